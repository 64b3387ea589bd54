import DraftGenerator
import LintModel
import ReportLint
import ReportReaders
import ReportText
import RulePack
import Testing

/// What must hold of fixes for every draft: what was fixed is gone, nothing new is found, a second run
/// changes nothing, and what is no edit stays as it is.
@Suite struct FixPropertyTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func draftsWithMistakes(seed: UInt64) throws {
    let style = DraftStyle(seed: seed)
    let contents = try FlawedDraft(seed: seed).contents(as: style)
    let name = style.isMarkdown ? "draft.md" : "draft.txt"
    try check(contents, name, TestPack.shandong, "seed \(seed)")
  }

  /// Everything that there is to lint: the rules' own examples, the examples, the generator's.
  @Test(arguments: LintSubject.all)
  func allSubjects(_ subject: LintSubject) throws {
    // Laid out as text, a draft is one of a text file; that of a web page is not.
    let text = subject.draft.text
    guard subject.draft.fileText?.bytes == text.bytes, text.encoding == .utf8 else { return }
    let isMarkdown = subject.draft.blocks.contains {
      if case .heading = $0.kind { true } else { false }
    }
    try check(
      text.bytes, isMarkdown ? "draft.md" : "draft.txt", subject.pack, subject.name,
      previous: subject.previous.map(RecognizedReport.init), isCounted: false)
  }

  /// - Parameter isCounted: Whether there must be as many findings less as fixes were made. One finding
  ///   may stand for another that comes to light when it is gone.
  private func check(
    _ contents: [UInt8], _ name: String, _ pack: Pack, _ subject: String,
    previous: RecognizedReport? = nil, isCounted: Bool = true
  ) throws {
    for level in [Fixer.Level.safe, .unsafe] {
      let session = LintSession(LintOptions(pack: .pack(pack)))
      let fixer = Fixer(session, level: level)
      let result: FixedDraft
      do {
        result = try fixer.fix(contents, named: name, previous: previous)
      } catch {
        // What cannot be fixed cannot be linted either.
        #expect(throws: LintError.self, "\(subject)") {
          try session.lint(session.read(contents, named: name), previous: previous)
        }
        return
      }
      let comment: Comment = "\(subject), \(level): \(describe(result))"
      guard case .settled = result.ending else {
        Issue.record("\(comment) \(result.ending)")
        continue
      }
      let before = counts(result.before)
      let after = counts(result.after)
      for (rule, count) in after {
        // Only when its year is written out can a date be told to be too late.
        let isDated = rule == "document/date" && level == .unsafe
        let fixed = isCounted && !isDated ? result.applied[rule, default: 0] : 0
        let left = before[rule, default: 0] - fixed
        #expect(count <= max(0, left), "\(rule.rawValue) \(comment)")
      }
      for diagnostic in result.after.diagnostics where result.unencodable.isEmpty {
        let isFixable = diagnostic.fix.map { $0.isSafe || level == .unsafe } ?? false
        #expect(!isFixable || !isInFile(diagnostic, result.after), "\(diagnostic.rule) \(comment)")
      }
      let file = result.files[0]
      let again = try fixer.fix(file.contents, named: name, previous: previous)
      #expect(again.count == 0 && again.files[0].contents == file.contents, comment)
      #expect(counts(again.before) == after, comment)
    }
  }

  private func isInFile(_ diagnostic: Diagnostic, _ result: LintResult) -> Bool {
    diagnostic.fix?.edits.allSatisfy { result.report.draft.fileRange(of: $0.range) != nil } ?? false
  }

  private func counts(_ result: LintResult) -> [RuleID: Int] {
    result.diagnostics.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
  }

  private func describe(_ result: FixedDraft) -> String {
    let known = Set(result.before.diagnostics.map { $0.message[.chinese] })
    let new = result.after.diagnostics.filter { !known.contains($0.message[.chinese]) }
    let lines = new.map { diagnostic in
      let place = result.after.place(of: diagnostic).start
      return
        "\(place.line):\(place.column) \(diagnostic.rule.rawValue) \(diagnostic.message[.chinese])"
    }
    return
      "applied \(result.applied), \(result.rounds) rounds, new: \(lines.joined(separator: "\n"))"
  }
}

/// A draft of the generator's with mistakes that have fixes.
private struct FlawedDraft {
  private let text: (DraftStyle) -> String
  private let seed: UInt64

  private static let sentences = [
    "全年布署工作两次，，均已落实。", "电子版可在网站（http:/www.example.gov.cn）查阅。",
    "联系电话：0531—5550123。", "按照云政办发[2016]23号文件有序开展。", "全年公开3１8条,办理及时;答复规范.",
    "一是健全制度，二是是规范目录。", "联系邮箱：a@example,gov.cn。", "印发了《工作要点》和《任务分工《，逐项落实。",
    "2016年1月1日至2016年6月31日开展了检查。", "全区健全制度，规范流程，",
  ]

  init(seed: UInt64) {
    self.seed = seed
    text = { style in
      var random = RandomSource(seed: seed ^ 0x5A5A)
      var draft = ReportDraft(seed: seed)
      for _ in 0..<random.number(1...6) {
        let section = random.number(0...draft.sections.count - 1)
        draft.sections[section].body.append(.text(random.pick(Self.sentences)))
      }
      let paths = draft.table.cellPaths
      for _ in 0..<random.number(0...2) {
        draft.table[random.pick(paths)] = random.pick(["—", "/", "三", "12"])
      }
      switch random.number(0...5) {
      case 0: draft.sections[random.number(1...10)].number += 1
      case 1: draft.sections[random.number(0...11)].title += "等情况"
      case 2: draft.period = "统计期限为\(draft.year)年1月1日至\(draft.year)年11月30日。"
      case 3: draft.caption = ["\(draft.year - 1)年度政府信息公开情况统计表"]
      case 4: draft.date = "18年1月8日"
      default: break
      }
      return draft.rendered(as: style).text
    }
  }

  /// The file, in one of the encodings that there are.
  func contents(as style: DraftStyle) throws -> [UInt8] {
    let text = text(style)
    switch seed % 4 {
    case 0: return Array(text.utf8)
    case 1: return Array("\u{FEFF}\(text)".utf8)
    default:
      let name = seed % 4 == 2 ? "GBK" : "UTF-16LE"
      return try encodedBytes(seed % 4 == 2 ? text : "\u{FEFF}\(text)", as: name)
    }
  }
}
