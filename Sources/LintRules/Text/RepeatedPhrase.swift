import Recognition
import ReportText

/// Several characters that were typed twice in a row, whatever they are: 等方面等方面.
enum RepeatedPhrase {
  /// From this length on, a phrase may have numerals inside it: 进一步规范进一步规范 is a slip, and
  /// 一件一件 and 一家企业一家企业 count off.
  private static let certainWithNumerals = 5
  /// The lengths that are looked at, in bytes.
  static let lengths = (3...14).map { $0 * characterLength }
  /// From this length on, no phrase is doubled on purpose; a shorter one is none if it has one of the
  /// ``functionCharacters``, which names do not have.
  private static let certainLength = 4
  /// 的 等 了 在 是 被 把 对
  private static let functionCharacters: [UInt32] = [
    0x7684, 0x7B49, 0x4E86, 0x5728, 0x662F, 0x88AB, 0x628A, 0x5BF9,
  ]
  private static let characterLength = 3

  /// Calls a closure with the first and the second of every phrase that stands twice in a row, in the
  /// stretches of a text.
  static func forEach(
    in span: Span<UInt8>, _ stretches: ArraySlice<DoubledStretch>,
    _ body: (Range<Int>, Range<Int>) -> Void
  ) {
    var end = 0
    for stretch in stretches where lengths.contains(stretch.length) {
      let length = stretch.length
      guard let start = phrase(in: span, stretch.range, length: length), start >= end else {
        continue
      }
      end = start + 2 * length
      body(start..<start + length, start + length..<end)
    }
  }

  /// The least length of a clause that nobody repeats on purpose, in bytes.
  private static let longClause = 21

  /// The comma behind a clause with the same clause again; nil where that does not stand there:
  /// 加强管理和监督，加强管理和监督。
  static func rest(
    repeating clause: Range<Int>, in span: Span<UInt8>, _ block: Range<Int>
  ) -> Range<Int>? {
    let next = clause.upperBound + characterLength
    let again = next..<next + clause.count
    // The last byte of a character tells nearly all others.
    guard clause.count >= longClause, again.upperBound <= block.upperBound,
      span[again.lowerBound + 2] == span[clause.lowerBound + 2], span.isSame(clause, again),
      span.scalar(at: again.upperBound, before: block.upperBound).map({
        !CharacterClass.isHan($0.value) && CharacterClass.digit($0.value) == nil
      }) ?? true
    else { return nil }
    return clause.upperBound..<again.upperBound
  }

  /// Where a phrase begins in a stretch in which each byte is the same as the one behind it at the
  /// phrase's length.
  private static func phrase(
    in span: Span<UInt8>, _ stretch: Range<Int>, length: Int
  ) -> Int? {
    var start = stretch.lowerBound
    while start < stretch.upperBound, span[start] & 0xC0 == 0x80 { start += 1 }
    while start + length <= stretch.upperBound {
      switch judge(span, start..<start + length) {
      case .isPhrase: return start
      case .isNone: return nil
      case .mayStartBehind(let next): start = next
      }
    }
    return nil
  }

  private enum Judgement {
    case isPhrase
    case isNone
    case mayStartBehind(Int)
  }

  private static func judge(_ span: Span<UInt8>, _ range: Range<Int>) -> Judgement {
    var offset = range.lowerBound
    var hasFunctionCharacter = false
    var previous: UInt32?
    var isOneCharacter = true
    let count = range.count / characterLength
    while offset < range.upperBound {
      let (value, length) = span.scalar(at: offset)
      let isInside = offset > range.lowerBound && count >= certainWithNumerals
      guard CharacterClass.isHan(value), isInside || !ChineseNumeral.isNumeral(value) else {
        return .mayStartBehind(offset + length)
      }
      hasFunctionCharacter = hasFunctionCharacter || functionCharacters.contains(value)
      isOneCharacter = isOneCharacter && (previous == nil || previous == value)
      previous = value
      offset += length
    }
    guard !isOneCharacter else { return .isNone }
    return count >= certainLength || hasFunctionCharacter ? .isPhrase : .isNone
  }
}

extension Report {
  /// The names of agencies that are joined with themselves: 县水务局和县水务局. For each, the first
  /// name and what has to go: the word that joins them and the second name.
  var namesJoinedWithThemselves: [(name: Range<Int>, rest: Range<Int>)] {
    let span = bytes.span
    return phrases.joints.compactMap { joint in
      let block = paragraph(of: joint)
      let end = joint.range.lowerBound + 3
      let next = joint.range.upperBound
      for length in stride(from: 9, through: 60, by: 3)
      where end - length >= block.lowerBound && next + length <= block.upperBound {
        // Their last characters tell nearly all words from a name.
        guard span[end - 1] == span[next + length - 1] else { continue }
        let name = end - length..<end
        guard
          name.allSatisfy({ span[$0] >= 0x80 && span[$0] == span[$0 + (next - name.lowerBound)] }),
          isNameAlone(span, next + length, block.upperBound)
        else { continue }
        return (name, end..<next + length)
      }
      return nil
    }
  }

  /// Whether a name ends at an offset: 县水务局下属单位 is another.
  private func isNameAlone(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    guard let (value, _) = span.scalar(at: offset, before: end), CharacterClass.isHan(value) else {
      return true
    }
    let words: [StaticString] = [
      "联合", "共同", "印发", "等", "分别", "均", "都", "已", "发布", "公开", "制发", "组织", "开展", "参加", "召开",
      "负责", "报送", "一起", "会同", "协同", "牵头", "承办", "提供", "之间",
    ]
    return span.literal(words, at: offset, before: end) != nil
  }
}
