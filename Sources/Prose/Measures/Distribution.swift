import Recognition
import ReportText

/// Gives each figure behind 分别 the name that it belongs to: 自然人、法人分别申请20件、5件 is 自然人申请20件，
/// 法人申请5件.
enum Distribution {
  private static let words: Words = ["分别", "依次"]
  private static let joints: Words = ["以及", "和", "及", "与"]
  private static let copulas: Words = ["为", "是", "有", "达", "达到"]
  private static let shared: Words = ["事项", "处理决定", "决定", "案件", "申请", "数量", "件数"]
  /// How many names a list has at the most.
  private static let most = 20

  /// The measures of a clause, each with its own name in its lead where names and figures are as many.
  static func resolve(_ measures: [Measure]) -> [Measure] {
    guard let first = measures.firstIndex(where: { $0.label.containsAny(of: words) }) else {
      return measures
    }
    var resolved = measures
    var index = first
    while index < measures.count {
      guard measures[index].label.containsAny(of: words),
        let (word, place) = lastWord(in: measures[index].lead)
      else {
        index += 1
        continue
      }
      var end = index + 1
      while end < measures.count, end - index < most, isJoined(measures[end]) { end += 1 }
      let lead = measures[index].lead
      if let names = names(lead[..<place], end - index) {
        let behind = lead[(place + word.scalars.count)...].droppingPrefixes(copulas)
        let end = sharedEnd(names)
        for (offset, name) in names.enumerated() {
          let opening = offset == 0 ? Array(lead[..<name.startIndex]) : [0xFF0C]
          resolved[index + offset] = measures[index + offset].with(
            lead: opening + Array(name) + (offset == names.count - 1 ? [] : end) + Array(behind))
        }
      }
      index = end
    }
    return resolved
  }

  /// Gives each of several rates behind the measures before a place its own name: 办结率、按期办结率分别为97%、95%.
  static func nameRates(of measures: inout [Measure], from first: Int) {
    let rates = measures.indices[first...].filter {
      measures[$0].figure.kind == .percentage && measures[$0].group < 0
    }
    guard rates.count > 1 else { return }
    for (index, rate) in zip(rates, resolve(rates.map { measures[$0] }))
    where rate.label.last == 0x7387 {  // 率
      measures[index] = measures[index].with(rate.text)
    }
  }

  private static func lastWord(in lead: ArraySlice<UInt32>) -> (word: Word, place: Int)? {
    words.all.compactMap { word in lead.lastIndex(of: word).map { (word, $0) } }
      .max { $0.1 < $1.1 }
  }

  /// Whether only a mark or a conjunction stands before a figure.
  private static func isJoined(_ measure: Measure) -> Bool {
    let lead = measure.lead
    return lead.count <= 2 && lead.allSatisfy { Mark($0) != .none } && !lead.isEmpty
      || lead.equalsAny(of: joints)
  }

  /// The names before the word, where they are as many as the figures.
  private static func names(_ lead: ArraySlice<UInt32>, _ count: Int) -> [ArraySlice<UInt32>]? {
    guard count > 1 else { return nil }
    let mark = lead.lastIndex { Mark($0) > .item }
    let segment = lead[((mark ?? lead.startIndex - 1) + 1)...]
    var names = segment.split { Mark($0) == .item }
    if names.count == count - 1, let last = names.last,
      let (word, place) = joints.all.lazy.compactMap({ word in
        last.lastIndex(of: word).map { (word, $0) }
      }).first, place > last.startIndex
    {
      names[names.count - 1] = last[..<place]
      names.append(last[(place + word.scalars.count)...])
    }
    guard names.count == count, names.allSatisfy({ $0.count >= 2 }) else { return nil }
    return names
  }

  /// What the last name ends in and the others leave out: 行政许可、行政处罚处理决定数量分别为.
  private static func sharedEnd(_ names: [ArraySlice<UInt32>]) -> [UInt32] {
    guard let last = names.last, names.dropLast().allSatisfy({ !$0.containsAny(of: shared) }),
      let start = last.indices.dropFirst(2).first(where: { last[$0...].startsWithAny(of: shared) })
    else { return [] }
    return Array(last[start...])
  }
}
