import LintModel
import Recognition
import RulePack

extension ChosenPack {
  /// The pack by which a report was checked.
  package init(of report: Report) {
    let clue = report.yearClue
    let evidence: Message? =
      switch clue {
      case let clue?: clue.source == .option ? nil : clue.evidence
      case nil where report.year == nil:
        Message(en: "nothing tells the year", zh: "未找到任何年度信息")
      case nil: nil
      }
    self.init(id: report.pack.pack.id, evidence: evidence)
  }
}

/// Reports whose title tells no year, or another than everything else: by which pack they go, and what
/// told it, in one note for all of them.
struct UntitledNote: Sendable {
  private var first: (path: [UInt8], pack: String, clue: YearClue?)?
  private var count = 0
  /// Whether the summary of a run over this file alone says what told the year.
  private var isToldInSummary = false

  /// Takes a report into account.
  mutating func add(_ report: Report, path: [UInt8]) {
    let clue = report.yearClue
    guard clue?.source != .option, clue != nil || report.year == nil else { return }
    count += 1
    isToldInSummary = clue != nil
    first = first ?? (path, report.pack.pack.id, clue)
  }

  /// Takes the reports of later files into account.
  static func += (left: inout UntitledNote, right: UntitledNote) {
    left.count += right.count
    left.first = left.first ?? right.first
    left.isToldInSummary = left.isToldInSummary || right.isToldInSummary
  }

  /// The note; nil where every title tells the year.
  ///
  /// - Parameter isAlone: Whether it goes with the summary of a single file.
  func text(_ language: Language, withSummaryOfOne isAlone: Bool) -> String? {
    guard let (path, pack, clue) = first, !(isAlone && isToldInSummary) else { return nil }
    let told = clue.map { clue in
      Message(
        en: "its year, \(clue.year), is told by \(clue.source.name.english)",
        zh: "年度（\(clue.year)）依据\(clue.source.name.chinese)判断")
    }
    let reason = told ?? Message(en: "nothing tells its year", zh: "未找到任何年度信息")
    let others = count - 1
    let name = String(path: path)
    return Message(
      en: "note: \(name) goes by pack \(pack): \(reason.english)"
        + (others > 0 ? " (\(others) more such \(others == 1 ? "file" : "files"))" : ""),
      zh: "注意：\(name) 按规则包 \(pack) 检查：\(reason.chinese)"
        + (others > 0 ? "（此类文件另有 \(others) 个）" : ""))[language]
  }
}

extension YearClue {
  /// The year, and what told it.
  fileprivate var evidence: Message {
    Message(
      en: "year \(year), told by \(source.name.english)",
      zh: "年度 \(year) 依据\(source.name.chinese)判断")
  }
}

extension YearClue.Source {
  /// What people call it.
  fileprivate var name: Message {
    switch self {
    case .option: Message(en: "--year", zh: "--year")
    case .title: Message(en: "the title", zh: "标题")
    case .pageTitle: Message(en: "the document's title in its metadata", zh: "文件元数据中的标题")
    case .ownName: Message(en: "what the text calls itself", zh: "文中对本报告的称呼")
    case .period: Message(en: "the reporting period", zh: "统计期限")
    case .caption: Message(en: "the caption of a table", zh: "表格标题")
    case .fileName: Message(en: "the file's name", zh: "文件名")
    case .opening: Message(en: "the first sentence", zh: "正文首句")
    case .signature: Message(en: "the date of signature", zh: "落款日期")
    case .publication: Message(en: "the date of publication", zh: "发布日期")
    }
  }
}
