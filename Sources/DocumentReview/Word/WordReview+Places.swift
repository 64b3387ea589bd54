import DocumentSyntax
import ReportModel

// MARK: - From origins to places in the parts

extension WordReview {
  /// Plans a change, also where its words are written a second time.
  func plan(
    _ change: Review.Change, in plans: inout [String: WordPartPlan], _ nextChange: inout Int
  ) {
    guard let first = change.place.first, let last = change.place.last,
      case .run(let begin) = first.origin, case .run(let end) = last.origin,
      let part = parts[begin.paragraph.part]
    else { return }
    for piece in change.place where !piece.range.isEmpty {
      guard case .run(let run) = piece.origin, let number = run.run,
        let own = parts[run.paragraph.part]
      else { continue }
      for twin in own.twins(ofRun: number) {
        guard let start = own.spot(inRun: twin, at: run.bytes.lowerBound, .start),
          let end = own.spot(inRun: twin, at: run.bytes.upperBound, .end)
        else { continue }
        plans[run.paragraph.part, default: WordPartPlan()].delete(
          in: own.runs[twin].element, from: start, to: end, id: nextChange)
        nextChange += 1
      }
    }
    guard !change.text.isEmpty, let look = begin.run, let at = end.run else { return }
    for (twin, like) in zip(part.twins(ofRun: at), part.twins(ofRun: look)) {
      let offset = end.bytes.upperBound
      let isAtEnd = !end.bytes.isEmpty || offset > 0 && offset == part.runs[twin].length
      guard let spot = part.spot(inRun: twin, at: offset, isAtEnd ? .end : .start) else { continue }
      plans[end.paragraph.part, default: WordPartPlan()].insert(
        change.text, like: part.runs[like].element, at: spot, id: nextChange)
      nextChange += 1
    }
  }

  /// Plans a comment, also where its words are written a second time.
  func plan(_ comment: Review.Comment, id: Int, in plans: inout [String: WordPartPlan]) {
    var ranges = ranges(of: comment.place)
    if ranges.spots.isEmpty, let start = parts[package.main]?.contents(ofParagraph: 0) {
      ranges = (package.main, [(start.start, start.end)])
    }
    for (start, end) in ranges.spots {
      plans[ranges.part, default: WordPartPlan()].comment(id, from: start, to: end)
    }
  }

  /// Where a comment's words begin and end; several times where they are written several times.
  private func ranges(
    of place: [OriginPiece]
  ) -> (part: String, spots: [(start: WordSpot, end: WordSpot)]) {
    let anchors = place.compactMap { WordAnchor($0.origin) }
    guard let first = anchors.first, let part = parts[first.part],
      let story = first.story(in: part)
    else { return ("", []) }
    let last = anchors.last { $0.part == first.part && $0.story(in: part) == story } ?? first
    let isPlace = place.count == 1 && place[0].range.isEmpty
    let starts = first.spots(in: part, isPlace ? .place : .start)
    let ends = isPlace && first.run != nil ? starts : last.spots(in: part, .end)
    return (first.part, Array(zip(starts, ends)))
  }
}

/// What a piece of a comment's words is tied to.
private struct WordAnchor {
  enum Edge {
    case start
    case end
    /// Between two characters.
    case place
  }

  let part: String
  private let paragraph: Int
  /// The run, and which bytes of its text; nil for all of the paragraph.
  let run: (number: Int, bytes: Range<Int>)?

  init?(_ origin: Origin) {
    switch origin {
    case .run(let origin):
      part = origin.paragraph.part
      paragraph = origin.paragraph.paragraph
      run = origin.run.map { ($0, origin.bytes) }
    case .paragraph(let origin):
      part = origin.part
      paragraph = origin.paragraph
      run = nil
    case .file, .cell: return nil
    }
  }

  /// The flow of text that it is in; nil where the part has no such element.
  func story(in part: WordPartIndex) -> Int? {
    if let run {
      guard part.runs.indices.contains(run.number) else { return nil }
      return part.story(of: part.runs[run.number].element) ?? -1
    }
    guard part.paragraphs.indices.contains(paragraph) else { return nil }
    return part.story(of: part.paragraphs[paragraph]) ?? -1
  }

  /// Where it begins or ends, and where its twins do.
  func spots(in part: WordPartIndex, _ edge: Edge) -> [WordSpot] {
    guard let run else {
      return part.twins(ofParagraph: paragraph).compactMap { number in
        part.contents(ofParagraph: number).map { edge == .end ? $0.end : $0.start }
      }
    }
    return part.twins(ofRun: run.number).compactMap { number in
      switch edge {
      case .start: part.spot(inRun: number, at: run.bytes.lowerBound, .start)
      case .end: part.spot(inRun: number, at: run.bytes.upperBound, .end)
      case .place:
        part.spot(
          inRun: number, at: run.bytes.lowerBound,
          run.bytes.lowerBound > 0 && run.bytes.lowerBound == part.runs[number].length
            ? .end : .start)
      }
    }
  }
}
