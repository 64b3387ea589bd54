import LintModel
import ReportText

/// Wordings that stand for two things, so that one of the two is never recognised.
extension PackReview {
  /// A wording and what it stands for.
  private struct Use {
    let node: JSONNode
    let owner: String
    let years: ClosedRange<Int>?

    func overlaps(_ other: Use) -> Bool {
      guard let years, let others = other.years else { return true }
      return years.overlaps(others)
    }
  }

  /// Notes the titles and keywords that two parts of the outline have.
  mutating func reviewTitles(_ texts: [SourceText]) {
    let sections = merged[.outline]?[.sections].elements ?? []
    var titles: [Use] = []
    var keywords: [Use] = []
    for section in sections {
      guard let id = section[.id]?.string else { continue }
      if let title = section[.title] { titles.append(Use(node: title, owner: id, years: nil)) }
      for wording in section[.accepted].elements {
        titles.append(
          Use(node: wording[.text] ?? wording, owner: id, years: Self.years(of: wording)))
      }
      for wording in section[.shortened].elements {
        titles.append(Use(node: wording, owner: id, years: nil))
      }
      for keyword in section[.keywords].elements {
        keywords.append(Use(node: keyword, owner: id, years: nil))
      }
    }
    reviewDuplicates(among: titles, texts, Message.titleOfTwo)
    reviewDuplicates(among: keywords, texts, Message.keywordOfTwo)
  }

  /// Notes the captions that two tables, and the labels that two rows beside one another have.
  mutating func reviewTables(_ texts: [SourceText]) {
    let tables = merged[.tables].elements
    let captions = tables.flatMap { table in
      table[.captions].elements.map {
        Use(node: $0, owner: table[.id]?.string ?? "", years: nil)
      }
    }
    reviewDuplicates(among: captions, texts, Message.captionOfTwo)
    for table in tables {
      reviewLabels(of: table[.rows].elements, texts)
      reviewColumns(of: table[.columns].elements, texts)
    }
  }

  private mutating func reviewLabels(of rows: [JSONNode], _ texts: [SourceText]) {
    let variants = Dictionary(grouping: rows) { $0[.variant]?.string }
    for rows in variants.values {
      reviewDuplicates(among: Self.wordings(of: rows, .label), texts, Message.labelOfTwo)
    }
    for row in rows { reviewLabels(of: row[.children].elements, texts) }
  }

  private mutating func reviewColumns(of columns: [JSONNode], _ texts: [SourceText]) {
    for columns in Dictionary(grouping: columns, by: { $0[.group]?.string }).values {
      reviewDuplicates(
        among: Self.wordings(of: columns, .title), texts, Message.columnOfTwo)
    }
  }

  private static func wordings(of entries: [JSONNode], _ key: PackKey) -> [Use] {
    entries.flatMap { entry in
      ([entry[key]].compactMap { $0 } + entry[.aliases].elements).map {
        Use(node: $0, owner: entry[.id]?.string ?? "", years: nil)
      }
    }
  }

  private mutating func reviewDuplicates(
    among uses: [Use], _ texts: [SourceText],
    _ message: (_ text: String, _ owner: String, _ place: String) -> Message
  ) {
    let groups = Dictionary(grouping: uses) { LabelText.core($0.node.string ?? "") }
    for (core, group) in groups where !core.isEmpty && group.count > 1 {
      for use in group where use.node.file == own.file {
        let other = group.first { $0.owner != use.owner && $0.overlaps(use) }
        guard let other, let text = use.node.string else { continue }
        // Of two in this file, the second is the one too many.
        guard other.node.file != own.file || other.node.place < use.node.place else { continue }
        let position = texts[other.node.file].position(at: other.node.place.offset)
        let place = other.node.file == own.file ? " (\(position.line):\(position.column))" : ""
        report(use.node.place, message(text, other.owner, place))
      }
    }
  }

  private static func years(of wording: JSONNode) -> ClosedRange<Int>? {
    func year(_ key: PackKey) -> Int? {
      if case .integer(let year) = wording[key]?.value { year } else { nil }
    }
    let range = (year(.from) ?? 1, year(.to) ?? 9999)
    return range.0 <= range.1 ? range.0...range.1 : nil
  }
}

extension Message {
  fileprivate static func titleOfTwo(_ text: String, _ owner: String, _ place: String)
    -> Message
  {
    Message(
      en:
        "“\(text)” is a title of the part “\(owner)” too\(place), so a heading cannot tell the two"
        + " apart",
      zh: "“\(text)”也是“\(owner)”部分的标题\(place)，无法据此区分两个部分"
    ).didYouMean(owner)
  }

  fileprivate static func keywordOfTwo(_ text: String, _ owner: String, _ place: String)
    -> Message
  {
    Message(
      en: "“\(text)” is a keyword of the part “\(owner)” too\(place), so it tells neither",
      zh: "“\(text)”也是“\(owner)”部分的关键词\(place)，不能用来辨认部分")
  }

  fileprivate static func captionOfTwo(_ text: String, _ owner: String, _ place: String)
    -> Message
  {
    Message(
      en: "“\(text)” is a caption of the table “\(owner)” too\(place)",
      zh: "“\(text)”也是“\(owner)”表的表名\(place)"
    ).didYouMean(owner)
  }

  fileprivate static func labelOfTwo(_ text: String, _ owner: String, _ place: String)
    -> Message
  {
    Message(
      en: "“\(text)” is a label of the row “\(owner)” beside it too\(place)",
      zh: "“\(text)”也是同级行“\(owner)”的指标名\(place)"
    ).didYouMean(owner)
  }

  fileprivate static func columnOfTwo(_ text: String, _ owner: String, _ place: String)
    -> Message
  {
    Message(
      en: "“\(text)” is a title of the column “\(owner)” too\(place)",
      zh: "“\(text)”也是“\(owner)”列的列名\(place)"
    ).didYouMean(owner)
  }
}
