/// The shingles of a text: all its stretches of a few characters, each once.
///
/// How much of one text is in another is Broder's containment (On the resemblance and containment of
/// documents, 1997): of the shingles of the one, the share that the other has too. It takes time
/// proportional to the length of the texts, and paragraphs may be moved about.
struct Shingles {
  /// The characters of a shingle: enough that two texts have few in common by chance, and few
  /// enough that one changed word leaves its neighbours alone.
  private static let length = 5

  private let hashes: Set<UInt64>

  /// Cuts a text, given as Unicode values, into shingles.
  init(_ text: [UInt32]) {
    var hashes: Set<UInt64> = []
    guard text.count >= Self.length else {
      self.hashes = hashes
      return
    }
    hashes.reserveCapacity(text.count)
    for start in 0...text.count - Self.length {
      var hash: UInt64 = 0
      for character in text[start..<start + Self.length] {
        hash = (hash &+ UInt64(character)) &* 0x9E37_79B9_7F4A_7C15
      }
      hashes.insert(hash)
    }
    self.hashes = hashes
  }

  /// How much of the text is in another, in hundredths; 100 only for all of it.
  func containment(in other: Shingles) -> Int {
    guard !hashes.isEmpty else { return 0 }
    let shared = hashes.count { other.hashes.contains($0) }
    return shared * 100 / hashes.count
  }
}
