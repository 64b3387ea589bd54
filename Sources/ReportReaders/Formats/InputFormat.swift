/// The formats of drafts that can be read, by the names that the command line has for them.
public enum InputFormat: String, CaseIterable, Sendable {
  /// Plain text.
  case plainText = "text"
  /// Markdown.
  case markdown
  /// A web page.
  case html
  /// A Word document in the format of 2007 and later, with macros or without.
  case word = "docx"
  /// Rich text.
  case richText = "rtf"
  /// OpenDocument text.
  case openDocument = "odt"
  /// An Excel workbook in the format of 2007 and later: the statistics table alone.
  case workbook = "xlsx"
  /// Comma-separated values: the statistics table alone.
  case commaSeparated = "csv"
  /// Tab-separated values: the statistics table alone.
  case tabSeparated = "tsv"
  /// PDF, which is converted first.
  case pdf
  /// A Word or WPS document in the format of before 2007, or an OpenDocument text in one piece of XML,
  /// which is converted first.
  case compoundDocument = "doc"
  /// An Excel or WPS workbook in the format of before 2007, binary or in one piece of XML, which is
  /// converted first.
  case compoundWorkbook = "xls"
  /// An OpenDocument spreadsheet, which is converted first.
  case openWorkbook = "ods"

  /// The endings of the names of files in the format, in lower case and without the dot.
  public var endings: [String] {
    switch self {
    case .plainText: ["txt", "text"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm", "shtml"]
    case .word: ["docx", "docm"]
    case .richText: ["rtf"]
    case .openDocument: ["odt"]
    case .workbook: ["xlsx", "xlsm"]
    case .commaSeparated: ["csv"]
    case .tabSeparated: ["tsv"]
    case .pdf: ["pdf"]
    case .compoundDocument: ["doc", "wps", "fodt"]
    case .compoundWorkbook: ["xls", "et"]
    case .openWorkbook: ["ods"]
    }
  }

  /// Whether files in the format are text in some encoding, which their first bytes show.
  public var isText: Bool {
    switch self {
    case .plainText, .markdown, .html, .commaSeparated, .tabSeparated: true
    default: false
    }
  }

  /// Whether files in the format have paragraphs that the program breaks at the margin, and not the author.
  var hasParagraphs: Bool {
    switch self {
    case .html, .word, .richText, .openDocument, .compoundDocument: true
    default: false
    }
  }

  /// The format that the ending of a file's name stands for, upper and lower case alike; nil when
  /// it stands for none.
  ///
  /// - Parameter name: The name as the system has it, which need not be valid UTF-8.
  public init?(fileName name: [UInt8]) {
    guard let ending = FileNameEnding(name),
      let format = Self.allCases.first(where: { $0.endings.contains(where: ending.matches) })
    else { return nil }
    self = format
  }
}
