import ReportLint
import RulePack

/// Writes drafts of annual reports of agencies that do not exist, in several sizes and layouts, with
/// mistakes and without. The same numbers always give the same drafts.
struct DraftGenerator {
  /// How much prose a draft has.
  enum Size: CaseIterable {
    case small
    case medium
    case large

    fileprivate var sentencesInPart: ClosedRange<Int> {
      switch self {
      case .small: 1...1
      case .medium: 1...2
      case .large: 3...6
      }
    }
  }

  /// How the statistics table stands in the text.
  private enum Layout: CaseIterable {
    /// A row a line, its cells separated by tabs.
    case tabs
    /// A cell a line, as text comes out of a web page.
    case cells
    /// A Markdown table.
    case pipes
  }

  /// A draft.
  struct Draft {
    let text: String
    let ending: String
    let size: Size
  }

  private let pack: Pack
  private var random = SplitMix(state: 2014)

  init() throws(BenchmarkError) {
    guard let pack = BuiltinPacks.ids.first.flatMap(BuiltinPacks.pack) else {
      throw BenchmarkError(message: "no rule pack")
    }
    self.pack = pack
  }

  /// A draft; of every ten numbers, three are small, five medium and two large. Every other one has
  /// mistakes.
  mutating func draft(_ number: Int) -> Draft {
    let isFlawed = number.isMultiple(of: 2)
    let figures = (0..<figureCount).map { _ in
      isFlawed ? Int.random(in: 0...60, using: &random) : 0
    }
    return draft(number, figures, isFlawed: isFlawed)
  }

  /// A draft with figures in the order of the table.
  mutating func draft(_ number: Int, _ figures: [Int], isFlawed: Bool = false) -> Draft {
    draft(
      number, of: Self.agencies[number % Self.agencies.count], 2014 + number % 5, figures,
      isFlawed: isFlawed)
  }

  /// How many figures the table of a draft has.
  var figureCount: Int { pack.rows.count { $0.variant == nil && !$0.isHeading } }

  /// A draft of an agency for a year, with figures in the order of the table.
  mutating func draft(
    _ number: Int, of agency: String, _ year: Int, _ figures: [Int], isFlawed: Bool = false
  ) -> Draft {
    let size: Size = [.small, .medium, .medium, .large, .medium][number % 5]
    let actual: Size = number % 10 == 5 ? .small : size
    let layout = Layout.allCases[number % Layout.allCases.count]
    var lines = ["\(agency)\(year)年政府信息公开工作年度报告", ""]
    lines.append(preamble(year))
    for (index, part) in pack.outline.enumerated() {
      // A part is left out, which is a mistake, and the ordinals go on as if nothing were missing.
      if isFlawed, index == number % 17 { continue }
      lines.append("\(numeral(index + 1))、\(part.title)")
      lines += prose(actual, agency, year)
    }
    lines.append("附表：政府信息公开情况统计表（\(year)年度）")
    lines += table(layout, figures)
    lines.append("\(agency)")
    lines.append("\(year + 1)年3月\(1 + number % 28)日")
    let lineBreak = number.isMultiple(of: 4) ? "\r\n" : "\n"
    let ending = layout == .pipes ? "md" : "txt"
    return Draft(
      text: lines.joined(separator: lineBreak) + lineBreak, ending: ending, size: actual)
  }

  private func preamble(_ year: Int) -> String {
    "根据《中华人民共和国政府信息公开条例》的要求编制本报告。本报告由十二部分组成。"
      + "所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。"
      + "本报告电子版可在云桥县人民政府网站（http://www.yunqiao.example）下载。"
      + "如有疑问，请与云桥县政务公开办公室联系（地址：云桥县滨河路8号；电话：0500-5550123）。"
  }

  private mutating func prose(_ size: Size, _ agency: String, _ year: Int) -> [String] {
    let count = Int.random(in: size.sentencesInPart, using: &random)
    var lines: [String] = []
    for number in 1...count {
      let first = Self.sentences[Int.random(in: Self.sentences.indices, using: &random)]
      let second = Self.sentences[Int.random(in: Self.sentences.indices, using: &random)]
      let figure = Int.random(in: 1...400, using: &random)
      let heading = count > 2 ? "（\(numeral(number))）" : "　　"
      lines.append("\(heading)\(year)年，\(agency)\(first)\(second)全年办理有关事项\(figure)件。")
    }
    return lines
  }

  private func table(_ layout: Layout, _ figures: [Int]) -> [String] {
    var figures = figures[...]
    var lines: [String] = []
    if layout == .pipes { lines = ["", "| 统计指标 | 单位 | 统计数 |", "| --- | --- | --- |"] }
    if layout == .tabs { lines = ["统计指标\t单位\t统计数"] }
    for row in pack.rows where row.variant == nil {
      let unit = row.unit ?? ""
      let value = row.isHeading ? "" : String(figures.popFirst() ?? 0)
      switch layout {
      case .tabs: lines.append("\(row.label)\t\(unit)\t\(value)")
      case .cells: lines += [row.label, "\t\(unit)", "\t\(value)", ""]
      case .pipes: lines.append("| \(row.label) | \(unit) | \(value) |")
      }
    }
    return lines + [""]
  }

  private func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + digits[number % 10]
  }

  private static let agencies = ["云桥县水务局", "云桥县档案馆", "青柳市渡口镇人民政府", "青柳市体育中心", "松石区园林管理处"]

  private static let sentences = [
    "明确专人负责信息的收集、审核和发布，公开前逐条核对，",
    "把公开内容列成清单，按季度更新，并在办事大厅设置查阅点，",
    "利用网站、公告栏和短信提醒等方式，及时告知群众办事流程，",
    "举办两期业务培训，参训人员覆盖各科室和基层站点，",
    "对往年目录重新梳理，补充缺少的文号和成文日期，",
    "完善内部考核办法，将公开质量纳入科室年终评价，",
    "围绕群众关心的供水、道路和就业等问题，主动说明政策依据，",
    "建立来信来电登记簿，专人跟进并在规定时间内答复，",
  ]
}
