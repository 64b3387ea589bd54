import ReportText

// Parts of kinds that exclude one another.

extension PassageReading {
  /// Whether the parts are the two that there are: 男 and 女, 主办 and 会办.
  func isPair(_ parts: [Measure]) -> Bool { isPair(parts, of: lexicon.pairs) }

  func isPair(_ parts: [Measure], of pairs: [(Word, Word)]) -> Bool {
    guard parts.count == 2 else { return false }
    let (first, second) = (parts[0].words, parts[1].words)
    return pairs.contains { left, right in
      first.contains(left) && second.contains(right) && !first.contains(right)
        || first.contains(right) && second.contains(left) && !second.contains(right)
    }
  }

  /// Whether the parts are at least three grades, each another: 优秀11家、良好3家、一般9家.
  func areGrades(_ parts: [Measure]) -> Bool {
    let grades = parts.map { lexicon.kind(of: $0, among: lexicon.grades) }
    return parts.count > 2 && !grades.contains(nil) && Set(grades).count == grades.count
  }

  /// Whether a whole is named after both of its parts: 建议提案60件，其中人大建议36件，政协提案24件.
  func isWholePair(_ head: Measure, _ parts: [Measure]) -> Bool {
    isPair(parts, of: lexicon.exclusivePairs)
      && (head.lead[...].suffix(24).containsAny(of: lexicon.wholesOfPairs)
        || head.tail.containsAny(of: lexicon.wholesOfPairs))
  }

  /// Whether the parts are all that there can be by the form: 自然人 and 法人或其他组织.
  func isClosed(_ parts: [Measure]) -> Bool {
    lexicon.closedLists.contains { kinds in
      kinds.count == parts.count
        && kinds.allSatisfy { words in
          parts.contains { part in
            kinds.first { part.name.containsAny(of: $0) || part.tail.startsWithAny(of: $0) }
              .map { $0.all[0].scalars == words.all[0].scalars } == true
          }
        }
    }
  }
}
