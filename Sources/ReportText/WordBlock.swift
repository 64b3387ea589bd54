/// Words to look for together: a stretch of a list of numbers, which other blocks may share.
///
/// Many words thus cost one list, which can be a constant of the program. A block has how many words there
/// are; the character with which each begins, in the order of these; the number of the word that each is
/// of; where the characters of each word end; and these characters.
public struct WordBlock: RandomAccessCollection, Sendable {
  @usableFromInline let values: [UInt32]
  @usableFromInline let start: Int
  /// How many words there are.
  public let count: Int

  /// What stands for the first character of a word without any, behind those of all others.
  private static let none: UInt32 = .max

  /// Finds a block.
  ///
  /// - Parameters:
  ///   - values: A list of numbers.
  ///   - start: Where the block begins in it.
  @inlinable
  public init(_ values: [UInt32], at start: Int) {
    self.values = values
    self.start = start
    count = Int(values[start])
  }

  /// Makes a block of words.
  public init(_ words: [ArraySlice<UInt32>]) {
    var values: [UInt32] = []
    Self.append(words, to: &values)
    self.init(values, at: 0)
  }

  /// Writes a block behind what a list of numbers has.
  public static func append(_ words: [ArraySlice<UInt32>], to values: inout [UInt32]) {
    var order: [UInt64] = []
    order.reserveCapacity(words.count)
    for number in words.indices {
      order.append(UInt64(words[number].first ?? none) << 32 | UInt64(number))
    }
    order.sort()
    values.append(UInt32(words.count))
    for entry in order { values.append(UInt32(entry >> 32)) }
    for entry in order { values.append(UInt32(truncatingIfNeeded: entry)) }
    var end: UInt32 = 0
    for word in words {
      end += UInt32(word.count)
      values.append(end)
    }
    for word in words { values.append(contentsOf: word) }
  }

  /// Where the block ends in the list of numbers.
  public var end: Int { charactersStart + (isEmpty ? 0 : Int(values[charactersStart - 1])) }

  /// The number of the first word.
  @inlinable public var startIndex: Int { 0 }

  /// The number behind that of the last word.
  @inlinable public var endIndex: Int { count }

  /// A word, by its number.
  @inlinable
  public subscript(number: Int) -> ArraySlice<UInt32> {
    let first = number == 0 ? 0 : Int(values[charactersStart - count + number - 1])
    let end = Int(values[charactersStart - count + number])
    return values[charactersStart + first..<charactersStart + end]
  }

  /// Calls a closure with each word that stands at an index of a text, which is in it, in the order in which they
  /// are tried: with its number, and how many characters it has. The closure says whether to go on.
  @inlinable
  @inline(__always)
  public func forEach(
    at index: Int, of text: Span<UInt32>, _ body: (_ number: Int, _ length: Int) -> Bool
  ) {
    // The block is in the list.
    let values = values.span
    let first = text[index]
    let numbers = start &+ 1 &+ count
    var place = Self.firstPlace(of: first, in: values, start &+ 1, numbers)
    while place < numbers, values[unchecked: place] == first {
      let number = Int(values[unchecked: place &+ count])
      let (begin, length) = range(of: number, in: values)
      if length <= text.count &- index, Self.goesOn(values, begin, text, index, length),
        !body(number, length)
      {
        return
      }
      place &+= 1
    }
  }

  /// The number of the first word with which a text ends; nil for none.
  @inlinable
  public func number(endingIn text: Span<UInt32>) -> Int? {
    let values = values.span
    guard !text.isEmpty else { return nil }
    let last = text[unchecked: text.count &- 1]
    let (ends, characters) = (charactersStart &- count, charactersStart)
    var begin = 0
    for number in 0..<count {
      // The block is in the list.
      let end = Int(values[unchecked: ends &+ number])
      let length = end &- begin
      if length > 0, values[unchecked: characters &+ end &- 1] == last, length <= text.count,
        values[unchecked: characters &+ begin] == text[unchecked: text.count &- length],
        Self.goesOn(values, characters &+ begin, text, text.count &- length, length)
      {
        return number
      }
      begin = end
    }
    return nil
  }

  /// Where a word begins in the list of numbers, and how many characters it has.
  @inlinable
  @inline(__always)
  func range(of number: Int, in values: Span<UInt32>) -> (begin: Int, length: Int) {
    // The block is in the list.
    let ends = charactersStart &- count
    let first = number == 0 ? 0 : Int(values[unchecked: ends &+ number &- 1])
    return (charactersStart &+ first, Int(values[unchecked: ends &+ number]) &- first)
  }

  /// Where the characters from a place on begin that are a character or come behind it in order.
  @inlinable
  @inline(__always)
  static func firstPlace(
    of character: UInt32, in values: Span<UInt32>, _ start: Int, _ end: Int
  ) -> Int {
    var (low, high) = (start, end)
    while low < high {
      // The block is in the list.
      let middle = (low &+ high) &>> 1
      if values[unchecked: middle] < character { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Whether the characters of a word behind its first stand behind an index of a text, which has as many.
  @inlinable
  @inline(__always)
  static func goesOn(
    _ values: Span<UInt32>, _ begin: Int, _ text: Span<UInt32>, _ index: Int, _ length: Int
  ) -> Bool {
    var place = 1
    while place < length {
      // Both have as many characters.
      guard values[unchecked: begin &+ place] == text[unchecked: index &+ place] else {
        return false
      }
      place &+= 1
    }
    return true
  }

  /// The characters with which words begin, in order.
  @inlinable
  public func forEachFirst(_ body: (UInt32) -> Void) {
    for index in start + 1..<start + 1 + count where values[index] != .max { body(values[index]) }
  }

  /// The characters with which words end.
  @inlinable
  public func forEachLast(_ body: (UInt32) -> Void) {
    var first: UInt32 = 0
    for number in 0..<count {
      let end = values[charactersStart - count + number]
      if end > first { body(values[charactersStart + Int(end) - 1]) }
      first = end
    }
  }

  @inlinable var charactersStart: Int { start &+ 1 &+ 3 &* count }
}
