import ReportText
import RulePack

/// Headings that have not the form of a part's, 一、, and may be parts all the same.
extension OutlineRecognizer {
  /// Drops what has nothing but a blank behind its ordinal, and a title that only resembles a part's, unless
  /// the draft numbers its parts so.
  func dropBare(_ found: inout [Found]) {
    guard found.contains(where: \.isBare),
      found.count(where: { $0.part != nil && !$0.isBare && $0.heading.ordinal?.isBare == true })
        < Self.fewestOfForm
    else { return }
    found.removeAll(where: \.isBare)
  }

  /// A heading such as 3、 or （三） with the very title of a part is that part if no proper heading
  /// is, and its number is the next: then only its form is wrong.
  ///
  /// Where so many headings of one such form have the titles of parts that it must be the form in which
  /// the draft numbers its parts, the number does not matter.
  func settleLowerForms(_ found: inout [Found]) {
    if found.contains(where: { $0.heading.level == 1 && $0.part != nil }) {
      // Below the headings of parts, a shortened title is as well one of a piece of theirs.
      for index in found.indices
      where found[index].heading.level > 1 && found[index].match != .accepted {
        found[index].part = nil
      }
    }
    guard found.contains(where: { $0.heading.level > 1 && $0.part != nil }) else { return }
    if mayJoinParts { keepPieces(&found) }
    let proper = Set(found.filter { $0.heading.level == 1 }.compactMap(\.part))
    let forms = Dictionary(
      grouping: found.filter { heading in
        heading.heading.level > 1 && heading.part.map { !proper.contains($0) } ?? false
      }, by: { $0.heading.ordinal?.style })
    let partForms = forms.filter { Set($1.compactMap(\.part)).count >= Self.fewestOfForm }.keys
    var taken = proper
    var count = 0
    for index in found.indices {
      if found[index].heading.level == 1 {
        if !found[index].isSentence { count += 1 }
        continue
      }
      guard let part = found[index].part else { continue }
      let isOfForm = partForms.contains(found[index].heading.ordinal?.style)
      let isNext = found[index].heading.ordinal?.number == count + 1
      if isNext || isOfForm, taken.insert(part).inserted {
        found[index].heading = found[index].heading.with(level: 1)
        count += 1
      } else {
        found[index].part = nil
      }
    }
  }

  /// Leaves headings （一）（二） that count from one right below the heading of a part on their level: all of a
  /// report may stand under one 一、.
  private func keepPieces(_ found: inout [Found]) {
    var isPiece = false
    for index in found.indices {
      let ordinal = found[index].heading.ordinal
      guard found[index].heading.level > 1 else {
        isPiece = ordinal?.style == .chinese && !found[index].isSentence
        continue
      }
      guard ordinal?.style == .parenthesizedChinese else { continue }
      if isPiece, ordinal?.number != 1, found[index - 1].heading.level == 1 { isPiece = false }
      if isPiece { found[index].part = nil }
    }
  }

  /// Drops a table of contents: titles without text between them, of which those of parts come again
  /// below, with the titles of lower levels among them.
  func dropContents(_ found: inout [Found]) {
    guard let first = found.firstIndex(where: { $0.heading.level == 1 }) else { return }
    var end = first + 1
    while end < found.count,
      found[end].heading.block == found[end - 1].heading.block + found[end - 1].heading.blockCount
    {
      end += 1
    }
    var entries: Set<Int> = []
    var partCount = 0
    var isEntry = false
    for index in first..<end {
      if found[index].heading.level == 1 {
        let part = found[index].part
        let comesAgain = found[(index + 1)...].contains { $0.heading.level == 1 && $0.part == part }
        isEntry = part == nil || comesAgain
        if part != nil && comesAgain { partCount += 1 }
      }
      if isEntry { entries.insert(found[index].heading.block) }
    }
    guard partCount >= 4 else { return }
    found.removeAll { entries.contains($0.heading.block) }
  }

  /// Drops lines without an ordinal that read like a part's heading, within a part, where parts are numbered
  /// and that part comes below with its number: the topics of the first part may stand on such lines.
  func dropNamesakes(_ found: inout [Found]) {
    guard found.contains(where: { $0.heading.ordinal == nil && $0.markupLevel == nil }) else {
      return
    }
    let numbered = found.filter { $0.heading.ordinal?.style == .chinese && $0.part != nil }
    guard numbered.count >= Self.fewestOfForm else { return }
    var namesakes: Set<Int> = []
    for heading in found where heading.heading.ordinal == nil && heading.markupLevel == nil {
      let block = heading.heading.block
      let above = numbered.last { $0.heading.block < block }
      let own = numbered.first { $0.heading.block > block }
      if let above, let own, own.part == heading.part,
        own.part?.number == own.heading.ordinal?.number,
        own.part?.number == above.part.map({ $0.number + 1 })
      {
        namesakes.insert(block)
      }
    }
    guard !namesakes.isEmpty else { return }
    found.removeAll { namesakes.contains($0.heading.block) && $0.heading.ordinal == nil }
  }

  /// Puts a heading whose ordinal is that of a part by its form a level below the parts, where it stands by its number
  /// between two of those: 三、政府信息管理 between （二） and （四）.
  func demoteAmongPieces(_ found: inout [Found]) {
    for index in found.indices.dropFirst().dropLast() {
      let heading = found[index].heading
      guard heading.level == 1, found[index].match != .accepted || found[index].part == nil,
        let own = heading.ordinal, own.style == .chinese, !own.isPart,
        let before = found[index - 1].heading.ordinal, let after = found[index + 1].heading.ordinal,
        before.style == .parenthesizedChinese, after.style == .parenthesizedChinese,
        before.number == own.number - 1, after.number == own.number + 1
      else { continue }
      demote(&found[index])
    }
  }
}

extension Ordinal {
  /// Whether it is a Chinese number and nothing else.
  fileprivate var isBare: Bool { style == .chinese && delimiter == nil && !isPart }
}
