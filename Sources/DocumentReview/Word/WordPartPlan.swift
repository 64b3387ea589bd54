import DocumentSyntax

/// What is put into a part: marks of comments, deletions and insertions, by their places.
struct WordPartPlan {
  /// What is put in at one place, in the order in which it is written.
  struct Marks {
    /// Comments on the place itself.
    var comments: [Int] = []
    var insertions: [Insertion] = []
    /// Comments that end.
    var ends: [Int] = []
    /// Comments that begin.
    var starts: [Int] = []
  }

  struct Insertion {
    let id: Int
    let text: String
    /// The element of the run whose look it has.
    let run: Int
  }

  struct Deletion {
    /// What is deleted of a run, in bytes of the part.
    let range: Range<Int>
    let id: Int
  }

  private(set) var marks: [Int: Marks] = [:]
  /// The runs that are split, and the elements of text in them, by the places.
  private(set) var cuts: [Int: WordSpot] = [:]
  /// What is deleted, by the elements of the runs.
  private(set) var deletions: [Int: [Deletion]] = [:]

  var isEmpty: Bool { marks.isEmpty && deletions.isEmpty }

  mutating func comment(_ id: Int, from start: WordSpot, to end: WordSpot) {
    cut(start)
    guard start.position < end.position else {
      marks[start.position, default: Marks()].comments.append(id)
      return
    }
    cut(end)
    marks[start.position, default: Marks()].starts.append(id)
    marks[end.position, default: Marks()].ends.append(id)
  }

  mutating func delete(in run: Int, from start: WordSpot, to end: WordSpot, id: Int) {
    guard start.position < end.position else { return }
    cut(start)
    cut(end)
    deletions[run, default: []].append(Deletion(range: start.position..<end.position, id: id))
  }

  mutating func insert(_ text: String, like run: Int, at spot: WordSpot, id: Int) {
    cut(spot)
    marks[spot.position, default: Marks()].insertions.append(
      Insertion(id: id, text: text, run: run))
  }

  private mutating func cut(_ spot: WordSpot) {
    if spot.run != nil { cuts[spot.position] = spot }
  }
}
