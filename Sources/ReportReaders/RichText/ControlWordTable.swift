/// Finds control words by their letters, which come a byte at a time.
struct ControlWordTable {
  /// The first sixteen letters of a word; no word that is known has more.
  struct Key: Equatable {
    private var first: UInt64 = 0
    private var last: UInt64 = 0
    private(set) var count = 0

    init() {}

    init(_ word: String) {
      for letter in word.utf8 { append(letter) }
    }

    mutating func append(_ letter: UInt8) {
      if count < 8 {
        first = first << 8 | UInt64(letter)
      } else if count < 16 {
        last = last << 8 | UInt64(letter)
      }
      count += 1
    }

    fileprivate var slot: Int {
      Int(truncatingIfNeeded: ((first ^ last &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
  }

  static let standard = ControlWordTable()

  /// A hash table of 1,024 places, about a tenth of them taken.
  private var slots: [(key: Key, word: ControlWord)?] = Array(repeating: nil, count: 1024)

  private init() {
    for word in ControlWord.allCases {
      let key = Key(word.rawValue)
      var slot = key.slot
      while slots[slot] != nil { slot = (slot + 1) % slots.count }
      slots[slot] = (key, word)
    }
  }

  /// The word of these letters; nil if it is none that is known.
  func word(_ key: Key) -> ControlWord? {
    var slot = key.slot
    while let entry = slots[slot] {
      if entry.key == key { return entry.word }
      slot = (slot + 1) % slots.count
    }
    return nil
  }
}
