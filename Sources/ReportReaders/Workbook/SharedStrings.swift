import DocumentSyntax

/// The texts that the cells of all sheets refer to by number.
struct SharedStrings: XMLHandler {
  enum Name: String, XMLName {
    case item = "x:si"
    case text = "x:t"
    case phonetic = "x:rPh"

    static let namespaces = ["x": spreadsheetNamespaces]
  }

  private(set) var texts = CellStrings()
  private var isText = false
  private var isPhonetic = false

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    switch name {
    case .item: break
    case .text: isText = true
    case .phonetic: isPhonetic = true
    }
  }

  mutating func end(_ name: Name) {
    switch name {
    case .item: texts.end()
    case .text: isText = false
    case .phonetic: isPhonetic = false
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText, !isPhonetic { texts.append(bytes) }
  }
}
