import DocumentConversion
import Glibc
import ReportLint

/// Measures Word documents, beside programs that do no more than take the text out of them.
struct WordBenchmark {
  private static let documentCount = 1000
  private static let runsOverAll = 7
  private static let runsOverOne = 31
  private static let runsOfOthers = 5

  private let program: String

  init(program: String) {
    self.program = program
  }

  /// Measures and prints the figures.
  func run() throws(BenchmarkError) {
    let directory = try TemporaryDirectory()
    defer { directory.remove() }
    let source = Self.folder + "/typical.docx"
    let contents = try Self.contents(of: source)
    for number in 0..<Self.documentCount {
      try directory.write(contents, to: "\(directory.path)/\(number).docx")
    }
    let kilobytes = (Double(contents.count) / 1000).decimal(1)
    let beside = try TemporaryDirectory()
    defer { beside.remove() }
    let text = try text(of: contents, in: beside)
    try PairedMeasurement(
      [
        Contender("as a Word document", program, [source]),
        Contender("as text", program, [text]),
      ], rounds: Self.runsOverOne
    ).report("1 document of \(kilobytes) KB")
    try Measurement(program, [directory.path], runs: Self.runsOverAll)
      .report("\(Self.documentCount) Word documents")
    try measureOthers(source)
  }

  /// Writes what a document says as a text file.
  private func text(
    of contents: [UInt8], in directory: TemporaryDirectory
  ) throws(BenchmarkError) -> String {
    let reader = DraftReader(format: nil, encoding: nil, limit: .standard)
    do {
      let draft = try reader.draft(contents, named: Array("typical.docx".utf8))
      let path = "\(directory.path)/typical.txt"
      try directory.write(draft.text.bytes, to: path)
      return path
    } catch let error as BenchmarkError {
      throw error
    } catch {
      throw BenchmarkError(message: "the Word document cannot be read")
    }
  }

  /// Measures the programs that are installed; without python-docx, Python fails at once.
  private func measureOthers(_ source: String) throws(BenchmarkError) {
    let others = [
      ("python-docx", "/usr/bin/env", ["python3", Self.folder + "/extract.py", source]),
      ("pandoc", "/usr/bin/env", ["pandoc", "--to=plain", source]),
    ]
    for (name, program, arguments) in others {
      let status = (try? ChildProcess.run(program, arguments, acceptingStatus: 0...0)) != nil
      guard status else {
        print("\n1 Word document, text taken out by \(name): not installed")
        continue
      }
      try Measurement(program, arguments, runs: Self.runsOfOthers)
        .report("1 Word document, text taken out by \(name)")
    }
  }

  private static var folder: String {
    let sources = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return sources.joined(separator: "/") + "/Tests/Oracles/word"
  }

  private static func contents(of path: String) throws(BenchmarkError) -> [UInt8] {
    guard let stream = fopen(path, "r") else { throw .system(path) }
    defer { fclose(stream) }
    var contents: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while case let count = fread(&piece, 1, piece.count, stream), count > 0 {
      contents += piece[..<count]
    }
    return contents
  }
}
