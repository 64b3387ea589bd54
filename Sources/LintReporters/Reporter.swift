import LintModel
import RulePack

/// Writes what a run yields in one format.
///
/// A reporter is begun, given the files one after the other, and finished. It holds no state: a
/// file's piece is made on whatever thread has linted the file, and a ``ReportDocument`` puts the
/// pieces together in their order. So a run over many files keeps nothing but what a format has to
/// hold back for the end of its document.
package protocol Reporter<Subject>: Sendable {
  /// What a piece of the document is about.
  associatedtype Subject

  /// What stands between the pieces, those that are held back as well; nothing unless a format says
  /// otherwise.
  var separator: [UInt8] { get }

  /// Appends what stands before the first piece.
  func begin(_ output: inout [UInt8])

  /// Writes the piece about a file.
  func file(_ subject: Subject, _ output: inout ReporterOutput)

  /// Appends what stands behind the last piece.
  ///
  /// - Parameters:
  ///   - run: What the run came to.
  ///   - held: What the pieces held back for the end, in the files' order.
  ///   - output: What is appended to.
  func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8])

  /// Appends what stands behind the last piece, where the files have pages of their own.
  ///
  /// - Parameters:
  ///   - run: What the run came to.
  ///   - held: What the pieces held back for the end, in the files' order.
  ///   - entries: What there is to say of the files with pages, in their order.
  ///   - output: What is appended to.
  func finish(
    _ run: RunSummary, held: [UInt8], entries: [IndexEntry], _ output: inout [UInt8])
}

extension Reporter {
  /// Nothing.
  package var separator: [UInt8] { [] }

  /// Appends nothing.
  package func begin(_ output: inout [UInt8]) {}

  /// Appends what the pieces held back.
  package func finish(_ run: RunSummary, held: [UInt8], _ output: inout [UInt8]) {
    output += held
  }

  /// Appends what stands behind the last piece of a document without pages.
  package func finish(
    _ run: RunSummary, held: [UInt8], entries: [IndexEntry], _ output: inout [UInt8]
  ) {
    finish(run, held: held, &output)
  }
}

extension Reporter {
  /// A document about one thing, in one piece.
  ///
  /// - Parameters:
  ///   - subject: What it is about.
  ///   - run: What the run came to.
  package func document(about subject: Subject, _ run: RunSummary = RunSummary()) -> ReporterOutput
  {
    var output = ReporterOutput()
    begin(&output.body)
    file(subject, &output)
    finish(run, held: output.held, &output.body)
    output.held = []
    return output
  }
}

/// What a reporter has to say about one file.
package struct ReporterOutput: Sendable {
  /// What belongs into the document as soon as it is the file's turn.
  package var body: [UInt8] = []
  /// What belongs to the end of the document.
  package var held: [UInt8] = []
  /// What people are told beside the document, in lines: on standard error.
  package var remarks: [UInt8] = []
  /// The file's page, where each has one of its own.
  package var page: ReportPage?

  /// Says nothing.
  package init() {}
}

/// What a reporter needs to know of the run as a whole.
package struct ReporterContext: Sendable {
  /// The language of the messages.
  package let language: Language
  /// The colours of the document.
  package let style: Style
  /// The colours of what people are told beside it.
  package let remarkStyle: Style
  /// Whether only findings are wanted, without what else there is to know.
  package let isBrief: Bool
  /// The program's version.
  package let version: String
  /// The rules that are checked, sorted by id.
  package var rules: [Rule] { makeRules() }
  // Few formats ask for them.
  private let makeRules: @Sendable () -> [Rule]
  /// The name of the file that the document is written into, without directories; nil where it is
  /// printed.
  package var fileName: [UInt8]?

  /// Creates a context.
  package init(
    language: Language, style: Style = Style(usesColor: false),
    remarkStyle: Style = Style(usesColor: false), isBrief: Bool = false, version: String = "",
    rules: @escaping @autoclosure @Sendable () -> [Rule] = []
  ) {
    self.language = language
    self.style = style
    self.remarkStyle = remarkStyle
    self.isBrief = isBrief
    self.version = version
    makeRules = rules
  }
}
