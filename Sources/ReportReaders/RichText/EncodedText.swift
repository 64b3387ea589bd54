import ReportText

/// Text in a code page, collected until it is complete: the two bytes of a character may come one
/// by one.
struct EncodedText {
  private var bytes: [UInt8] = []
  private var encoding = TextEncodingOfFont(.western)
  /// Whether there is more than ASCII, or ASCII that stands for pictures.
  private var needsConversion = false
  /// The converters that have been opened; there are as many as the document has code pages.
  private var converters: [(page: CodePage, converter: OpenConverter)] = []

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether text in an encoding can be appended, or what is there has to be taken first.
  func takes(_ encoding: TextEncodingOfFont) -> Bool {
    bytes.isEmpty || self.encoding == encoding
      || !needsConversion && encoding.codePage != .symbols
  }

  mutating func append(_ text: ArraySlice<UInt8>, in encoding: TextEncodingOfFont) {
    bytes.append(contentsOf: text)
    note(encoding, hasHighBytes: text.contains { $0 >= 0x80 })
  }

  mutating func append(_ byte: UInt8, in encoding: TextEncodingOfFont) {
    bytes.append(byte)
    note(encoding, hasHighBytes: byte >= 0x80)
  }

  private mutating func note(_ encoding: TextEncodingOfFont, hasHighBytes: Bool) {
    self.encoding = encoding
    if hasHighBytes || encoding.codePage == .symbols { needsConversion = true }
  }

  /// Moves what has been collected to the end of a text in UTF-8.
  mutating func move(to text: inout [UInt8]) {
    guard needsConversion else {
      text.append(contentsOf: bytes)
      bytes.removeAll(keepingCapacity: true)
      return
    }
    convert(into: &text)
    bytes.removeAll(keepingCapacity: true)
    needsConversion = false
  }

  private mutating func convert(into text: inout [UInt8]) {
    let page = encoding.isUncertain && !looksDoubleByte ? .western : encoding.codePage
    if page == .symbols {
      for byte in bytes { text += sign(byte).utf8 }
      return
    }
    converter(for: page).convert(bytes, into: &text)
  }

  /// What a byte in a font of signs stands for. In one that is not known, digits and blanks are
  /// themselves, and all others are drawings.
  private func sign(_ byte: UInt8) -> String {
    if let font = encoding.symbolFont { return SymbolFont.sign(UInt32(byte), in: font) }
    let isPlain = (0x20...0x3F).contains(byte)
    return isPlain ? String(UnicodeScalar(byte)) : SymbolFont.unknownSign
  }

  private mutating func converter(for page: CodePage) -> OpenConverter {
    if let open = converters.first(where: { $0.page == page }) { return open.converter }
    let converter = OpenConverter(page)
    converters.append((page, converter))
    return converter
  }

  /// Whether all bytes beyond ASCII are parts of pairs, and one pair at least is of two of them as
  /// GB 2312 has it: what a Western text of a few accents and quotation marks never is.
  private var looksDoubleByte: Bool {
    var hasPair = false
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      index += 1
      guard lead >= 0x80 else { continue }
      guard lead > 0x80, index < bytes.count, bytes[index] >= 0x40 else { return false }
      hasPair = hasPair || lead >= 0xA1 && bytes[index] >= 0xA1
      index += 1
    }
    return hasPair
  }
}

/// A converter that stays open.
private final class OpenConverter {
  private static let replacement: UInt32 = 0xFFFD

  private let converter: TextConverter?

  init(_ page: CodePage) {
    if let encoding = page.encoding {
      converter = TextConverter(from: encoding)
    } else {
      converter = nil
    }
  }

  /// Appends text in UTF-8, with a replacement character for bytes that are no character's.
  func convert(_ bytes: [UInt8], into text: inout [UInt8]) {
    var isInvalid = false
    switch converter {
    case .some(let converter):
      converter.convert(bytes, 0..<bytes.count) { piece in
        switch piece {
        case .text(let converted):
          guard !converted.isEmpty else { return }
          text.append(contentsOf: converted)
          isInvalid = false
        case .invalid:
          if !isInvalid { text.append(scalar: Self.replacement) }
          isInvalid = true
        }
      }
    case nil:
      text.append(scalar: Self.replacement)
    }
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8, or the replacement character for what is none.
  mutating func append(scalar value: UInt32) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
