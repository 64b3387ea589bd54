import ReportLint
import ReportText

/// The difference between a file and what fixes have made of it, in the form of `diff -u`.
struct UnifiedDiff {
  /// How many lines are shown around a change.
  private static let context = 3
  private static let lineFeed = UInt8(ascii: "\n")

  private let edited: EditedBytes
  private let old: Lines
  private let new: Lines

  init(_ edited: EditedBytes) {
    self.edited = edited
    old = Lines(edited.original)
    new = Lines(edited.bytes)
  }

  /// Appends the difference; nothing where there is none.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - output: What is appended to.
  func write(_ path: [UInt8], to output: inout [UInt8]) {
    let hunks = hunks
    guard !hunks.isEmpty else { return }
    for mark: StaticString in ["--- ", "+++ "] {
      output.append(literal: mark)
      output.append(diffName: path)
      output.append(Self.lineFeed)
    }
    for hunk in hunks { write(hunk, to: &output) }
  }

  // MARK: Which lines

  /// Lines that are replaced by others.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The changed lines, those that are too near one another to be told apart put together.
  private var changes: [Change] {
    var changes: [Change] = []
    for change in edited.changes {
      let lines = lines(of: change)
      if let last = changes.last, lines.old.lowerBound <= last.old.upperBound {
        changes[changes.count - 1] = Change(
          old: last.old.lowerBound..<max(last.old.upperBound, lines.old.upperBound),
          new: last.new.lowerBound..<max(last.new.upperBound, lines.new.upperBound))
      } else {
        changes.append(lines)
      }
    }
    return changes.map(trimmed)
  }

  /// The whole lines that a change is in. What stands before it on its first line, and behind it on
  /// its last one, is the same in both.
  private func lines(of change: EditedBytes.Change) -> Change {
    Change(
      old: old.line(at: change.original.lowerBound)..<old.line(at: change.original.upperBound) + 1,
      new: new.line(at: change.edited.lowerBound)..<new.line(at: change.edited.upperBound) + 1)
  }

  /// The change without lines at its ends that are the same in both.
  private func trimmed(_ change: Change) -> Change {
    var (old, new) = (change.old.clamped(to: 0..<old.count), change.new.clamped(to: 0..<new.count))
    while let first = old.first, let other = new.first, self.old[first] == self.new[other] {
      old.removeFirst()
      new.removeFirst()
    }
    while let last = old.last, let other = new.last, self.old[last] == self.new[other] {
      old.removeLast()
      new.removeLast()
    }
    return Change(old: old, new: new)
  }

  private var hunks: [[Change]] {
    var hunks: [[Change]] = []
    for change in changes where !change.old.isEmpty || !change.new.isEmpty {
      if let last = hunks.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * Self.context
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  // MARK: Output

  private func write(_ hunk: [Change], to output: inout [UInt8]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let oldLines = first.old.lowerBound - before..<last.old.upperBound + after
    let newLines = first.new.lowerBound - before..<last.new.upperBound + after
    output.append(literal: "@@ -")
    output.append(diffRange: oldLines)
    output.append(literal: " +")
    output.append(diffRange: newLines)
    output.append(literal: " @@\n")
    var line = oldLines.lowerBound
    for change in hunk {
      write(old, line..<change.old.lowerBound, " ", to: &output)
      write(old, change.old, "-", to: &output)
      write(new, change.new, "+", to: &output)
      line = change.old.upperBound
    }
    write(old, line..<oldLines.upperBound, " ", to: &output)
  }

  private func write(
    _ text: Lines, _ lines: Range<Int>, _ mark: StaticString, to output: inout [UInt8]
  ) {
    for line in lines {
      output.append(literal: mark)
      output.append(contentsOf: text[line])
      guard text[line].last != Self.lineFeed else { continue }
      output.append(literal: "\n\\ No newline at end of file\n")
    }
  }
}

/// A text by its lines, each with the line feed that ends it.
private struct Lines {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = bytes.isEmpty ? [] : [0]
    for (offset, byte) in bytes.enumerated()
    where byte == UInt8(ascii: "\n") && offset + 1 < bytes.count {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  var count: Int { starts.count }

  subscript(line: Int) -> ArraySlice<UInt8> {
    bytes[starts[line]..<(line + 1 < count ? starts[line + 1] : bytes.count)]
  }

  /// The line of an offset; that behind the last one for the end of a text that a line feed ends.
  func line(at offset: Int) -> Int {
    if offset == bytes.count, bytes.last == UInt8(ascii: "\n") { return count }
    return max(0, starts.partitioningIndex { $0 > offset } - 1)
  }
}

extension [UInt8] {
  /// Appends the numbers of lines as the head of a hunk has them: first and count, and for none the
  /// line before.
  fileprivate mutating func append(diffRange lines: Range<Int>) {
    append(decimal: lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1)
    guard lines.count != 1 else { return }
    append(UInt8(ascii: ","))
    append(decimal: lines.count)
  }

  /// Appends a path, quoted as GNU diff does where it holds anything that would end it, with a tab
  /// behind one that has a blank.
  fileprivate mutating func append(diffName path: [UInt8]) {
    let needsQuotes = path.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }
    guard needsQuotes else {
      append(contentsOf: path)
      if path.contains(UInt8(ascii: " ")) { append(UInt8(ascii: "\t")) }
      return
    }
    append(UInt8(ascii: "\""))
    for byte in path {
      switch byte {
      case 0x22, 0x5C: append(contentsOf: [0x5C, byte])
      case 0x0A: append(literal: "\\n")
      case 0x09: append(literal: "\\t")
      case 0x00..<0x20, 0x7F:
        append(0x5C)
        for shift in [6, 3, 0] { append(UInt8(ascii: "0") + byte >> shift & 7) }
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
