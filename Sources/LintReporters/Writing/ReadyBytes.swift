/// Bytes that are written one behind the other into room that stands ready behind them: what writes
/// a piece asks once whether there is enough, and not once a byte.
struct ReadyBytes {
  /// The room that is made at a time.
  private static let blank = [UInt8](repeating: 0, count: 4096)

  /// What has been written, and the room.
  private var storage: [UInt8]
  /// How many bytes have been written.
  private var count: Int

  /// Writes behind what there is.
  init(_ bytes: consuming [UInt8]) {
    count = bytes.count
    storage = bytes
  }

  /// What has been written.
  var written: [UInt8] { Array(storage[..<count]) }

  /// Hands out what has been written, without a copy; nothing is left.
  mutating func take() -> [UInt8] {
    storage.removeLast(storage.count - count)
    let bytes = storage
    (storage, count) = ([], 0)
    return bytes
  }

  @inline(__always)
  private mutating func makeRoom(for length: Int) {
    if storage.count - count < length { makeMoreRoom(for: length) }
  }

  @inline(never)
  private mutating func makeMoreRoom(for length: Int) {
    while storage.count - count < length { storage.append(contentsOf: Self.blank) }
  }

  /// Appends a byte.
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    storage[count] = byte
    count += 1
  }

  /// Appends bytes.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: bytes.count)
    let start = count
    storage.withUnsafeMutableBytes { storage in
      let room = UnsafeMutableRawBufferPointer(rebasing: storage[start...])
      room.copyMemory(from: UnsafeRawBufferPointer(bytes))
    }
    count += bytes.count
  }

  /// Appends bytes between quotation marks, and a colon behind them where they are a key.
  mutating func append(
    quoted bytes: UnsafeBufferPointer<UInt8>, behindComma: Bool, isKey: Bool = false
  ) {
    makeRoom(for: bytes.count + 4)
    let start = count
    let quote = behindComma ? start &+ 1 : start
    let end = quote &+ bytes.count &+ 2
    count = isKey ? end &+ 1 : end
    storage.withUnsafeMutableBytes { storage in
      // A comma or colon that is not needed is written over.
      storage[start] = UInt8(ascii: ",")
      storage[quote] = UInt8(ascii: "\"")
      let room = UnsafeMutableRawBufferPointer(rebasing: storage[(quote &+ 1)...])
      room.copyMemory(from: UnsafeRawBufferPointer(bytes))
      room[bytes.count] = UInt8(ascii: "\"")
      room[bytes.count &+ 1] = UInt8(ascii: ":")
    }
  }

  /// Appends a literal.
  mutating func append(literal text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  /// Appends a text.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a byte behind a comma, where one is needed.
  mutating func append(_ byte: UInt8, behindComma: Bool) {
    makeRoom(for: 2)
    let start = count
    let end = behindComma ? start &+ 1 : start
    count = end &+ 1
    var room = storage.mutableSpan
    // A comma that is not needed is written over.
    room[unchecked: start] = UInt8(ascii: ",")
    room[unchecked: end] = byte
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) {
    // Most lines and columns are of two digits.
    guard number < 0 || number > 99 else { return append(twoDigits: number) }
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var length = 1
    var bound: UInt = 10
    while rest >= bound, length < 19 {
      length += 1
      bound *= 10
    }
    makeRoom(for: length)
    var place = count &+ length
    count = place
    var room = storage.mutableSpan
    repeat {
      place &-= 1
      room[unchecked: place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// Appends a number below 100.
  private mutating func append(twoDigits number: Int) {
    makeRoom(for: 2)
    let start = count
    let tens = number / 10
    let last = tens > 0 ? start &+ 1 : start
    count = last &+ 1
    var room = storage.mutableSpan
    // A zero is written over.
    room[unchecked: start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: tens)
    room[unchecked: last] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number - 10 * tens)
  }

  /// Appends a hexadecimal digit.
  mutating func append(hexadecimal digit: UInt8) {
    append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }
}
