import Figures
import Recognition
import ReportText
import RulePack

/// Reads from the prose which figures of the tables it states.
package struct StatedFigureReader {
  let report: Report
  let matcher: ClaimMatcher
  private let prose: ParagraphMeasures
  let subject: StatedSubject
  /// What was found, in the order of the text.
  package var figures: [StatedFigure] = []

  /// The claims that were made in the passage so far, the last one last.
  var made: [ClaimID] = []
  /// Whether the sentence has come to speak of something else since it last stated a figure.
  var isInterrupted = false
  /// Whether another agency or another time was named last.
  var isElsewhere = false
  /// Whether the sentence counts documents or other things of which outcomes are not those of
  /// applications.
  var countsOtherThings = false
  /// Whether the sentence is about some of the documents, which were gone through on an occasion.
  var isOfSomeDocuments = false
  /// In what it counts these; nil where it does not say.
  var unitOfOtherThings: Unit?
  /// What the sentence counted last that is not of the whole.
  var base = FigureBase()
  /// What the tables have that outcomes may be of: all that was received, or closed.
  let totals: Set<Amount>
  /// How many were closed, by the tables.
  let closedTotals: Set<Amount>
  /// Whether the paragraph begins with other things that are applied for.
  var isOnOtherProceedings = false
  /// Whether the sentence has spoken of reviews that are not said to be of disclosure.
  var isBehindReviews = false
  /// Whether the headings name the reviews of what was answered, so that those that are received are the
  /// agency's own.
  var isOnReviews = false
  /// Whether the heading, or the first words of the paragraph, name the disclosure on application.
  var isOnApplications = false
  /// In what the passage counts applications.
  var unitOfApplications: Unit?
  private(set) var passage = 0
  /// Whether the part is about nothing but what claims are about.
  private var isOnePassage = false
  /// How many claims of a passage are remembered, and how many are forgotten when there are more.
  private static let (most, surplus) = (400, 200)
  /// The claims that may be made in the part that the passage stands in.
  private(set) var claimsOfPart: [ClaimID] = []
  /// What the first tables' cells say; nil where there are none.
  let table: TableFigures?

  /// How far before a figure its words may begin, in characters.
  static let reach = 80

  var vocabulary: ClaimVocabulary { matcher.vocabulary }
  var lexicon: Lexicon { matcher.lexicon }

  init(
    _ report: Report, _ vocabulary: ClaimVocabulary, _ prose: ParagraphMeasures,
    _ tables: [TableFigures]
  ) {
    self.report = report
    self.prose = prose
    table = tables.first
    totals = Set(tables.flatMap { vocabulary.wholes.compactMap($0.sum) })
    closedTotals = Set(tables.flatMap { vocabulary.wholes.suffix(1).compactMap($0.sum) })
    matcher = ClaimMatcher(vocabulary: vocabulary, lexicon: prose.lexicon)
    subject = StatedSubject(report, prose.lexicon, vocabulary.organs(prose.lexicon))
  }

  /// The figures that a report's prose states.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - vocabulary: What the pack's claims are stated with.
  ///   - prose: The measures of its paragraphs.
  ///   - tables: What the tables' cells say, by which figures of the whole are told from others where
  ///     the words do not.
  package static func figures(
    in report: Report, _ vocabulary: ClaimVocabulary, _ prose: ParagraphMeasures,
    _ tables: [TableFigures]
  ) -> [StatedFigure] {
    var reader = StatedFigureReader(report, vocabulary, prose, tables)
    reader.read()
    return reader.figures.filter { !reader.isLoose($0) }
  }

  private mutating func read() {
    for section in report.sections {
      guard let part = section.part else { continue }
      claimsOfPart = vocabulary.claimsOfPart[part]
      guard !claimsOfPart.isEmpty else { continue }
      let heading = report.headings[section.heading]
      isOnePassage = isContext(heading.titleRange)
      startPassage()
      forEachParagraph(of: section) { reader, paragraph, headings in
        // Within a part that is about nothing else, a passage goes on from paragraph to paragraph.
        if !reader.isOnePassage { reader.startPassage() }
        reader.read(paragraph, headings: headings + [heading.titleRange])
      }
    }
  }

  /// Whether 均已办结 is meant of those that were due: the report says elsewhere how many were not.
  private func isLoose(_ stated: StatedFigure) -> Bool {
    guard stated.isNone, !report.pack.pack.claims[stated.claim].follows.isEmpty else {
      return false
    }
    return figures.contains { $0.amount > .zero && areOfSameCells($0.claim, stated.claim) }
  }

  /// Whether two claims are about the same cells of the tables in the first place.
  func areOfSameCells(_ one: ClaimID, _ other: ClaimID) -> Bool {
    let claims = report.pack.pack.claims
    return claims[one].equals.first?.cells == claims[other].equals.first?.cells
  }

  mutating func startPassage() {
    passage += 1
    unitOfApplications = nil
    made.removeAll(keepingCapacity: true)
  }

  private func isContext(_ range: Range<Int>) -> Bool {
    let text = scalars(in: [range])[...]
    return vocabulary.contexts.contains { text.containsAny(of: $0) }
  }

  /// The characters of some headings.
  ///
  /// - Parameter namesAlone: Whether the text that goes on behind a heading is left out.
  private func scalars(in headings: [Range<Int>], namesAlone: Bool = false) -> [UInt32] {
    let span = report.bytes.span
    var scalars: [UInt32] = []
    scalars.reserveCapacity(headings.reduce(0) { $0 + $1.count } / 2)
    for heading in headings {
      var offset = heading.lowerBound
      while let (value, length) = span.scalar(at: offset, before: heading.upperBound),
        !(namesAlone && Mark(value) >= .sentence)
      {
        scalars.append(value)
        offset += length
      }
    }
    return scalars
  }

  /// Calls a closure with each paragraph of a part's prose and the sub-headings that it stands under.
  private mutating func forEachParagraph(
    of section: Section,
    _ body: (inout StatedFigureReader, Paragraph, [Range<Int>]) -> Void
  ) {
    let subheadings = report.headings.filter { section.body.contains($0.block) }
    var next = 0
    var headings: [Range<Int>] = []
    for paragraph in report.paragraphs(in: section.body) {
      if next < subheadings.count, subheadings[next].block <= paragraph.block {
        headings = [subheadings[next].titleRange]
        next += 1
      }
      body(&self, paragraph, headings)
    }
  }
}

// MARK: - Paragraphs

extension StatedFigureReader {
  private mutating func read(_ paragraph: Paragraph, headings: [Range<Int>]) {
    let known = prose.knownPassage(of: paragraph)
    let text = known?.tree ?? paragraph.marks(in: report.bytes.span)
    guard vocabulary.mayState(text.scalars[...]) else { return }
    isElsewhere = false
    base = FigureBase()
    let passage = known ?? prose.read(paragraph, text)
    let first = figures.count
    var contexts: [Bool]?
    var sentences: [Int] = []
    for (number, sentence) in passage.sentences.enumerated() {
      if made.count > Self.most { made.removeFirst(Self.surplus) }
      let words = text.scalars[sentence]
      let hasMeasures = passage.hasMeasures(inSentence: number)
      let denies = deniesSomething(words)
      guard hasMeasures || denies, !words.containsAny(of: Self.ofOtherMatters),
        !saysOfWhatKind(text, sentence)
      else { continue }
      // Most paragraphs have no such sentence.
      if contexts == nil { contexts = takeUp(text, under: headings) }
      let open = claims(inContexts: contexts ?? [], words)
      if hasMeasures {
        if sentences.isEmpty { takeUpProceedings(text, under: headings) }
        sentences.append(number)
        readFigures(number, passage, open)
        readAll(number, passage, open)
      }
      if denies { readNone(number, passage, open) }
    }
    if figures.count == first, !isOnePassage { readAttested(sentences, passage) }
  }

  /// Takes note of what a paragraph is about, by the headings above it and its first sentence.
  ///
  /// - Returns: Which contexts these name.
  private mutating func takeUp(_ text: MarkTree, under headings: [Range<Int>]) -> [Bool] {
    let opening = (scalars(in: headings) + text.scalars[text.firstSentence])[...]
    isOnApplications = namesApplications(opening)
    return vocabulary.contexts.map { opening.containsAny(of: $0) }
  }

  /// Takes note of what else a paragraph with figures may be about, by the same.
  private mutating func takeUpProceedings(_ text: MarkTree, under headings: [Range<Int>]) {
    let titles = scalars(in: headings)[...]
    isOnReviews = titles.containsAny(of: SubjectWords.reviews) && nameReviews(headings)
    let opening = titles + text.scalars[text.firstSentence]
    isOnOtherProceedings =
      opening.containsAny(of: lexicon.subject.otherProceedings)
      && !opening.containsAny(of: lexicon.subject.disclosure)
  }

  private func nameReviews(_ headings: [Range<Int>]) -> Bool {
    let names = scalars(in: headings, namesAlone: true)[...]
    return names.containsAny(of: SubjectWords.reviews)
      && names.containsAny(of: lexicon.subject.disclosure)
  }

  /// How a sentence says that what it counts has nothing to do with disclosure: 行政诉讼9件，均与信息公开无关.
  private static let ofOtherMatters: Words = [
    "公开无关", "公开工作无关", "公开不相关", "不涉及政府信息公开", "不涉及信息公开", "不涉及政务公开", "未涉及政府信息公开", "未涉及信息公开",
  ]

  /// Whether a sentence says that the reviews and suits that it counts are of some other kind:
  /// 行政复议案件12件，均为工伤认定类。
  private func saysOfWhatKind(_ text: MarkTree, _ sentence: Range<Int>) -> Bool {
    let words = text.scalars[sentence]
    guard words.containsAny(of: Self.kinds), words.containsAny(of: SubjectWords.reviews),
      !words.containsAny(of: lexicon.subject.disclosure)
    else { return false }
    return words.split { Mark($0) > .item }.contains { clause in
      clause.startsWithAny(of: Self.kinds) && !clause.contains("信息")
        && (clause.endsWithAny(of: Self.kindEnds)
          || clause.containsAny(of: lexicon.subject.otherProceedings)
          || clause.startsWithAny(of: Self.concerns))
    }
  }

  private static let kindEnds: Words = ["类", "类案件"]
  private static let concerns: Words = ["主要涉及", "均涉及", "全部涉及", "涉及"]
  private static let kinds: Words = ["均为", "均系", "均属", "主要为", "主要是", "主要涉及", "均涉及", "全部涉及", "涉及"]

  private func namesApplications(_ opening: ArraySlice<UInt32>) -> Bool {
    let name = opening.prefix { Mark($0) < .sentence }
    return name.count <= 20 && name.containsAny(of: SubjectWords.onApplication)
      && !name.contains("主动公开")
  }

  /// Which claims a sentence may make.
  ///
  /// - Parameters:
  ///   - opening: Which contexts are named in the headings above the sentence and in the first sentence of
  ///     its paragraph.
  ///   - sentence: The sentence.
  private func claims(
    inContexts opening: [Bool], _ sentence: ArraySlice<UInt32>
  ) -> PackList<ClaimID, Bool> {
    let isMet = zip(vocabulary.contexts, opening).map { words, isOpening in
      isOpening || sentence.containsAny(of: words)
    }
    var open = PackList<ClaimID, Bool>(repeating: false, count: vocabulary.contextOfClaim.count)
    for claim in claimsOfPart {
      open[claim] = vocabulary.contextOfClaim[claim].map { isMet[$0] } ?? true
    }
    return open
  }
}
