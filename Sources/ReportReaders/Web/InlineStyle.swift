/// What an element's own `style` says, as far as it decides what people see.
struct InlineStyle {
  /// Whether the element is not shown.
  private(set) var isHidden = false
  /// Whether white space and line breaks are kept; nil where nothing is said.
  private(set) var keepsWhiteSpace: Bool?
  /// How the items of a list are numbered; nil where nothing is said.
  private(set) var numbering: PageListNumbering?
  /// Whether it is the number that Word has written before an item of a list.
  private(set) var isListLabel = false

  init() {}

  init(_ style: UnsafeBufferPointer<UInt8>) {
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let words = Words(declaration[(colon + 1)...])
      let property = Words(declaration[..<colon])
      if property.hold("display") {
        isHidden = words.hold("none")
      } else if property.hold("visibility") {
        isHidden = isHidden || words.hold("hidden") || words.hold("collapse")
      } else if property.hold("white-space") {
        keepsWhiteSpace = ["pre", "pre-wrap", "pre-line", "break-spaces"].contains(
          where: words.hold)
      } else if property.hold("list-style-type") || property.hold("list-style") {
        numbering = PageListNumbering.allCases.first { words.hold($0.rawValue) } ?? numbering
      } else if property.hold("mso-list") {
        isListLabel = words.hold("ignore")
      }
    }
  }

  /// The words of a property or a value.
  private struct Words {
    let bytes: Slice<UnsafeBufferPointer<UInt8>>

    init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      self.bytes = bytes
    }

    /// Whether one of them is this, upper and lower case alike.
    func hold(_ word: String) -> Bool {
      bytes.split { $0 <= 0x20 || $0 == UInt8(ascii: "!") }.contains { candidate in
        candidate.elementsEqual(word.utf8) { byte, letter in
          ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == letter
        }
      }
    }
  }
}
