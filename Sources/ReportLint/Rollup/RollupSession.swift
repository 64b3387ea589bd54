import LintModel
import Recognition
import ReportModel
import Rollup

/// A summary report, and the reading of the reports that it sums up.
package struct RollupSession: Sendable {
  /// The name of the command line's option that gives the file with the summary's table, which a message
  /// names.
  package static let tableOption = "--table"

  /// The summary.
  package let summary: Report
  private let reader: ConstituentReader

  /// Recognises a summary.
  ///
  /// - Parameters:
  ///   - draft: Its draft, with its table.
  ///   - session: Finds the pack.
  /// - Throws: ``LintError`` where nothing is recognised, or no table that could be compared.
  package init(_ draft: Draft, by session: LintSession) throws(LintError) {
    summary = try session.recognize(draft).report
    guard !summary.tables.isEmpty else {
      throw LintError(message: summary.outdatedForms.isEmpty ? .noTable : .outdatedForm)
    }
    reader = ConstituentReader(for: summary, suppression: RollupSuppressions.ofCopiedPart)
  }

  /// Takes the figures out of a constituent's draft.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - name: What it is called where its title does not begin with an agency's name.
  ///   - file: The number of its file.
  package func read(_ draft: Draft, named name: String, file: Int) -> ConstituentReading {
    do {
      return .read(
        try reader.read(draft, named: name, file: file), isLaidOut: draft.sources[0].isLaidOut)
    } catch {
      return .failed(error.message)
    }
  }

  /// Adds the constituents up.
  ///
  /// - Parameters:
  ///   - readings: What came of their files, by number.
  ///   - names: What the files are called.
  ///   - options: Which rules count, and how much.
  ///   - notes: Where it is said which files do not count, or not wholly.
  package func rollup(
    of readings: [ConstituentReading], named names: [[UInt8]], _ options: LintOptions,
    _ notes: inout RollupNotes
  ) -> Rollup {
    var gathering = ConstituentGathering()
    for (file, reading) in readings.enumerated() { gathering.add(reading, of: file, names, &notes) }
    let rollup = Rollup(
      summary, of: gathering.constituents, missing: gathering.missing, ignore: options.ignore,
      severities: options.severities)
    for constituent in rollup.constituents {
      let name = names[constituent.file]
      if constituent.hasSeveralTables { notes.add(.severalTables, about: name) }
      let (unusable, blank) = rollup.gaps(of: constituent)
      if unusable > 0 { notes.add(.unusableCells(unusable), about: name) }
      if blank > 0 { notes.add(.blankCells(blank), about: name) }
    }
    return rollup
  }
}

extension Message {
  fileprivate static let noTable = Message(
    en: "the summary has no statistics table, so that there is nothing to compare; name the file "
      + "that has it with \(RollupSession.tableOption)",
    zh: "汇总报告中没有统计表，无法核对；统计表在另一个文件中的，请用 \(RollupSession.tableOption) 指定")

  fileprivate static let outdatedForm = Message(
    en: "the summary's statistics table is a form of earlier years, so that nothing can be "
      + "compared",
    zh: "汇总报告的统计表为往年格式，无法核对")
}
