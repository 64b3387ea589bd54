/// What a file is that no reader can read, told by its first bytes whatever it is called.
public enum ForeignFormat: Hashable, Sendable {
  /// A Word document in the format of 2007 and later (.docx).
  case word
  /// A workbook in the format of 2007 and later (.xlsx).
  case workbook
  /// A document in the national standard's fixed layout, GB/T 33190 (.ofd).
  case fixedLayout
  /// A compound file: Word, Excel or WPS in the format of before 2007 (.doc, .xls, .wps).
  case compoundFile
  /// PDF.
  case pdf
  /// Rich text (.rtf).
  case richText
  /// A web page.
  case webPage
  /// A web page saved with its pictures (.mht, and what Word saves as such under the name .doc).
  case webArchive
  /// XML, such as Word saves it.
  case xml
  /// A picture.
  case image
  /// Any other archive or compressed file.
  case archive
  /// UTF-16 without the byte-order mark that would tell it.
  case unmarkedUTF16
  /// None of these, and no text either.
  case binary

  /// How many bytes of a file suffice to tell.
  public static let sampleSize = 64 * 1024

  /// Tells what a file is; nil when it may be text.
  ///
  /// - Parameter sample: The file's first ``sampleSize`` bytes, or all of it.
  public init?(sample: Span<UInt8>) {
    let signature = Self.signatures.first { sample.matches($0.bytes) }
    if let signature {
      self = signature.format
    } else if sample.matches([0x50, 0x4B, 0x03, 0x04]) {
      self = Self.kindOfZip(sample)
    } else if let markup = Self.markup(sample) {
      self = markup
    } else if let notText = Self.notText(sample) {
      self = notText
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], .pdf),
    ([0x7B, 0x5C, 0x72, 0x74, 0x66], .richText),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    ([0x47, 0x49, 0x46, 0x38], .image),
    ([0x49, 0x49, 0x2A, 0x00], .image),
    ([0x4D, 0x4D, 0x00, 0x2A], .image),
    ([0x1F, 0x8B], .archive),
    ([0x42, 0x5A, 0x68, 0x39], .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], .archive),
  ]

  /// Tells a zip archive by the names of its members, which stand in it as they are.
  private static func kindOfZip(_ sample: Span<UInt8>) -> ForeignFormat {
    if sample.contains("word/") { return .word }
    if sample.contains("xl/") { return .workbook }
    return sample.contains("OFD.xml") ? .fixedLayout : .archive
  }
}

// MARK: - Markup

extension ForeignFormat {
  /// Tells markup by how the text begins, in any encoding: its first words are ASCII in all of them.
  private static func markup(_ sample: Span<UInt8>) -> ForeignFormat? {
    let start = beginning(sample)
    if start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8) {
      return .webPage
    }
    if start.starts(with: "<?xml".utf8) {
      return start.span.contains("<html") ? .webPage : .xml
    }
    return start.starts(with: "mime-version:".utf8) ? .webArchive : nil
  }

  /// The first bytes in lower case, without a byte-order mark, white space, and the NULs of UTF-16.
  private static func beginning(_ sample: Span<UInt8>) -> [UInt8] {
    var start: [UInt8] = []
    for index in 0..<min(sample.count, 1024) {
      let byte = sample[index]
      let isMark = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(byte)
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if byte == 0 || start.isEmpty && (isMark || isBlank) { continue }
      start.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      // Markup begins with < and an archive of a page with its header.
      guard start[0] == UInt8(ascii: "<") || start[0] == UInt8(ascii: "m") else { break }
    }
    return start
  }
}

// MARK: - Bytes that are no text

extension ForeignFormat {
  /// What bytes are that cannot be text; a few stray NULs in a text are no reason to refuse it.
  private static func notText(_ sample: Span<UInt8>) -> ForeignFormat? {
    let hasUTF16Mark = sample.matches([0xFF, 0xFE]) || sample.matches([0xFE, 0xFF])
    guard !hasUTF16Mark else { return nil }
    var controls = 0
    var offset = 0
    // Eight bytes at a time, as long as none of them can be a control character.
    while offset < sample.count {
      if offset + 8 <= sample.count, !mayHoldControl(sample, offset) {
        offset += 8
      } else {
        if isForeignControl(sample[offset]) { controls += 1 }
        offset += 1
      }
    }
    if controls > 0, isUTF16(sample) { return .unmarkedUTF16 }
    return controls > max(8, sample.count / 50) ? .binary : nil
  }

  /// Whether one of the eight bytes at an offset may be below 0x20 or be 0x7F.
  private static func mayHoldControl(_ sample: Span<UInt8>, _ offset: Int) -> Bool {
    let word = sample.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let belowBlank = (word &- ones &* 0x20) & ~word & high
    let delete = word ^ (ones &* 0x7F)
    return belowBlank | ((delete &- ones) & ~delete & high) != 0
  }

  /// Whether a control character has no business in a text. The marks that Word leaves for cells,
  /// fields, soft line breaks and hyphens have, and so has the end-of-file mark of DOS.
  private static func isForeignControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x07, 0x09...0x0D, 0x13...0x15, 0x1A, 0x1E, 0x1F: false
    default: byte < 0x20 || byte == 0x7F
    }
  }

  /// Whether nearly every other byte is what the upper half of a UTF-16 unit is in Chinese text,
  /// and the bytes between are not.
  private static func isUTF16(_ sample: Span<UInt8>) -> Bool {
    let halves = [Half(sample, from: 0), Half(sample, from: 1)]
    return zip(halves, halves.reversed()).contains { upper, lower in
      // A lower half may be zero too: 一 is U+4E00.
      guard upper.likelyUpper * 20 >= upper.count * 19, lower.zeros * 10 < lower.count else {
        return false
      }
      // ASCII stands in every report, if only as line breaks; where there is nothing else, it is
      // ASCII text, whose lower halves look like upper ones.
      let isMixed = upper.zeros * 200 >= upper.count && lower.likelyUpper * 4 < lower.count * 3
      return isMixed || upper.zeros * 3 > upper.count
    }
  }

  /// Every other byte of a sample.
  private struct Half {
    let count: Int
    let zeros: Int
    /// The bytes that upper halves of UTF-16 units are in Chinese text: zero for ASCII, 0x4E to
    /// 0x9F for Chinese characters, 0x20, 0x30 and 0xFF for punctuation.
    let likelyUpper: Int

    init(_ sample: Span<UInt8>, from start: Int) {
      var (count, zeros, likelyUpper) = (0, 0, 0)
      for index in stride(from: start, to: sample.count, by: 2) {
        count += 1
        switch sample[index] {
        case 0x00:
          zeros += 1
          likelyUpper += 1
        case 0x20, 0x30, 0x4E...0x9F, 0xFF: likelyUpper += 1
        default: break
        }
      }
      (self.count, self.zeros, self.likelyUpper) = (count, zeros, likelyUpper)
    }
  }
}

extension Span where Element == UInt8 {
  fileprivate func matches(_ signature: [UInt8]) -> Bool {
    guard count >= signature.count else { return false }
    return signature.indices.allSatisfy { self[$0] == signature[$0] }
  }

  fileprivate func contains(_ literal: StaticString) -> Bool {
    firstRange(of: literal, in: 0..<count) != nil
  }
}
