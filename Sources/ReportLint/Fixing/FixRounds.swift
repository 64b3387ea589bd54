import LintModel
import ReportModel

/// Rounds of fixes on the files of a draft.
package struct FixRounds: Sendable {
  private let level: Fixer.Level
  private let reader: DraftReader
  private let roundLimit: Int

  /// Prepares to fix.
  ///
  /// - Parameters:
  ///   - level: Which fixes are made.
  ///   - reader: Reads the files.
  ///   - roundLimit: How many rounds are made at most.
  package init(level: Fixer.Level, reader: DraftReader, roundLimit: Int = Fixer.roundLimit) {
    self.level = level
    self.reader = reader
    self.roundLimit = roundLimit
  }

  /// Fixes a draft and its table.
  ///
  /// - Parameters:
  ///   - files: The contents and the name of the draft, then those of the file with its table where
  ///     that is another.
  ///   - lint: Finds what is to be fixed.
  /// - Throws: ``LintError`` where a file cannot be read, and what `lint` throws the first time.
  package func fix(
    _ files: [(contents: [UInt8], name: [UInt8])],
    lint: (Draft) throws(LintError) -> LintResult
  ) throws(LintError) -> FixedDraft {
    var course = Course(try read(files))
    let before = try lint(course.files.draft)
    var result = before
    var round = FixRound(result, course.files, level)
    var ending = FixedDraft.Ending.settled
    while !round.isEmpty {
      guard course.rounds < roundLimit else {
        ending = .roundLimit(round.rules)
        break
      }
      do throws(LintError) {
        let next = try applying(round, to: course.files)
        guard zip(next, course.files).contains(where: { $0.bytes.bytes != $1.bytes.bytes }) else {
          ending = .roundLimit(round.rules)
          break
        }
        result = try lint(next.draft)
        course.take(round, next)
      } catch {
        ending = .unreadable(error.message)
        break
      }
      round = FixRound(result, course.files, level)
    }
    return FixedDraft(
      before: before, after: result,
      files: course.files.map { FixedFile(bytes: $0.bytes, decoded: $0.decoded) },
      applied: course.applied, rounds: course.rounds, ending: ending,
      unencodable: round.unencodable, laidOut: round.laidOut)
  }

  /// How far the fixing has come.
  private struct Course {
    var files: [FixableFile]
    var applied: [RuleID: Int] = [:]
    var rounds = 0

    init(_ files: [FixableFile]) {
      self.files = files
    }

    mutating func take(_ round: FixRound, _ files: [FixableFile]) {
      self.files = files
      for diagnostic in round.fixed { applied[diagnostic.rule, default: 0] += 1 }
      rounds += 1
    }
  }

  private func read(
    _ files: [(contents: [UInt8], name: [UInt8])]
  ) throws(LintError) -> [FixableFile] {
    var read: [FixableFile] = []
    for file in files {
      read.append(try FixableFile(file.contents, named: file.name, reader))
    }
    return read
  }

  private func applying(
    _ round: FixRound, to files: [FixableFile]
  ) throws(LintError) -> [FixableFile] {
    var edited: [FixableFile] = []
    for (file, edits) in zip(files, round.edits) {
      edited.append(try file.applying(edits, reader))
    }
    return edited
  }
}

extension [FixableFile] {
  /// The draft, with the table that is in a file of its own.
  fileprivate var draft: Draft {
    count > 1 ? self[0].draft.attaching(self[1].draft) : self[0].draft
  }
}
