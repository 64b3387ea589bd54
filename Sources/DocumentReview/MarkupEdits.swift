/// Changes of a document's bytes. Whatever they do not touch stays as it is.
struct MarkupEdits {
  private struct Edit {
    let range: Range<Int>
    let text: String
    /// The order of several at one place.
    let number: Int
  }

  private var edits: [Edit] = []

  var isEmpty: Bool { edits.isEmpty }

  /// Puts text in at an offset, behind what has been put in there before.
  mutating func insert(_ text: String, at offset: Int) {
    replace(offset..<offset, by: text)
  }

  /// Replaces a range, which no other may overlap unless that lies in one that is removed.
  mutating func replace(_ range: Range<Int>, by text: String) {
    edits.append(Edit(range: range, text: text, number: edits.count))
  }

  /// Takes a range away.
  mutating func remove(_ range: Range<Int>) {
    replace(range, by: "")
  }

  /// The bytes with the changes made.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    let sorted = edits.sorted { left, right in
      (left.range.lowerBound, left.number) < (right.range.lowerBound, right.number)
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
    var position = 0
    for edit in sorted where edit.range.lowerBound >= position {
      output += bytes[position..<edit.range.lowerBound]
      output += edit.text.utf8
      position = edit.range.upperBound
    }
    return output + bytes[position...]
  }
}
