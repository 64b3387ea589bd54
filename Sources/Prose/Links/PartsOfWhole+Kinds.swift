import Recognition
import ReportText

// Parts of kinds that exclude one another.

extension PassageReading {
  /// The limit for parts whose names say that they are all that there are, or at least that none is another;
  /// nil for others.
  func limitOfNames(_ head: Measure, _ parts: [Measure], isOver: Bool) -> Double? {
    if isPair(parts) { return 1 }
    if isWholePair(head, parts) { return 0.5 }
    let areNearlyAll =
      Self.isPair(parts, of: lexicon.likelyPairs) || areLevels(parts) || areForms(parts)
    // 网站 and 新媒体 may have the same.
    if areNearlyAll {
      return isOver && !parts.contains { $0.roles.contains(.channel) } ? 1 : 0.12
    }
    // What is none of the others makes no more than the whole, and something may be left unsaid.
    let areDistinct = areOpposite(parts) || areSeries(parts)
    guard areDistinct || Self.isPair(parts, of: lexicon.exclusivePairs) else { return nil }
    return isOver ? 1 : areDistinct ? 0.02 : nil
  }

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

  /// How many of the parts are outcomes.
  func outcomes(_ parts: [Measure]) -> Int { parts.count { outcome($0) != nil } }

  func outcome(_ measure: Measure) -> Int? {
    lexicon.outcome(measure).map { $0.list * 100 + $0.index }
      ?? (isGranted(measure) ? Self.granted : nil)
  }

  /// Whether what was made public is an outcome, since others follow: 公开21件、部分公开4件、不予公开3件.
  private func isGranted(_ measure: Measure) -> Bool {
    guard
      measure.name.droppingSuffixes(Self.kinds).elementsEqual(Self.publishing.scalars),
      let level = passage.levels[measure.group]
    else { return false }
    let next = level[(measure.place + 1)...].prefix(2).map { measures[$0] }
    return next.count == 2
      && next.allSatisfy {
        $0.sentence == measure.sentence && $0.marks.strongest <= .comma
          && lexicon.outcome($0)?.list == 0
      }
  }

  private static let publishing: Word = "公开"
  private static let kinds: Words = ["类"]
  /// The place of 予以公开 among the outcomes of applications.
  private static let granted = 2

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

  /// Whether the parts are of different levels of government, none of which is named more closely:
  /// 市级机关597件，县区1327件, and not 市教育局.
  func areLevels(_ parts: [Measure]) -> Bool {
    areDistinct(parts, of: lexicon.levels, atLeast: 2)
      && !parts.contains { $0.words.containsAny(of: lexicon.topics) }
  }

  /// Whether the parts are at least three forms of explaining: 文字解读、图文解读、视频解读.
  func areForms(_ parts: [Measure]) -> Bool { areDistinct(parts, of: lexicon.forms) }

  private func areDistinct(
    _ parts: [Measure], of kinds: [Words], atLeast least: Int = 3
  ) -> Bool {
    guard parts.count >= least else { return false }
    let found = parts.map { lexicon.kind(of: $0, among: kinds) }
    return !found.contains(nil) && Set(found).count == found.count
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

  /// Whether the words before a whole say how many of its parts there are: 局机关及三个分局共收到申请94件.
  func saysHowMany(_ head: Int, _ parts: [Measure]) -> Bool {
    guard let owners = previous(head), measures[owners].isExact, measures[head].marks.count == 0,
      case let noun = measures[owners].tail.prefix(2), noun.count == 2
    else { return false }
    let others = parts.filter { !$0.name.ends(with: Word(noun)) }
    return Int64(parts.count - others.count) * 1_000_000 == measures[owners].value
      && others.allSatisfy {
        $0.name.count > 1 && measures[owners].label.contains(Word($0.name))
      }
  }

  /// Whether two parts are what was done and what is left: 办结52件，结转下年2件.
  func areDoneAndLeft(_ parts: [Measure]) -> Bool {
    parts.count == 2 && parts[0].name.containsAny(of: PartListReader.done) && parts[1].isLeft
  }

  /// Whether the parts are those of the four quarters in order.
  func areQuarters(_ parts: [Measure]) -> Bool {
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
