import DocumentSyntax
import LintModel
import LintReporters
import ReportLint
import RulePack

/// The page on which a draft is chosen, or dropped.
struct FormPage {
  let language: Language

  /// What a browser offers to choose from.
  private static let endings = DraftReader.endings.map { ".\($0)" }.joined(separator: ",")

  /// The page.
  ///
  /// - Parameter complaint: Why the last request could not be answered.
  func document(complaint: String? = nil) -> [UInt8] {
    var output: [UInt8] = []
    let frame = HTMLFrame(language, policy: Self.policy)
    let title = language.words(
      "Check an annual report on the disclosure of government information", "政府信息公开工作年度报告检查")
    frame.begin(title, &output)
    let other = language == .english ? "zh" : "en"
    let otherTag = language == .english ? "zh-CN" : "en"
    append(
      """
      <header>
      <h1>\(title)</h1>
      <p><a href="?lang=\(other)" lang="\(otherTag)" hreflang="\(otherTag)">\
      \(language.words("中文", "English"))</a></p>
      </header>
      <main id="content">

      """, to: &output)
    if let complaint {
      append("<p class=\"complaint\" role=\"alert\">", to: &output)
      append(complaint.escapedForMarkup, to: &output)
      append("</p>\n", to: &output)
    }
    append(form, to: &output)
    append("</main>\n", to: &output)
    frame.end(&output)
    return output
  }

  /// The header's policy has also whom the page may be framed by, which a page cannot say itself.
  private static let policy = GatewayResponse.policy.replacing(
    "; frame-ancestors 'none'", with: "")

  private func append(_ text: String, to output: inout [UInt8]) {
    output.append(contentsOf: text.utf8)
  }

  private var form: String {
    let packs = BuiltinPacks.ids.compactMap(BuiltinPacks.pack).map { pack in
      "<option value=\"\(pack.id)\">\(pack.name[language].escapedForMarkup)</option>\n"
    }.joined()
    return """
      <form method="post" enctype="multipart/form-data" accept-charset="utf-8">
      <p class="field"><label for="draft">\
      \(language.words("The draft: drop it here or choose it", "文稿：拖放到此处，或点击选择"))</label>
      <input class="drop" type="file" id="draft" name="draft" required accept="\(Self.endings)"></p>
      <p class="field"><label for="previous">\
      \(language.words("Last year's report, to compare with (optional)", "上年报告，用于对照检查（可不选）"))</label>
      <input type="file" id="previous" name="previous" accept="\(Self.endings)"></p>
      <p class="field"><label for="table">\
      \(language.words("The statistics table, if it is in a file of its own (optional)",
        "统计表另存为单独文件时在此选择（可不选）"))</label>
      <input type="file" id="table" name="table" accept="\(Self.endings)"></p>
      <p class="field"><label for="language">\
      \(language.words("Language of the findings", "检查结果的语言"))</label>
      <select id="language" name="language">
      <option value="zh"\(language == .chinese ? " selected" : "") lang="zh-CN">中文</option>
      <option value="en"\(language == .english ? " selected" : "") lang="en">English</option>
      </select></p>
      <p class="field"><label for="pack">\
      \(language.words("Format that the report has to follow", "报告应遵循的格式"))</label>
      <select id="pack" name="pack">
      <option value="auto">\(language.words("told by the year of the report", "根据报告年度判断"))</option>
      \(packs)</select></p>
      <p><button class="button main" type="submit">\(language.words("Check", "检查"))</button></p>
      </form>
      <p class="soft">\
      \(language.words("The draft is read, checked and forgotten: nothing of it is kept or logged.",
        "文稿只用于本次检查：不保存，也不记入日志。"))</p>

      """
  }
}
