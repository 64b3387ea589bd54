import Recognition
import ReportText

// The wholes that the words before a list name.

extension PartListReader {
  private static let including: Word = "包括"
  private static let joints: Words = ["在", "的", "已", "上述", "所"]

  /// Whether the first part is told behind the name of its whole: 专题会议36次。其中，专题会议研究城建事项15次.
  private func isNamed(_ whole: Measure, before part: Measure) -> Bool {
    whole.name.count >= 4 && part.name.count > whole.name.count + 1
      && part.name.starts(with: Word(whole.name))
  }

  /// The figures that the words before a list name: 网站信息中，…; 新闻发布会包括….
  func namedHeads(_ first: Measure, _ candidates: [Int]) -> [Int] {
    let lead = first.lead
    var phrase: ArraySlice<UInt32> = []
    if let index = lead.lastIndex(of: Self.including) {
      phrase = lead[..<index]
    } else if let index = Self.within(lead) {
      phrase = lead[..<index]
    } else {
      return opensAmong(first) ? candidates.filter { isNamed(measures[$0], before: first) } : []
    }
    if let mark = phrase.lastIndex(where: { Mark($0) != .none }) { phrase = phrase[(mark + 1)...] }
    phrase = lexicon.droppingScope(phrase, Self.joints)
    guard phrase.count >= 2, phrase.count <= 14 else { return [] }
    func score(_ index: Int) -> Int {
      let measure = measures[index]
      var best = 0
      for start in phrase.indices {
        var length = best + 1
        while start + length <= phrase.endIndex {
          let word = Word(phrase[start..<(start + length)])
          guard measure.label.contains(word) || measure.tail.contains(word) else { break }
          best = length
          length += 1
        }
      }
      return best
    }
    // 受理 is enough for 受理的案件; 申请 makes 复议申请 no 新收申请.
    // 自然资源局 is no 自然人.
    let applicant = lexicon.applicants.lazy.compactMap { $0.first(startingIn: phrase) }.first
    let start = applicant ?? Word(phrase.prefix(2))
    let scored = candidates.map { ($0, score($0)) }.filter { index, score in
      let measure = measures[index]
      return score * 2 > phrase.count || measure.label.contains(start)
        || measure.tail.contains(start)
    }
    guard let best = scored.map(\.1).max() else { return [] }
    return scored.filter { $0.1 == best }.map(\.0)
  }
}
