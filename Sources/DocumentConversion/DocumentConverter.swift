import Glibc

/// Converts documents that only other programs can read, by programs that the user has: found on
/// PATH, run without a shell, with a time limit and in a private temporary directory or in memory alone.
public struct DocumentConverter: Sendable {
  /// A kind of document, and what it is converted to.
  public enum Source: String, Sendable {
    /// A Word or WPS document of before 2007, converted to .docx.
    case document = "doc"
    /// Rich text, converted to .docx.
    case richText = "rtf"
    /// A Word document in one piece of XML, converted to .docx.
    case flatDocument = "xml"
    /// An Excel or WPS workbook of before 2007, converted to .xlsx.
    case workbook = "xls"
    /// An OpenDocument spreadsheet, converted to .xlsx.
    case openWorkbook = "ods"
    /// A PDF, converted to its words with the places where they stand.
    case pdf
    /// A Word document, converted to an OpenDocument text.
    case word = "docx"

    var program: ConverterProgram { self == .pdf ? .pdfToText : .office }

    /// The ending of the file that is made.
    var target: String {
      switch self {
      case .document, .richText, .flatDocument: "docx"
      case .workbook, .openWorkbook: "xlsx"
      case .pdf: "xhtml"
      case .word: "odt"
      }
    }
  }

  /// LibreOffice takes some 200 MB; no more of it runs at the same time than this.
  private static let offices = Turnstile(places: 2)

  private let seconds: Int
  private let maximumBytes: Int
  private let directories: [String]

  /// Creates a converter.
  ///
  /// - Parameters:
  ///   - seconds: How long one document may take.
  ///   - maximumBytes: How large what is made of it may be.
  ///   - searchPath: Where programs are looked for; nil for PATH.
  public init(seconds: Int = 60, maximumBytes: Int, searchPath: String? = nil) {
    self.seconds = seconds
    self.maximumBytes = maximumBytes
    let path = searchPath ?? getenv("PATH").map { String(cString: $0) }
    directories = ProgramSearch.directories(of: path ?? "/usr/bin:/bin")
  }

  /// Converts a document.
  ///
  /// - Parameters:
  ///   - contents: The file's bytes.
  ///   - source: What it is.
  ///   - work: What is done while the program runs.
  public func convert(
    _ contents: [UInt8], from source: Source, meanwhile work: () -> Void = {}
  ) throws(ConversionError) -> [UInt8] {
    let program = try source.program.path(in: directories)
    guard source.program == .office else { return try words(of: contents, program, work) }
    return try Self.offices.pass { () throws(ConversionError) in
      try run(program, contents, source, work)
    }
  }

  /// The words of a PDF. It and they are in memory alone: directories, and a shell that sees to it that
  /// they are removed, would take as long as pdftotext itself takes for a few pages.
  private func words(
    of contents: [UInt8], _ program: String, _ work: () -> Void
  ) throws(ConversionError) -> [UInt8] {
    try Interruption.deferred { () throws(ConversionError) in
      let input = try MemoryFile(contents)
      let output = try MemoryFile()
      let (outcome, errors) = try ChildProcess.run(
        // In the order in which they are drawn, the words of a cell follow each other.
        program, ["-bbox", "-raw", "-enc", "UTF-8", "-eol", "unix", "/dev/stdin", "-"],
        environment: environment("/nonexistent"), in: "/",
        streams: ChildProcess.Streams(input: input.descriptor, output: output.descriptor),
        seconds: seconds, largestFile: maximumBytes + ConverterProgram.pdfToText.ownFiles,
        watch: { if $0 > 0 { work() } })
      try check(outcome, LastLine.text(of: errors), .pdfToText)
      let made = try output.contents(atMost: maximumBytes)
      guard !made.isEmpty else { throw .noOutput(.pdfToText) }
      guard !PageText.isBlank(made) else { throw .noText }
      return made
    }
  }

  private func run(
    _ program: String, _ contents: [UInt8], _ source: Source, _ work: () -> Void
  ) throws(ConversionError) -> [UInt8] {
    try Interruption.deferred { () throws(ConversionError) in
      let directory = try TemporaryDirectory()
      // The name says nothing of the user's, and cannot be taken for an option.
      let input = "input.\(source.rawValue)"
      let output = "output/input.\(source.target)"
      try directory.makeDirectory("output")
      try directory.write(contents, to: input)
      try directory.makeDirectory(OfficeProfile.directory)
      try directory.write(OfficeProfile.settings.utf8, to: OfficeProfile.file)
      directory.remover?.expectSocket(of: OfficeProfile.address(in: directory.path))
      let (outcome, errors) = try ChildProcess.run(
        program, arguments(source, input, in: directory.path),
        environment: environment(directory.path), in: directory.path, seconds: seconds,
        largestFile: maximumBytes + source.program.ownFiles,
        watch: { group in
          directory.remover?.watch(group)
          if group > 0 { work() }
        })
      try check(outcome, LastLine.text(of: errors), source.program)
      let made = try directory.contents(of: output, atMost: maximumBytes)
      guard let made, !made.isEmpty else { throw .noOutput(source.program) }
      return made
    }
  }

  private func arguments(
    _ source: Source, _ input: String, in directory: String
  ) -> [String] {
    [
      "-env:UserInstallation=\(OfficeProfile.address(in: directory))",
      "--headless", "--norestore", "--nolockcheck", "--nologo", "--nodefault",
      "--nofirststartwizard", "--convert-to", source.target, "--outdir", "output", input,
    ]
  }

  /// What a program needs to know, and no more.
  private func environment(_ directory: String) -> [String] {
    [
      "PATH=\(directories.joined(separator: ":"))", "HOME=\(directory)", "TMPDIR=\(directory)",
      "LANG=C.UTF-8",
    ]
  }

  private func check(
    _ outcome: ChildProcess.Outcome, _ lastLine: String, _ program: ConverterProgram
  ) throws(ConversionError) {
    switch outcome {
    case .ended(0): return
    case .ended where program == .pdfToText && lastLine.contains("password"): throw .encrypted
    case .ended(ChildProcess.wroteTooMuch): throw .outputTooLarge(bytes: maximumBytes)
    case .ended(let status): throw .failed(program, status: status, saying: lastLine)
    case .timedOut: throw .timedOut(program, seconds: seconds)
    case .interrupted: throw .interrupted
    }
  }
}

/// What pdftotext makes of pages.
private enum PageText {
  /// Whether there are pages, but no words in them; a bracket in a text would not stand as it is.
  static func isBlank(_ bytes: [UInt8]) -> Bool {
    contains("<page ", in: bytes) && !contains("<word ", in: bytes)
  }

  private static func contains(_ tag: String, in bytes: [UInt8]) -> Bool {
    let tag = Array(tag.utf8)
    var start = bytes.startIndex
    while let bracket = bytes[start...].firstIndex(of: tag[0]) {
      if bytes[bracket...].starts(with: tag) { return true }
      start = bracket + 1
    }
    return false
  }
}

/// The end of what a program said.
private enum LastLine {
  /// More of a line is not shown, in bytes.
  private static let longest = 300

  /// The last line that is not blank.
  static func text(of bytes: [UInt8]) -> String {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
    let line = lines.last { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } ?? []
    return String(decoding: line.prefix(longest), as: UTF8.self)
  }
}

/// A path as a part of a URL.
enum FileURL {
  /// The path with all characters escaped that may mean something in a URL.
  static func escaped(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F:  // - . / _
        text.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }
}
