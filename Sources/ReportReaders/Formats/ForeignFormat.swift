import ReportText

/// What a file is that no reader can read, told by its first bytes whatever it is called.
public enum ForeignFormat: Hashable, Sendable {
  /// A document in the national standard's fixed layout, GB/T 33190 (.ofd).
  case fixedLayout
  /// A document in a package of another program: a presentation, a binary workbook, a book.
  case otherDocument
  /// An office document that a password protects.
  case encryptedPackage
  /// A web page saved with its pictures (.mht, and what Word saves as such under the name .doc) whose
  /// page is not found.
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
  init?(sample: Span<UInt8>) {
    if let signature = Self.signatures.first(where: { sample.matches($0.bytes) }) {
      self = signature.format
    } else if let markup = Self.markup(sample) {
      self = markup
    } else if let notText = Self.notText(sample) {
      self = notText
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
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

  private static func markup(_ sample: Span<UInt8>) -> ForeignFormat? {
    let start = WebPageBeginning.words(of: sample)
    if start.starts(with: "<?xml".utf8) { return .xml }
    return start.starts(with: "mime-version:".utf8) ? .webArchive : nil
  }
}

// MARK: - Bytes that are no text

extension ForeignFormat {
  /// What bytes are that cannot be text; a few stray NULs in a text are no reason to refuse it.
  private static func notText(_ sample: Span<UInt8>) -> ForeignFormat? {
    let hasUTF16Mark = sample.matches([0xFF, 0xFE]) || sample.matches([0xFE, 0xFF])
    guard !hasUTF16Mark else { return nil }
    let controls = foreignControls(in: sample)
    if controls > 0, isUTF16(sample) { return .unmarkedUTF16 }
    return controls > max(8, sample.count / 50) ? .binary : nil
  }

  /// How many control characters have no business in a text.
  private static func foreignControls(in sample: Span<UInt8>) -> Int {
    var controls = 0
    var offset = sample.control(from: 0)
    while offset < sample.count {
      if isForeignControl(sample[offset]) { controls += 1 }
      offset = sample.control(from: offset + 1)
    }
    return controls
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
