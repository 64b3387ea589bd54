/// Bytes that are edited step by step, and which of them are still the original's.
///
/// What no edit touches is copied and nothing else, so that it stays as it is by the way it is made;
/// and the difference from the original is known without looking for it.
package struct EditedBytes: Sendable {
  /// Replaces some bytes by others.
  package struct Edit: Sendable {
    /// What is replaced, in bytes of what the bytes are at present.
    package let range: Range<Int>
    /// What it is replaced by.
    package let bytes: [UInt8]

    /// Creates an edit.
    package init(_ range: Range<Int>, _ bytes: [UInt8]) {
      self.range = range
      self.bytes = bytes
    }
  }

  /// A difference from the original.
  package struct Change: Hashable, Sendable {
    /// What was replaced, in bytes of the original.
    package let original: Range<Int>
    /// What it was replaced by, in bytes of the edited.
    package let edited: Range<Int>
  }

  /// A stretch of the original that is still there.
  private struct Kept {
    /// Where it starts in the edited bytes.
    let start: Int
    /// Where it stands in the original.
    let original: Range<Int>

    var end: Int { start + original.count }
  }

  /// The bytes before any edit.
  package let original: [UInt8]
  /// The bytes after all edits.
  package private(set) var bytes: [UInt8]
  private var kept: [Kept]

  /// Starts with bytes that nobody has edited.
  package init(_ bytes: [UInt8]) {
    original = bytes
    self.bytes = bytes
    kept = [Kept(start: 0, original: bytes.indices)]
  }

  /// Makes some edits at the same time.
  ///
  /// - Parameter edits: The edits in the order of their places, none overlapping another.
  package mutating func apply(_ edits: [Edit]) {
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count)
    var stretches: [Kept] = []
    var piece = 0
    var offset = 0
    func copy(to end: Int) {
      while piece < kept.count, kept[piece].end <= offset { piece += 1 }
      var index = piece
      while index < kept.count, kept[index].start < end {
        let start = max(offset, kept[index].start)
        let length = min(end, kept[index].end) - start
        let original = kept[index].original.lowerBound + start - kept[index].start
        if length > 0 {
          stretches.append(
            Kept(start: edited.count + start - offset, original: original..<original + length))
        }
        index += 1
      }
      edited.append(contentsOf: bytes[offset..<end])
    }
    for edit in edits {
      copy(to: edit.range.lowerBound)
      edited.append(contentsOf: edit.bytes)
      offset = edit.range.upperBound
    }
    copy(to: bytes.count)
    (bytes, kept) = (edited, stretches)
  }

  /// The differences from the original, in order.
  package var changes: [Change] {
    var changes: [Change] = []
    var originalEnd = 0
    var editedEnd = 0
    func close(_ original: Int, _ edited: Int) {
      let change = Change(original: originalEnd..<original, edited: editedEnd..<edited)
      let isDifferent = !self.original[change.original].elementsEqual(bytes[change.edited])
      if isDifferent { changes.append(change) }
    }
    for stretch in kept {
      close(stretch.original.lowerBound, stretch.start)
      (originalEnd, editedEnd) = (stretch.original.upperBound, stretch.end)
    }
    close(original.count, bytes.count)
    return changes
  }
}
