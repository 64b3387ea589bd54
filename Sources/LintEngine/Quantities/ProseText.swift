import ReportModel
import ReportText

/// A paragraph as characters, in one piece where it was broken at the margin.
struct ProseText {
  /// The characters, as Unicode values, without the line breaks inside the paragraph.
  let scalars: [UInt32]
  /// For each character the index of the bracket that opens the innermost pair around it, else -1.
  let groups: [Int]
  /// For each character whether it stands between quotation marks, in the title of a document or in
  /// the year of a document's number.
  let isQuoted: [Bool]

  private let offsets: [Int]

  /// Takes up some pieces of a text.
  ///
  /// - Parameters:
  ///   - span: The draft's text.
  ///   - pieces: The pieces of the paragraph, in bytes.
  init(_ span: Span<UInt8>, _ pieces: [Range<Int>]) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    let length = pieces.reduce(0) { $0 + $1.count }
    scalars.reserveCapacity(length / 2)
    offsets.reserveCapacity(length / 2 + 1)
    for piece in pieces {
      var offset = piece.lowerBound
      while offset < piece.upperBound {
        let (value, length) = span.scalar(at: offset)
        scalars.append(value)
        offsets.append(offset)
        offset += length
      }
    }
    offsets.append(pieces.last?.upperBound ?? 0)
    self.scalars = scalars
    self.offsets = offsets
    groups = Self.groups(of: scalars)
    isQuoted = Self.quotations(in: scalars)
  }

  /// Where some characters stand in the draft's text, in bytes.
  func range(_ range: Range<Int>) -> Range<Int> {
    guard range.upperBound > range.lowerBound else {
      return offsets[range.lowerBound]..<offsets[range.lowerBound]
    }
    let last = range.upperBound - 1
    let value = scalars[last]
    let length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    return offsets[range.lowerBound]..<offsets[last] + length
  }

  private static func groups(of scalars: [UInt32]) -> [Int] {
    var closing: [Int: Int] = [:]
    var open: [Int] = []
    for (index, value) in scalars.enumerated() {
      if value == 0xFF08 || value == 0x28 {  // （ (
        open.append(index)
      } else if value == 0xFF09 || value == 0x29, let start = open.popLast() {  // ） )
        closing[start] = index
      }
    }
    var groups = [Int](repeating: -1, count: scalars.count)
    guard !closing.isEmpty else { return groups }
    var path: [Int] = []
    for index in scalars.indices {
      if closing[index] != nil { path.append(index) }
      groups[index] = path.last ?? -1
      if let start = path.last, closing[start] == index { path.removeLast() }
    }
    return groups
  }

  private static func quotations(in scalars: [UInt32]) -> [Bool] {
    var isQuoted = [Bool](repeating: false, count: scalars.count)
    for (index, value) in scalars.enumerated() {
      let (end, reach): (UInt32, Int)
      switch value {
      case 0x201C: (end, reach) = (0x201D, 24)  // “ ”
      case 0x300A: (end, reach) = (0x300B, 80)  // 《 》
      case 0x3014: (end, reach) = (0x3015, 8)  // 〔 〕
      case 0x5B: (end, reach) = (0x5D, 40)  // [ ]
      case 0x3010: (end, reach) = (0x3011, 24)  // 【 】
      default: continue
      }
      var close = index + 1
      // A mark that was turned the wrong way must not swallow the rest of the paragraph.
      while close < min(scalars.count, index + reach), scalars[close] != end,
        scalars[close] != value
      {
        close += 1
      }
      guard close < scalars.count, scalars[close] == end else { continue }
      for inside in index...close { isQuoted[inside] = true }
    }
    return isQuoted
  }
}
