import ReportText

/// All words of a ``Words``, in the order in which they are tried.
struct AllWords: RandomAccessCollection, Sendable {
  private let block: WordBlock

  init(block: WordBlock) { self.block = block }

  var startIndex: Int { 0 }
  var endIndex: Int { block.count }

  subscript(number: Int) -> Word { Word(block[number]) }
}
