import DocumentSyntax

/// The parts that a workbook consists of, and the order of its sheets.
struct WorkbookPackage {
  /// A sheet with cells that is seen.
  struct Sheet {
    let name: String
    /// The name of its part in the archive.
    let part: String
  }

  private(set) var sheets: [Sheet] = []
  let sharedStrings: String?
  let styles: String?
  /// Whether days are counted from 1904 on, as the first spreadsheets of the Macintosh did.
  let datesFrom1904: Bool

  init(_ archive: inout ZipArchive) throws(PackageError) {
    let main = try Self.mainPart(&archive)
    var workbook = WorkbookPart()
    try archive.parse(main, into: &workbook)
    var relationships = Relationships()
    let part = Self.relationships(of: main)
    if archive.contains(part) { try archive.parse(part, into: &relationships) }
    func target(_ relationship: Relationships.Relationship) -> String {
      Self.resolve(relationship.target, from: main)
    }
    sharedStrings = relationships.first(ofType: "/sharedStrings").map(target)
    styles = relationships.first(ofType: "/styles").map(target)
    datesFrom1904 = workbook.datesFrom1904
    // Two sheets of one part would show it twice; no program writes them.
    var seen: Set<String> = []
    for sheet in workbook.sheets where !sheet.isHidden {
      guard let relationship = relationships.byID[sheet.relationship],
        relationship.type.hasSuffix("/worksheet")
      else { continue }
      let part = target(relationship)
      guard archive.contains(part), seen.insert(part).inserted else { continue }
      sheets.append(Sheet(name: sheet.name, part: part))
    }
  }

  /// What stands above the cells of a sheet.
  static func drawings(
    of sheet: Sheet, in archive: inout ZipArchive
  ) throws(PackageError) -> SheetDrawings {
    var relationships = Relationships()
    let part = Self.relationships(of: sheet.part)
    if archive.contains(part) { try archive.parse(part, into: &relationships) }
    let targets = relationships.inOrder.map { relationship in
      (
        type: relationship.type.split(separator: "/").last ?? "",
        part: resolve(relationship.target, from: sheet.part)
      )
    }
    return try SheetDrawings(targets, in: &archive)
  }

  private static func mainPart(_ archive: inout ZipArchive) throws(PackageError) -> String {
    var relationships = Relationships()
    if archive.contains("_rels/.rels") { try archive.parse("_rels/.rels", into: &relationships) }
    let main = relationships.first(ofType: "/officeDocument").map { resolve($0.target, from: "") }
    return main.flatMap { archive.contains($0) ? $0 : nil } ?? "xl/workbook.xml"
  }

  /// The part with the relationships of another: of a/b.xml it is a/_rels/b.xml.rels.
  private static func relationships(of part: String) -> String {
    let pieces = part.split(separator: "/")
    let directory = pieces.dropLast().map { $0 + "/" }.joined()
    return directory + "_rels/" + (pieces.last ?? "") + ".rels"
  }

  /// The name in the archive of what a part refers to.
  private static func resolve(_ target: String, from part: String) -> String {
    var pieces = target.hasPrefix("/") ? [] : Array(part.split(separator: "/").dropLast())
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..": _ = pieces.popLast()
      default: pieces.append(piece)
      }
    }
    return pieces.joined(separator: "/")
  }
}

/// What a part refers to.
private struct Relationships: XMLHandler {
  enum Name: String, XMLName {
    case relationship = "r:Relationship"

    static let namespaces = [
      "r": ["http://schemas.openxmlformats.org/package/2006/relationships"]
    ]
  }

  struct Relationship {
    let type: String
    let target: String
  }

  private(set) var byID: [String: Relationship] = [:]
  private(set) var inOrder: [Relationship] = []

  func first(ofType ending: String) -> Relationship? {
    inOrder.first { $0.type.hasSuffix(ending) }
  }

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    guard let id = attributes.string("Id"), let type = attributes.string("Type"),
      let target = attributes.string("Target")
    else { return }
    let relationship = Relationship(type: type, target: target)
    byID[id] = relationship
    inOrder.append(relationship)
  }

  mutating func end(_ name: Name) {}
}

/// The list of a workbook's sheets.
private struct WorkbookPart: XMLHandler {
  enum Name: String, XMLName {
    case properties = "x:workbookPr"
    case sheet = "x:sheet"

    static let namespaces = ["x": spreadsheetNamespaces]
  }

  struct Sheet {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var datesFrom1904 = false

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    switch name {
    case .properties:
      datesFrom1904 = attributes.bytes("date1904") != nil && !attributes.isOff("date1904")
    case .sheet:
      guard let relationship = attributes.string("id") else { return }
      let state = attributes.string("state") ?? "visible"
      sheets.append(
        Sheet(
          name: attributes.string("name") ?? "", relationship: relationship,
          isHidden: state != "visible"))
    }
  }

  mutating func end(_ name: Name) {}
}

/// The namespaces of SpreadsheetML: that of the first edition, and that of the strict variant.
let spreadsheetNamespaces = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]
