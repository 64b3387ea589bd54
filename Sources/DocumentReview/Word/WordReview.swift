import DocumentSyntax
import ReportModel

/// Writes a review into a Word document: comments at their words, and changes that are tracked.
package struct WordReview {
  private(set) var package: WordPackage
  /// The parts that have something at them, taken apart.
  private(set) var parts: [String: WordPartIndex] = [:]

  /// Opens a document.
  ///
  /// - Parameters:
  ///   - contents: The document, without comments of the linter.
  ///   - limit: How much it may hold when it is unpacked.
  /// - Throws: `PackageError` for one that is damaged.
  package init(_ contents: [UInt8], limit: ExpansionLimit) throws(PackageError) {
    package = try WordPackage(contents, limit: limit)
    let main = package.main
    for part in package.stories
    where part == main || part == package.part("footnotes") || part == package.part("endnotes") {
      parts[part] = WordPartIndex(try package.markup(part))
    }
  }

  /// A document without the linter's comments, and how many these were; itself where it has none.
  ///
  /// - Parameters:
  ///   - contents: The document.
  ///   - limit: How much it may hold when it is unpacked.
  ///   - forgetsAuthor: Whether the linter is taken out of the list of authors, too.
  package static func cleaned(
    _ contents: [UInt8], limit: ExpansionLimit, forgetsAuthor: Bool
  ) throws(PackageError) -> (bytes: [UInt8], count: Int) {
    try WordCleaning.cleaned(contents, limit: limit, forgetsAuthor: forgetsAuthor)
  }

  // MARK: What can be changed

  /// Whether a change can be tracked: all that it replaces are words of runs.
  package func canTrack(_ change: Review.Change) -> Bool {
    guard !change.text.contains(where: { $0.isNewline || $0 == "\t" }), !change.place.isEmpty else {
      return false
    }
    return change.place.allSatisfy { piece in
      guard case .run(let run) = piece.origin, let number = run.run,
        let part = parts[run.paragraph.part], run.bytes.count == piece.range.count
      else { return false }
      return part.isDivisible(run: number)
    }
  }

  // MARK: Writing

  /// The document with a review in it.
  ///
  /// - Parameters:
  ///   - review: The review. Changes that cannot be tracked are left out.
  ///   - signature: By whom and when it is written.
  /// - Throws: `PackageError` where its parts do not fit each other.
  package mutating func written(
    _ review: Review, by signature: ReviewSignature
  ) throws(PackageError) -> [UInt8] {
    var plans: [String: WordPartPlan] = [:]
    var nextChange = nextChange
    for change in review.changes where canTrack(change) {
      plan(change, in: &plans, &nextChange)
    }
    let first = try firstComment()
    for (number, comment) in review.comments.enumerated() {
      plan(comment, id: first + number, in: &plans)
    }
    for (name, plan) in plans.sorted(by: { $0.key < $1.key }) {
      guard let part = parts[name], !plan.isEmpty, let like = part.paragraphs.first else {
        continue
      }
      let marks = WordMarks(part.markup, like: like, by: signature)
      var writing = WordPartWriting(part, plan, marks, nextChange: nextChange)
      let (bytes, next) = writing.written()
      package.replace(name, by: bytes)
      nextChange = next
    }
    if !review.comments.isEmpty { try write(review.comments, from: first, signature) }
    return try package.written()
  }

  private mutating func write(
    _ comments: [Review.Comment], from first: Int, _ signature: ReviewSignature
  ) throws(PackageError) {
    let name = try package.commentsPart(namespace: namespace)
    let markup = try package.markup(name)
    guard markup.elements.first?.name == .comments else { throw .damagedPart(name: name) }
    let marks = WordMarks(markup, like: 0, by: signature)
    let texts = comments.enumerated().map { marks.comment(first + $0, $1.paragraphs) }
    package.replace(name, by: markup.appending(texts.joined(), to: 0))
  }

  /// The namespace of Word's elements that the document uses.
  private var namespace: String {
    let root = parts[package.main]?.markup.rootNamespaces ?? [:]
    return OfficeNamespaces.word.first { root.values.contains($0) }
      ?? OfficeNamespaces.word[0]
  }

  /// The first number that no comment has.
  private func firstComment() throws(PackageError) -> Int {
    var numbers = [-1]
    if let part = package.part("comments") {
      numbers += try package.markup(part).numbers(of: [.comment])
    }
    for part in parts.values {
      numbers += part.markup.numbers(of: [.commentStart, .commentEnd, .commentReference])
    }
    return (numbers.max() ?? -1) + 1
  }

  /// The first number that no change has.
  private var nextChange: Int {
    let names: Set<WordMarkName> = [.inserted, .deleted, .movedTo, .movedFrom, .runChange]
    return (parts.values.flatMap { $0.markup.numbers(of: names) }.max() ?? 0) + 1
  }
}

extension XMLMarkup<WordMarkName> {
  fileprivate func numbers(of names: Set<WordMarkName>) -> [Int] {
    elements.compactMap { element in
      guard let name = element.name, names.contains(name) else { return nil }
      return element.attributes["id"].flatMap { Int($0) }
    }
  }
}
