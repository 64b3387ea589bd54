import Recognition
import ReportText

// Parts of kinds that exclude one another.

extension PassageReading {
  /// Whether the parts are the two that there are: 男 and 女, 主办 and 会办, 合格 and 不合格.
  func isPair(_ parts: [Measure]) -> Bool {
    Self.isPair(parts, of: lexicon.pairs) || parts.count == 2 && areOpposite(parts)
  }

  /// Whether the last of the parts is what the first is not, or the other way round, whatever is between:
  /// 采纳64条，部分采纳23条，未采纳56条.
  func areOpposite(_ parts: [Measure]) -> Bool {
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
    func denies(_ one: Measure, _ other: Measure) -> Bool {
      guard let denied = denied(one), denied.scalars.count == 2 else { return false }
      return other.words.contains(denied) && self.denied(other) == nil
    }
    return denies(last, first) || denies(first, last)
  }

  /// What the name of a figure says that is not so: the 采纳 of 未采纳; nil for an outcome of the form, which has
  /// more of them than two.
  private func denied(_ measure: Measure) -> Word? {
    guard outcome(measure) == nil, !measure.words.containsAny(of: lexicon.anyOutcome) else {
      return nil
    }
    return Self.denials.all.lazy.compactMap { word in
      measure.words.firstIndex(of: word).map {
        Word(measure.words[($0 + word.scalars.count)...].prefix(2))
      }
    }.first
  }

  private static let denials: Words = ["不予", "尚未", "不", "未", "非"]

  /// Whether the parts are grades that letters name from the first on: A类, B类, C类.
  func areSeries(_ parts: [Measure]) -> Bool {
    let letters = parts.map { part in part.label.last { (0x41...0x46).contains($0) } }
    return parts.count > 2
      && letters.enumerated().allSatisfy { $1 == UInt32(0x41 + $0) }
  }

  /// Whether parts are of one kind among themselves, and are no items of a list before them.
  func isNamedAfresh(_ parts: [Measure]) -> Bool {
    isPair(parts) || areOpposite(parts) || areSeries(parts) || areGrades(parts)
      || Self.isPair(parts, of: lexicon.likelyPairs)
      || Self.isPair(parts, of: lexicon.exclusivePairs)
  }

  /// Whether the names of parts say that they are of what their whole counts: 新闻发布会46场，区政府发布会15场.
  ///
  /// - Parameter most: Whether it is enough that most of them do.
  func shareNoun(_ head: Measure, _ parts: [Measure], most: Bool = false) -> Bool {
    let noun = head.name.suffix(2)
    guard noun.count == 2 else { return false }
    let others = parts.count { !$0.name.ends(with: Word(noun)) || $0.name.count == 2 }
    return others == 0 || most && others * 3 <= parts.count
  }

  /// Whether the names of two parts are one of some pairs.
  static func isPair(_ parts: [Measure], of pairs: [(Word, Word)]) -> Bool {
    guard parts.count == 2 else { return false }
    let (first, second) = (parts[0].words, parts[1].words)
    return pairs.contains { left, right in
      first.contains(left) && second.contains(right) && !first.contains(right)
        || first.contains(right) && second.contains(left) && !second.contains(right)
    }
  }

  /// Whether the parts are at least three grades, each another: 优秀11家、良好3家、一般9家.
  func areGrades(_ parts: [Measure]) -> Bool { areDistinct(parts, of: lexicon.grades) }

  /// Whether the parts are at least three reasons of the form, each another.
  func areReasons(_ parts: [Measure]) -> Bool { areDistinct(parts, of: lexicon.reasonsOfRefusal) }

  private func areDistinct(_ parts: [Measure], of kinds: [Words]) -> Bool {
    let found = parts.map { lexicon.kind(of: $0, among: kinds) }
    return parts.count > 2 && !found.contains(nil) && Set(found).count == found.count
  }

  /// Whether a whole is named after both of its parts: 建议提案60件，其中人大建议36件，政协提案24件.
  func isWholePair(_ head: Measure, _ parts: [Measure]) -> Bool {
    namesAll(head, parts)
      || Self.isPair(parts, of: lexicon.exclusivePairs)
        && (head.lead.suffix(24).containsAny(of: lexicon.wholesOfPairs)
          || head.text.tailHas(lexicon.wholesOfPairs))
  }

  /// Whether the words before a whole name each of its parts: 通过网站、微信、公开栏等渠道公开信息1860条，其中网站…、微信…、公开栏….
  private func namesAll(_ head: Measure, _ parts: [Measure]) -> Bool {
    parts.count > 1
      && parts.allSatisfy { part in
        part.name.count > 1 && head.lead.contains(Word(part.name.prefix(4)))
      }
  }

  /// Whether the parts are those of the four quarters in order.
  private func areQuarters(_ parts: [Measure]) -> Bool {
    parts.count == 4
      && parts.enumerated().allSatisfy { number, part in
        guard let place = part.label.firstIndex(of: Self.quarter), place > part.label.startIndex
        else { return false }
        return Numeral.digit(part.label[place - 1]) == number + 1
      }
  }

  private static let quarter: Word = "季度"
  /// What was planned need not be completed.
  private static let completing: Word = "完成"

  /// Whether the parts are all that there can be by the form: 自然人 and 法人或其他组织; or by the year.
  func isClosed(_ parts: [Measure]) -> Bool {
    areQuarters(parts) && !parts.contains { $0.label.contains(Self.completing) }
      || lexicon.closedLists.contains { kinds in
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
