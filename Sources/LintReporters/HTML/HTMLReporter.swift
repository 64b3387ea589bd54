import LintModel
import RulePack

/// Writes findings as one web page that holds all it needs: the draft as it is laid out, with each
/// finding at its words. Several drafts stand one below the other.
struct HTMLReporter: Reporter {
  private let frame: HTMLFrame
  private let article: HTMLArticle

  private var language: Language { frame.language }

  init(_ context: ReporterContext) {
    frame = HTMLFrame(context.language)
    article = HTMLArticle(language: context.language, rules: context.rulesByID)
  }

  func begin(_ output: inout [UInt8]) {
    let title = language.words("Findings on the annual report", "年度报告检查结果")
    frame.begin(title, &output)
    output.append("<header>\n<h1>\(title)</h1>\n</header>\n<main id=\"content\">\n")
  }

  func file(_ file: CheckedFile, _ output: inout ReporterOutput) {
    article.append(file, to: &output.body)
  }

  func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8]) {
    output.append(literal: "</main>\n<footer><p class=\"soft\">")
    let words = SummaryReporter(language: language, style: Style(usesColor: false))
    output.append(escaped: words.counts(run))
    output.append(literal: "</p></footer>\n")
    frame.end(&output)
  }
}

extension ReporterContext {
  /// What the rules say, by their ids.
  var rulesByID: [RuleID: Rule] {
    Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
  }
}

/// Something that a page about one draft offers to be saved.
package struct HTMLDownload: Sendable {
  /// What the button says.
  package let label: String
  /// The name under which it is saved.
  package let fileName: String
  /// What it is, as the internet names it.
  package let mediaType: String
  /// All of it.
  package let contents: [UInt8]

  /// Creates an offer.
  package init(label: String, fileName: String, mediaType: String, contents: [UInt8]) {
    self.label = label
    self.fileName = fileName
    self.mediaType = mediaType
    self.contents = contents
  }
}

/// A page of its own about one draft.
package struct HTMLDraftPage: Sendable {
  private let frame: HTMLFrame
  private let article: HTMLArticle
  /// What stands above the draft: links, already as markup.
  private let links: [UInt8]

  /// Prepares a page.
  ///
  /// - Parameters:
  ///   - context: The language and the rules.
  ///   - back: A link to the page from which one came, and what it says.
  ///   - downloads: What can be saved. It is a part of the page, so that no server has to keep it.
  package init(
    _ context: ReporterContext, back: (address: String, label: String)? = nil,
    downloads: [HTMLDownload] = []
  ) {
    frame = HTMLFrame(context.language)
    article = HTMLArticle(language: context.language, rules: context.rulesByID)
    var links: [UInt8] = []
    for download in downloads {
      links.append(literal: "<a class=\"button main\" download=\"")
      links.append(escaped: download.fileName)
      links.append("\" href=\"data:\(download.mediaType);base64,")
      links += Base64.encoded(download.contents)
      links.append(literal: "\">")
      links.append(escaped: download.label)
      links.append(literal: "</a>\n")
    }
    if let back {
      links.append(literal: "<a class=\"button\" href=\"")
      links.append(escaped: back.address)
      links.append(literal: "\">")
      links.append(escaped: back.label)
      links.append(literal: "</a>\n")
    }
    self.links = links
  }

  /// The page.
  package func document(about file: CheckedFile) -> [UInt8] {
    var output: [UInt8] = []
    frame.begin(HTMLArticle.title(of: file), &output)
    let title = frame.language.words("Findings on the annual report", "年度报告检查结果")
    output.append("<header>\n<h1>\(title)</h1>\n")
    if !links.isEmpty {
      output.append(
        "<nav class=\"controls\" aria-label=\"\(frame.language.words("Actions", "操作"))\">\n")
      output += links
      output.append(literal: "</nav>\n")
    }
    output.append(literal: "</header>\n<main id=\"content\">\n")
    article.append(file, to: &output)
    output.append(literal: "</main>\n")
    frame.end(&output)
    return output
  }
}
