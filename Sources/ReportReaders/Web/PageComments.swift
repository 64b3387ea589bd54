import ReportModel
import ReportText

/// The comments in a page that may be meant for the program, and what of the layout they are about: the
/// element or the text that follows, or the table cell that a comment ends.
struct PageComments {
  private enum State {
    /// Nothing has followed yet on the level of the comment, or of the elements that it ended.
    case waiting(depth: Int)
    /// The element that follows is open, and as deep.
    case inElement(depth: Int)
    /// The text that follows is open.
    case inRun
    case done
  }

  private struct Comment {
    let text: String
    let file: Range<Int>
    var state: State
    var start: Int
    var end: Int
    var extent = DraftComment.Extent.passage
    var fault: DraftComment.Fault?
  }

  private var comments: [Comment] = []
  /// The comments before this one are done.
  private var firstOpen = 0
  private var depth = 0
  /// Where the open cells of tables begin.
  private var cellStarts: [Int] = []
  /// A comment without an end whose place has not come.
  private var unclosed: UnclosedComment?

  init(_ unclosed: UnclosedComment?) {
    self.unclosed = unclosed
  }

  /// Whether there is one that is about what comes next.
  var isWaiting: Bool { firstOpen < comments.count || unclosed != nil }

  /// Takes a comment.
  ///
  /// - Parameters:
  ///   - bytes: What it says.
  ///   - file: Where it stands in the file, in bytes.
  ///   - offset: How much has been laid out, in bytes.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, at file: Range<Int>, _ offset: Int) {
    guard comments.count < CommentText.mostComments, CommentText.mayInstruct(bytes.span) else {
      return
    }
    comments.append(
      Comment(
        text: CommentText.text(bytes.span), file: file, state: .waiting(depth: depth),
        start: offset, end: offset))
  }

  /// An element begins.
  mutating func begin(_ name: PageElement?, _ isBlock: Bool, _ offset: Int) {
    update { comment, depth in
      guard case .waiting(let own) = comment.state, own == depth, isBlock else { return }
      comment.state = .inElement(depth: depth)
      comment.start = offset
      let isPartOfTable = [.tr, .td, .th, .thead, .tbody, .tfoot].contains(name)
      comment.extent = isPartOfTable ? .passage : .block
    }
    depth += 1
    if name == .td || name == .th { cellStarts.append(offset) }
  }

  /// An element has ended.
  mutating func end(_ name: PageElement?, _ offset: Int) {
    depth -= 1
    let cellStart = name == .td || name == .th ? cellStarts.popLast() : nil
    update { comment, depth in
      comment.end = min(comment.end, offset)
      switch comment.state {
      case .inElement(let own) where own >= depth:
        comment.end = offset
        comment.state = .done
      case .waiting(let own) where own > depth:
        if let cellStart {
          (comment.start, comment.end, comment.state) = (cellStart, offset, .done)
        } else {
          comment.state = .waiting(depth: depth)
        }
      default: break
      }
    }
  }

  /// Text that people see begins, or goes on.
  mutating func text(at file: Int, _ offset: Int) {
    if let unclosed, file >= unclosed.range.lowerBound { add(unclosed, offset) }
    update { comment, _ in
      guard case .waiting = comment.state else { return }
      comment.state = .inRun
      comment.start = offset
      comment.extent = .block
    }
  }

  /// A run of text has ended.
  mutating func endRun(_ offset: Int) {
    update { comment, _ in
      guard case .inRun = comment.state else { return }
      comment.end = offset
      comment.state = .done
    }
  }

  /// All comments, once the page has ended.
  ///
  /// - Parameters:
  ///   - length: How much has been laid out, in bytes.
  ///   - hasLines: Whether the page's lines are the file's.
  mutating func finish(_ length: Int, hasLines: Bool) -> [DraftComment] {
    if let unclosed { add(unclosed, length) }
    return comments.map { comment in
      let end = if case .done = comment.state { comment.end } else { length }
      let start = min(comment.start, length)
      return DraftComment(
        .markup, comment.text, at: start..<start, inFileAt: hasLines ? comment.file : nil,
        about: end > start ? [start..<end] : [], extent: comment.extent, fault: comment.fault)
    }
  }

  private mutating func add(_ unclosed: UnclosedComment, _ offset: Int) {
    self.unclosed = nil
    comments.append(
      Comment(
        text: unclosed.text, file: unclosed.range, state: .done, start: offset, end: offset,
        fault: .unclosed))
  }

  private mutating func update(_ change: (inout Comment, Int) -> Void) {
    guard firstOpen < comments.count else { return }
    for index in comments.indices[firstOpen...] { change(&comments[index], depth) }
    while firstOpen < comments.count, case .done = comments[firstOpen].state { firstOpen += 1 }
  }
}

/// A comment that begins and is never closed, as far as its line goes.
struct UnclosedComment {
  let text: String
  /// Where it stands in the file, in bytes.
  let range: Range<Int>
}
