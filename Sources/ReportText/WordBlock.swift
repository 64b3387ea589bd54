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

  /// Where the words that begin with a character begin in the order by it.
  @inlinable
  public func firstPlace(of character: UInt32) -> Int {
    let values = values.span
    var (low, high) = (start + 1, start + 1 + count)
    while low < high {
      // The block is in the list.
      let middle = (low &+ high) &>> 1
      if values[unchecked: middle] < character { low = middle &+ 1 } else { high = middle }
    }
    return low - start - 1
  }

  /// The number of the word at a place of that order; nil where it begins with another character, or there
  /// is none.
  @inlinable
  public func number(at place: Int, beginningWith character: UInt32) -> Int? {
    guard place < count, values[start + 1 + place] == character else { return nil }
    return Int(values[start + 1 + count + place])
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

  @usableFromInline var charactersStart: Int { start + 1 + 3 * count }
}
