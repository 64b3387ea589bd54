/// What an element's own `style`, or a rule of a style sheet, says, as far as it decides what people see.
struct InlineStyle {
  /// Whether the element is not shown.
  private(set) var isHidden = false
  /// Whether it is said to be shown, in whatever way.
  private(set) var isShown = false
  /// Whether it stands in the line with what is around it.
  private(set) var isInline = false
  /// Whether white space and line breaks are kept; nil where nothing is said.
  private(set) var keepsWhiteSpace: Bool?
  /// How the items of a list are numbered; nil where nothing is said.
  private(set) var numbering: PageListNumbering?
  /// Whether it is the number that Word has written before an item of a list.
  private(set) var isListLabel = false

  init() {}

  init(_ style: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < style.count {
      let end = style[start...].firstIndex(of: UInt8(ascii: ";")) ?? style.count
      take(style[start..<end])
      start = end + 1
    }
  }

  private mutating func take(_ declaration: Slice<UnsafeBufferPointer<UInt8>>) {
    let declaration = declaration.drop { $0 <= 0x20 }
    // Most declarations are about fonts and margins.
    guard let first = declaration.first, "dvwlm".utf8.contains(first | 0x20),
      let colon = declaration.firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let property = Words(declaration[..<colon])
    let value = Words(declaration[(colon + 1)...])
    if property.hold("display") {
      isHidden = value.hold("none")
      isShown = !isHidden
      isInline = value.hold("inline")
    } else if property.hold("visibility") {
      isHidden = isHidden || value.hold("hidden") || value.hold("collapse")
    } else if property.hold("white-space") {
      keepsWhiteSpace = ["pre", "pre-wrap", "pre-line", "break-spaces"].contains(where: value.hold)
    } else if property.hold("list-style-type") || property.hold("list-style") {
      numbering = PageListNumbering.allCases.first { value.hold($0.rawValue) } ?? numbering
    } else if property.hold("mso-list") {
      isListLabel = value.hold("ignore")
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
