import LintModel
import ReportReaders
import ReportText
import RulePack
import Testing

@testable import ReportLint

private func finding(_ number: Int, _ rule: String = "table/sum") -> Baseline.Finding {
  Baseline.Finding(
    rule: rule, place: "收到申请数", text: "\(number)", fingerprint: Fingerprint(of: ["\(number)"]))
}

@Suite("Baselines compared")
struct BaselineComparisonTests {
  private func known(_ numbers: [Int], in comparison: BaselineComparison, _ path: String) -> [Bool]
  {
    var known = comparison.known(in: path)
    return numbers.map { known.take(Fingerprint(of: ["\($0)"])) }
  }

  private func gone(_ outcome: BaselineComparison.Outcome) -> [String] {
    outcome.gone.map { "\($0.path) \($0.finding.text)" }
  }

  @Test("a finding is known as often as the baseline has it, in its own file")
  func known() {
    let comparison = BaselineComparison(
      Baseline(["a": [finding(1), finding(1), finding(2)], "b": [finding(3)]]), with: ["a", "b"],
      isThere: { _ in true })
    #expect(known([1, 1, 1, 2, 3], in: comparison, "a") == [true, true, false, true, false])
    #expect(known([3, 1], in: comparison, "b") == [true, false])
    #expect(known([1, 3], in: comparison, "c") == [false, false])
  }

  @Test("a file that the baseline does not know may be one that is not in the run")
  func renamed() {
    let baseline = Baseline(["a": [finding(1)], "b": [finding(2), finding(2)], "c": [finding(3)]])
    let comparison = BaselineComparison(baseline, with: ["new", "c"], isThere: { $0 == "c" })
    #expect(known([1, 2, 2, 2, 3], in: comparison, "new") == [true, true, true, false, false])
  }

  @Test("a file that is there keeps its findings, unless the new one is the same in another format")
  func thereAlready() {
    let baseline = Baseline(["x/a.docx": [finding(1)], "x.y/b": [finding(2)]])
    let comparison = BaselineComparison(
      baseline, with: ["x/new.docx", "x/a.html", "x/a"], isThere: { _ in true })
    #expect(known([1], in: comparison, "x/new.docx") == [false])
    #expect(known([1], in: comparison, "x/a.html") == [true])
    #expect(known([1], in: comparison, "y/a.html") == [false])
    #expect(known([2], in: comparison, "x.html") == [false])
  }

  @Test("what is gone is named and dropped, what has moved stands under its new name")
  func outcome() {
    let baseline = Baseline([
      "a": [finding(1), finding(2)], "b": [finding(3), finding(4)], "failed": [finding(5)],
      "elsewhere": [finding(6)], "lost": [finding(7), finding(8, "history/copied")],
    ])
    let comparison = BaselineComparison(
      baseline, with: ["a", "new", "failed"], isThere: { $0 == "elsewhere" })
    let outcome = comparison.outcome(
      ["a": [finding(1)], "new": [finding(3)]], isThere: { $0 == "elsewhere" },
      isJudged: { $0 != "history/copied" })
    #expect(gone(outcome) == ["a 2", "b 4", "lost 7"])
    #expect(
      outcome.remaining
        == Baseline([
          "a": [finding(1)], "new": [finding(3)], "failed": [finding(5)],
          "elsewhere": [finding(6)], "lost": [finding(8, "history/copied")],
        ]))
  }

  @Test("nothing is gone where everything is found")
  func unchanged() {
    let baseline = Baseline(["a": [finding(1), finding(1)]])
    let outcome = BaselineComparison(baseline, with: ["a"], isThere: { _ in true }).outcome(
      ["a": [finding(1), finding(1)]], isThere: { _ in true }, isJudged: { _ in true })
    #expect(gone(outcome).isEmpty)
    #expect(outcome.remaining == baseline)
  }

  @Test("one of two that are alike is gone")
  func oneOfTwo() {
    let baseline = Baseline(["a": [finding(1), finding(1)]])
    let outcome = BaselineComparison(baseline, with: ["a"], isThere: { _ in true }).outcome(
      ["a": [finding(1)]], isThere: { _ in true }, isJudged: { _ in true })
    #expect(gone(outcome) == ["a 1"])
    #expect(outcome.remaining == Baseline(["a": [finding(1)]]))
  }
}

@Suite("Baselines read")
struct BaselineDecodingTests {
  private func problems(_ json: String) -> [String] {
    do throws(BaselineError) {
      _ = try Baseline(decoding: Array(json.utf8), path: "b.json")
      return []
    } catch {
      return error.problems.map {
        "\($0.position.line):\($0.position.column) \($0.message.english)"
      }
    }
  }

  private static let digits = "0123456789abcdef0123456789abcdef"

  @Test("a baseline of this version")
  func good() throws {
    let json = """
      {"version": 1, "files": [{"path": "a\\n.txt", "findings": [
        {"rule": "table/sum", "place": "x", "text": "", "fingerprint": "\(Self.digits)", "new": 1}]}]}
      """
    let baseline = try Baseline(decoding: Array(json.utf8), path: "b.json")
    #expect(baseline.count == 1)
    #expect(baseline.files["a\n.txt"]?.first?.fingerprint.description == Self.digits)
    #expect(try Baseline(decoding: Array(#"{"version":1,"files":[]}"#.utf8), path: "").count == 0)
  }

  @Test(
    "anything else, by line and column",
    arguments: [
      (
        "{\"files\": [],\n \"version\": 2}",
        "2:13 this baseline is of another version than 1, the one that this reportlint reads; write it "
          + "anew with --write-baseline"
      ),
      (
        "{\"version\": \"1\"}",
        "1:13 this baseline is of another version than 1, the one that this reportlint reads; write it "
          + "anew with --write-baseline"
      ),
      ("[]", "1:1 this is no baseline of reportlint; write one with --write-baseline"),
      (
        "{\"version\": 1}",
        "1:1 the baseline is damaged: “files” is expected here; write it anew with --write-baseline"
      ),
      (
        "{\"version\": 1, \"files\": [{\"path\": 1}]}",
        "1:35 the baseline is damaged: “path” is expected here; write it anew with --write-baseline"
      ),
    ])
  func bad(json: String, expected: String) {
    #expect(problems(json) == [expected])
  }

  @Test(
    "a fingerprint is 32 hexadecimal digits",
    arguments: ["", "0123", digits + "0", "g" + digits.dropFirst(), "+" + digits.dropFirst()])
  func fingerprints(text: String) {
    #expect(Fingerprint(text) == nil)
    let json = """
      {"version": 1, "files": [{"path": "a", "findings": [{"rule": "r", "place": "", "text": "",
       "fingerprint": "\(text)"}]}]}
      """
    #expect(
      problems(json) == ["2:17 “\(text)” is no fingerprint: 32 hexadecimal digits are expected"])
  }

  @Test("what is no JSON", arguments: ["", "{", "{\"version\": 1", "\u{0}", "{\"version\": 1} x"])
  func broken(json: String) {
    #expect(problems(json).count == 1)
  }
}

@Suite("What is missing is known by what it is")
struct MissingPartFingerprintTests {
  private static let linter = BuiltinPacks.pack("shandong-12").map { Linter(pack: $0) }

  private static let titles = [
    "一、概述", "二、政府信息公开的组织领导和制度建设情况", "三、发布解读、回应社会关切以及互动交流情况", "十二、需要说明的事项与附表",
  ]

  private func missing(_ titles: [String]) throws -> [Fingerprint] {
    let linter = try #require(Self.linter)
    let text = "云桥县水务局2017年政府信息公开工作年度报告\n" + titles.map { "\($0)\n内容。\n" }.joined()
    let result = try linter.lint(PlainTextReader.read(SourceText(text)))
    let diagnostics = result.diagnostics.filter { $0.rule == "outline/missing-section" }
    return result.report.fingerprints(of: diagnostics, ReportPaths(result.report))
  }

  @Test("several missing parts at one place differ, and each stays what it is")
  func parts() throws {
    let eight = try missing(Self.titles)
    #expect(eight.count == 8)
    #expect(Set(eight).count == 8)
    let seven = try missing(Self.titles.dropLast() + ["四、重点领域政府信息公开工作推进情况和公开情况", Self.titles[3]])
    #expect(seven.count == 7)
    #expect(Set(seven).isSubset(of: eight))
    // Where the neighbour is missing, too, it belongs to another place and is the same.
    let nine = try missing(Self.titles.dropLast())
    #expect(Set(eight).isSubset(of: nine))
  }

  @Test("missing rows, too")
  func rows() throws {
    let linter = try #require(Self.linter)
    func missing(_ rows: [String]) throws -> [Fingerprint] {
      let text =
        "云桥县水务局2017年政府信息公开工作年度报告\n2017年政府信息公开情况统计表\n"
        + rows.map { "\($0)\t件\t0\n" }.joined()
      let result = try linter.lint(PlainTextReader.read(SourceText(text)))
      let diagnostics = result.diagnostics.filter { $0.rule == "table/missing-row" }
      return result.report.fingerprints(of: diagnostics, ReportPaths(result.report))
    }
    let few = try missing(["收到申请数", "当面申请数", "网络申请数", "信函申请数", "申请办结数"])
    let more = try missing(["收到申请数", "当面申请数", "传真申请数", "网络申请数", "信函申请数", "申请办结数"])
    #expect(Set(few).count == few.count)
    #expect(more.count == few.count - 1)
    #expect(Set(more).isSubset(of: few))
  }
}
