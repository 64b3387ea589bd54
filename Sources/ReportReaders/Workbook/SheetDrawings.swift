import DocumentSyntax
import ReportModel

/// What stands above the cells of a sheet and is not read: charts, diagrams and objects.
struct SheetDrawings {
  private(set) var unread: [UnreadContent.Kind] = []

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

    static let namespaces = [
      "c": WordName.namespaces["c"] ?? [], "cx": WordName.namespaces["cx"] ?? [],
      "dgm": WordName.namespaces["dgm"] ?? [],
    ]
  }

  private(set) var unread: [UnreadContent.Kind] = []

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    unread.append(name == .diagram ? .diagram : .chart)
  }

  mutating func end(_ name: Name) {}
}
