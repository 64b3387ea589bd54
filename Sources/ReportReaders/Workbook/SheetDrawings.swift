import DocumentSyntax
import ReportModel

/// What stands above the cells of a sheet: text boxes; and charts, diagrams and objects, which are not read.
struct SheetDrawings {
  private(set) var unread: [UnreadContent.Kind] = []
  /// The paragraphs of the text boxes.
  private(set) var paragraphs: [[UInt8]] = []

  /// Looks for them in the parts that a sheet refers to.
  ///
  /// - Parameters:
  ///   - relationships: What the sheet refers to, by the types' last words.
  ///   - archive: The package.
  init(
    _ relationships: [(type: Substring, part: String)], in archive: inout ZipArchive
  ) throws(PackageError) {
    for (type, part) in relationships where archive.contains(part) {
      switch type {
      case "drawing":
        var drawing = DrawingPart()
        try archive.parse(part, into: &drawing)
        unread += drawing.unread
        paragraphs += drawing.paragraphs
      case "oleObject", "package": unread.append(.object)
      default: break
      }
    }
  }
}

/// The drawing of a sheet.
private struct DrawingPart: XMLHandler {
  enum Name: String, XMLName {
    case chart = "c:chart"
    case newChart = "cx:chart"
    case diagram = "dgm:relIds"
    case paragraph = "a:p"
    case text = "a:t"

    static let namespaces = [
      "c": WordName.namespaces["c"] ?? [], "cx": WordName.namespaces["cx"] ?? [],
      "dgm": WordName.namespaces["dgm"] ?? [], "a": WordName.namespaces["a"] ?? [],
    ]
  }

  private(set) var unread: [UnreadContent.Kind] = []
  private(set) var paragraphs: [[UInt8]] = []
  private var isInText = false

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    switch name {
    case .chart, .newChart: unread.append(.chart)
    case .diagram: unread.append(.diagram)
    case .paragraph: paragraphs.append([])
    case .text: isInText = !paragraphs.isEmpty
    }
  }

  mutating func end(_ name: Name) {
    if name == .text { isInText = false }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    paragraphs[paragraphs.count - 1] += bytes.map { max($0, 0x20) }
  }
}
