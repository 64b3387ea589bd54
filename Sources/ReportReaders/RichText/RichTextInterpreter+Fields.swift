/// Fields: their results stand in the document, but for those that programs work out themselves.
extension RichTextInterpreter {
  /// Reads the instructions that the rest of the group is.
  mutating func readFieldInstructions() {
    let start = scanner.offset
    scanner.skipGroup()
    let instructions = start..<scanner.offset
    if scanner.bytes[instructions].isContentsInstruction {
      changeGroupAround { $0.isContents = true }
    } else if state.showsText, state.place == .body {
      flush()
      let field = OpenField(instructions: instructions, start: layout.paragraph.count)
      changeGroupAround { $0.field = field }
    }
  }

  /// Ends a field. What it shows without storing it is appended.
  mutating func end(_ field: OpenField) {
    flush()
    guard layout.paragraph.count == field.start else { return }
    let instruction = WordFieldInstruction(text(of: field.instructions))
    guard !instruction.kind.hasPrefix("FORM"), let result = instruction.result(WordFormField())
    else { return }
    layout.paragraph += result.utf8.map { max($0, 0x20) }
  }

  /// What is written in a part of the document.
  private func text(of part: Range<Int>) -> [UInt8] {
    var scanner = RichTextScanner(Array(scanner.bytes[part]))
    var text: [UInt8] = []
    var encoded = EncodedText()
    var fallbackLeft = 0
    while let token = scanner.next() {
      switch token {
      case .byte where fallbackLeft > 0: fallbackLeft -= 1
      case .byte(let byte): encoded.append(byte, in: state.encoding)
      case .text(let range):
        let shown = range.dropFirst(fallbackLeft)
        fallbackLeft -= range.count - shown.count
        encoded.append(scanner.bytes[shown.startIndex..<shown.endIndex], in: state.encoding)
      case .symbol(let symbol): encoded.append(symbol, in: state.encoding)
      case .word(.unicode?, let value?):
        encoded.move(to: &text)
        text.append(scalar: UInt32(truncatingIfNeeded: value < 0 ? value + 0x10000 : value))
        fallbackLeft = state.fallbackLength
      default: continue
      }
    }
    encoded.move(to: &text)
    return text
  }
}

/// A field whose result follows, if it has one.
struct OpenField {
  /// Where its instructions stand, in bytes of the file.
  let instructions: Range<Int>
  /// How long the paragraph was where it began.
  let start: Int
}

extension ArraySlice<UInt8> {
  /// Whether the instructions of a field make a table of contents: TOC is their first word.
  fileprivate var isContentsInstruction: Bool {
    var scanner = RichTextScanner(Array(prefix(512)))
    while let token = scanner.next() {
      guard case .text(let range) = token else { continue }
      let word = scanner.bytes[range].drop { $0 == UInt8(ascii: " ") }
      if !word.isEmpty { return word.starts(with: "TOC".utf8) }
    }
    return false
  }
}
