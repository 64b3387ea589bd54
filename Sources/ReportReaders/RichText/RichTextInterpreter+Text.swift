import DocumentSyntax
import ReportModel

/// What is written in a document: its characters, in whatever way they are given.
extension RichTextInterpreter {
  mutating func append(_ range: Range<Int>) {
    isOptional = false
    let skipped = min(fallbackLeft, range.count)
    fallbackLeft -= skipped
    let range = range.dropFirst(skipped)
    guard !range.isEmpty, takesText else { return }
    if !encoded.takes(state.encoding) { flush() }
    encoded.append(scanner.bytes[range.startIndex..<range.endIndex], in: state.encoding)
    highSurrogate = nil
  }

  mutating func append(_ byte: UInt8) {
    isOptional = false
    guard fallbackLeft == 0 else {
      fallbackLeft -= 1
      return
    }
    guard takesText, byte >= 0x20 || byte == 0x09 else { return }
    if !encoded.takes(state.encoding) { flush() }
    encoded.append(byte, in: state.encoding)
    highSurrogate = nil
  }

  /// Appends a character that a control word stands for.
  mutating func append(_ character: Unicode.Scalar) {
    guard fallbackLeft == 0 else {
      fallbackLeft -= 1
      return
    }
    append(scalar: character.value)
  }

  /// Appends a character by its number in Unicode: a unit of UTF-16, which may have been read as a
  /// signed number, or a character beyond U+FFFF as some programs write it.
  mutating func append(unicode parameter: Int?) {
    fallbackLeft = state.fallbackLength
    guard let parameter, (-0x8000...0x10FFFF).contains(parameter) else { return }
    let value = UInt32(parameter < 0 ? parameter + 0x10000 : parameter)
    switch value {
    case 0xD800...0xDBFF:
      highSurrogate = value
    case 0xDC00...0xDFFF:
      guard let high = highSurrogate else { return }
      append(scalar: 0x10000 + (high - 0xD800) << 10 + (value - 0xDC00))
    case 0xF020...0xF0FF:
      for scalar in SymbolFont.sign(value, in: state.encoding.symbolFont).unicodeScalars {
        append(scalar: scalar.value)
      }
    case 0x09, 0x20...:
      append(scalar: value)
    default:
      return
    }
  }

  private mutating func append(scalar value: UInt32) {
    guard takesText else { return }
    flush()
    highSurrogate = nil
    switch state.place {
    case .body: layout.paragraph.append(scalar: value)
    case .listText: listText.append(scalar: value)
    case .comment: comments.contents.append(scalar: value)
    case .styleSheet: style.name.append(scalar: value)
    case .fontTable: fonts.appendName(UnicodeScalar(value).map { String(Character($0)) } ?? "")
    case .nestedTableProperties: return
    }
  }

  private var takesText: Bool {
    switch state.place {
    case .styleSheet, .fontTable, .comment: true
    case .body, .listText, .nestedTableProperties: state.showsText
    }
  }

  /// Puts the text that has been collected where it belongs.
  mutating func flush() {
    guard !encoded.isEmpty else { return }
    switch state.place {
    case .body: encoded.move(to: &layout.paragraph)
    case .listText: encoded.move(to: &listText)
    case .comment: encoded.move(to: &comments.contents)
    case .styleSheet: encoded.move(to: &style.name)
    case .fontTable:
      var name: [UInt8] = []
      encoded.move(to: &name)
      fonts.appendName(String(decoding: name, as: UTF8.self))
    case .nestedTableProperties: return
    }
  }

  /// Puts the ordinal before the open paragraph that its list gives it, where the program that wrote the
  /// file has made none.
  mutating func addOrdinal() {
    guard let list = state.paragraph.list, !layout.paragraph.isEmpty,
      let ordinal = numbering.ordinal(list: list, level: state.paragraph.listLevel)
    else { return }
    if !hasListText { layout.prepend(ordinal.text(before: layout.paragraph)) }
  }

  /// Ends the ordinal that is open.
  mutating func endListText() {
    defer { listText.removeAll(keepingCapacity: true) }
    guard !hasListText, let ordinal = ListText.ordinal(of: listText) else { return }
    layout.paragraph.append(contentsOf: listText[ordinal])
    hasListText = true
  }
}
