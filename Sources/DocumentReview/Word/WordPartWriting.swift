import DocumentSyntax

/// Writes into a part what is planned for it. Runs are split where a mark is to stand in one; all else
/// stays byte for byte.
struct WordPartWriting {
  private let index: WordPartIndex
  private let plan: WordPartPlan
  private let marks: WordMarks
  /// The first number that no change has.
  private var nextChange: Int
  private var edits = MarkupEdits()

  private var markup: XMLMarkup<WordMarkName> { index.markup }

  /// Prepares a part.
  ///
  /// - Parameters:
  ///   - index: The part.
  ///   - plan: What is put in.
  ///   - marks: How that is written.
  ///   - nextChange: The first number that no change of the document has.
  init(_ index: WordPartIndex, _ plan: WordPartPlan, _ marks: WordMarks, nextChange: Int) {
    self.index = index
    self.plan = plan
    self.marks = marks
    self.nextChange = nextChange
  }

  /// The part with what is put in, and the first number that no change has then.
  mutating func written() -> (bytes: [UInt8], nextChange: Int) {
    var starts: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    for run in plan.deletions.keys {
      starts[markup.elements[run].range.lowerBound] = run
      ends[markup.elements[run].range.upperBound] = run
    }
    let oneTags = Dictionary(
      uniqueKeysWithValues: index.paragraphs.filter { markup.elements[$0].isOneTag }.map {
        (markup.elements[$0].startTag.upperBound - 2, $0)
      })
    let places = Set(plan.marks.keys).union(plan.cuts.keys).union(starts.keys).union(ends.keys)
    for place in places.sorted() {
      let text = text(at: place, starting: starts[place], ending: ends[place])
      if let paragraph = oneTags[place] {
        let end = "</\(markup.qualifiedName(of: paragraph))>"
        edits.replace(place..<place + 2, by: ">\(text)\(end)")
      } else {
        edits.insert(text, at: place)
      }
    }
    let runs = Set(plan.cuts.values.compactMap(\.run)).union(plan.deletions.keys)
    for run in runs.sorted() { writeTexts(of: run) }
    return (edits.applied(to: markup.bytes), nextChange)
  }

  // MARK: Places

  /// What is put in at a place.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - starting: The run with deletions that begins there.
  ///   - ending: The run with deletions that ends there.
  private mutating func text(at place: Int, starting: Int?, ending: Int?) -> String {
    let cut = plan.cuts[place]
    let before = cut?.run ?? ending
    let after = cut?.run ?? starting
    let deletionBefore = before.flatMap { deletion(in: $0, before: place) }
    let deletionAfter = after.flatMap { deletion(in: $0, behind: place) }
    var text = ""
    if let cut, let run = cut.run {
      if cut.text != nil { text += marks.endTag(deletionBefore == nil ? "t" : "delText") }
      text += "</\(markup.qualifiedName(of: run))>"
    }
    if deletionBefore != nil { text += marks.endDeletion }
    text += self.marks(at: place)
    if let deletionAfter {
      let goesOn = deletionBefore?.range == deletionAfter.range
      text += marks.beginDeletion(goesOn ? takeChange() : deletionAfter.id)
    }
    if let cut, let run = cut.run {
      text += source(markup.elements[run].startTag) + copiedProperties(of: run)
      if cut.text != nil {
        text += marks.startTag(
          deletionAfter == nil ? "t" : "delText", " xml:space=\"preserve\"")
      }
    }
    return text
  }

  private mutating func marks(at place: Int) -> String {
    guard let marks = plan.marks[place] else { return "" }
    var text = marks.comments.map(self.marks.commentStart).joined()
    for insertion in marks.insertions { text += self.text(of: insertion) }
    text += (marks.comments + marks.ends).map(self.marks.commentEnd).joined()
    return text + marks.starts.map(self.marks.commentStart).joined()
  }

  /// An insertion. One in somebody else's stands between the two halves of that.
  private mutating func text(of insertion: WordPartPlan.Insertion) -> String {
    let own = marks.insertion(
      insertion.id, insertion.text, unchangedProperties(of: insertion.run))
    guard let parent = markup.elements[insertion.run].parent,
      markup.elements[parent].name == .inserted || markup.elements[parent].name == .movedTo
    else { return own }
    let start = renumbered(
      source(markup.elements[parent].startTag), markup.elements[parent].attributes["id"])
    return "</\(markup.qualifiedName(of: parent))>\(own)\(start)"
  }

  /// A tag of a change with a number of its own.
  private mutating func renumbered(_ tag: String, _ id: String?) -> String {
    let next = takeChange()
    return tag.replacingFirst("id=\"\(id ?? "")\"", by: "id=\"\(next)\"")
      .replacingFirst("id='\(id ?? "")'", by: "id='\(next)'")
  }

  private mutating func takeChange() -> Int {
    defer { nextChange += 1 }
    return nextChange
  }

  private func deletion(in run: Int, before place: Int) -> WordPartPlan.Deletion? {
    plan.deletions[run]?.first { $0.range.lowerBound < place && place <= $0.range.upperBound }
  }

  private func deletion(in run: Int, behind place: Int) -> WordPartPlan.Deletion? {
    plan.deletions[run]?.first { $0.range.contains(place) }
  }

  // MARK: Runs

  private func source(_ range: Range<Int>) -> String {
    String(decoding: markup.bytes[range], as: UTF8.self)
  }

  /// The properties of a run for another piece of it; nothing where it has none. Somebody's change of
  /// them is a change of its own there.
  private mutating func copiedProperties(of run: Int) -> String {
    guard let properties = propertiesElement(of: run) else { return "" }
    let text = source(markup.elements[properties].range)
    guard let change = formerProperties(in: properties) else { return text }
    let tag = source(markup.elements[change].startTag)
    return text.replacingFirst(tag, by: renumbered(tag, markup.elements[change].attributes["id"]))
  }

  /// The properties without what they were before somebody changed them.
  private func unchangedProperties(of run: Int) -> String {
    guard let properties = propertiesElement(of: run) else { return "" }
    let range = markup.elements[properties].range
    guard let change = formerProperties(in: properties) else { return source(range) }
    let old = markup.elements[change].range
    return source(range.lowerBound..<old.lowerBound) + source(old.upperBound..<range.upperBound)
  }

  private func formerProperties(in properties: Int) -> Int? {
    index.children(of: properties).first { markup.elements[$0].name == .runChange }
  }

  private func propertiesElement(of run: Int) -> Int? {
    index.children(of: run).first { markup.elements[$0].name == .runProperties }
  }

  /// Renames the elements of a run's text that are deleted, and sees to it that blanks beside a cut
  /// stay.
  private mutating func writeTexts(of run: Int) {
    for text in index.children(of: run) where markup.elements[text].name == .text {
      let element = markup.elements[text]
      let cuts = plan.cuts.values.filter { $0.text == text }.map(\.position).sorted()
      let name =
        element.startTag.lowerBound + 1..<element.startTag.lowerBound + 1
        + markup.qualifiedName(of: text).utf8.count
      var attributes = ""
      if let first = cuts.first, element.attributes["space"] != "preserve" {
        attributes = keepBlanks(of: element, before: first)
      }
      let isStartDeleted = deletion(in: run, behind: element.startTag.lowerBound) != nil
      if isStartDeleted {
        edits.replace(name, by: "\(markup.prefix(of: text))delText\(attributes)")
      } else if !attributes.isEmpty {
        edits.insert(attributes, at: name.upperBound)
      }
      if !element.isOneTag, deletion(in: run, before: element.endTag.upperBound) != nil {
        edits.replace(element.endTag, by: marks.endTag("delText"))
      }
    }
  }

  /// Blanks at the ends of a text that are not to be kept are no text; where it is cut they would
  /// become some, or those at the cut none.
  ///
  /// - Returns: The attribute that the first piece needs.
  private mutating func keepBlanks(
    of element: XMLMarkup<WordMarkName>.Element, before cut: Int
  ) -> String {
    let contents = element.startTag.upperBound..<element.endTag.lowerBound
    let trailing = markup.bytes[contents].reversed().prefix { $0 <= 0x20 }.count
    if trailing > 0, contents.upperBound - trailing >= cut {
      edits.remove(contents.upperBound - trailing..<contents.upperBound)
    }
    guard markup.bytes[cut - 1] <= 0x20 else { return "" }
    let leading = markup.bytes[contents].prefix { $0 <= 0x20 }.count
    if leading > 0, contents.lowerBound + leading <= cut {
      edits.remove(contents.lowerBound..<contents.lowerBound + leading)
    }
    return " xml:space=\"preserve\""
  }
}

extension String {
  /// The text with the first of something replaced.
  fileprivate func replacingFirst(_ old: String, by new: String) -> String {
    let characters = Array(self.utf8)
    let wanted = Array(old.utf8)
    guard !wanted.isEmpty, characters.count >= wanted.count else { return self }
    for start in 0...(characters.count - wanted.count)
    where characters[start...].starts(with: wanted) {
      let rest = characters[(start + wanted.count)...]
      return String(decoding: characters[..<start] + new.utf8 + rest, as: UTF8.self)
    }
    return self
  }
}
