import DocumentSyntax

/// The number formats of a workbook's cells.
struct WorkbookStyles: XMLHandler {
  enum Name: String, XMLName {
    case numberFormat = "x:numFmt"
    case cellFormats = "x:cellXfs"
    case format = "x:xf"

    static let namespaces = ["x": spreadsheetNamespaces]
  }

  private var codes: [Int: String] = [:]
  private var numbers: [Int] = []
  private var areCellFormats = false

  /// What the cells' styles say, in their order.
  var formats: [NumberFormat] {
    // Many styles have one format.
    var known: [Int: NumberFormat] = [:]
    return numbers.map { number in
      if let format = known[number] { return format }
      let code = codes[number] ?? NumberFormat.builtinCode(number)
      let format = NumberFormat(code)
      known[number] = format
      return format
    }
  }

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    switch name {
    case .numberFormat:
      guard let id = attributes.integer("numFmtId") else { return }
      codes[id] = attributes.string("formatCode")
    case .cellFormats:
      areCellFormats = true
    case .format:
      // Formats of named styles are listed, too.
      if areCellFormats { numbers.append(attributes.integer("numFmtId") ?? 0) }
    }
  }

  mutating func end(_ name: Name) {
    if name == .cellFormats { areCellFormats = false }
  }
}
