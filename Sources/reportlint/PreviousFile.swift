import LintModel
import Recognition
import ReportLint
import ReportModel

/// The file with last year's report, which the draft is compared with.
struct PreviousFile: Sendable {
  let path: FilePath
  /// The report in it.
  let report: RecognizedReport

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - reading: How drafts are read.
  ///   - session: Recognises it.
  init(
    _ path: FilePath, _ reading: DraftReader, _ session: LintSession
  ) throws(RunFailure) {
    let report: RecognizedReport
    do throws(RunFailure) {
      report = try Self.report(path, reading, session)
    } catch {
      throw error.about(path)
    }
    guard report.year != nil else { throw RunFailure(message: .noYear(path)) }
    (self.path, self.report) = (path, report)
  }

  private static func report(
    _ path: FilePath, _ reading: DraftReader, _ session: LintSession
  ) throws(RunFailure) -> RecognizedReport {
    let draft = try reading.draft(path, named: path)
    do {
      return try session.recognizePrevious(draft)
    } catch {
      throw RunFailure(error)
    }
  }

  /// Why the report cannot be compared with a draft: it is another agency's, or not for the year
  /// before.
  func objection(to draft: RecognizedReport) -> Message? {
    switch report.objection(asPreviousOf: draft) {
    case .otherAgency(let other, let own): .otherAgency(path, other, own)
    case .otherYear(let year, let draftYear): .wrongYear(path, year, draftYear)
    case nil: nil
    }
  }
}

extension Message {
  fileprivate static func noYear(_ path: FilePath) -> Message {
    let name = path.text
    return Message(
      en: "\(name): no year is recognised in this report's title, so nobody can say whether it is "
        + "last year's",
      zh: "\(name)：该报告的标题中没有识别到年度，不能确定是不是上年报告")
  }

  fileprivate static func otherAgency(
    _ path: FilePath, _ agency: String, _ draftAgency: String
  ) -> Message {
    let name = path.text
    let option = InputOptions.previous.name
    return Message(
      en: "\(name) is the report of “\(agency)”, but the draft is that of “\(draftAgency)”: "
        + "\(option) needs the same agency's report (where it was renamed, the draft has to say so: "
        + "原\(agency))",
      zh: "\(name) 是“\(agency)”的报告，而文稿是“\(draftAgency)”的：\(option) 应给出同一单位的上年报告"
        + "（单位更名的，请在文稿中写明“原\(agency)”）")
  }

  fileprivate static func wrongYear(_ path: FilePath, _ year: Int, _ draftYear: Int) -> Message {
    let name = path.text
    let option = InputOptions.previous.name
    guard year != draftYear else {
      return Message(
        en: "\(name) is a report for \(year), as the draft is: \(option) needs the report for "
          + "\(draftYear - 1)",
        zh: "\(name) 与文稿同为\(year)年度报告：\(option) 应给出\(draftYear - 1)年度报告")
    }
    return Message(
      en: "\(name) is a report for \(year), but the draft is for \(draftYear): "
        + "\(option) needs the report for \(draftYear - 1)",
      zh: "\(name) 是\(year)年度报告，而文稿是\(draftYear)年度报告：\(option) 应给出\(draftYear - 1)年度报告")
  }
}
