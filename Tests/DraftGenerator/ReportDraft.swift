/// A fictional annual report without a fault, made up from a seed.
///
/// A test changes one thing in it, renders it, and knows what a linter has to say and where:
///
///     var draft = ReportDraft(seed: 7)
///     draft.table["applications.received"] = "999"
///     let rendered = draft.rendered(as: DraftStyle())
///     // expects table/sum at line rendered.lineOfCell["applications.received"]
public struct ReportDraft: Sendable {
  /// The agency's name.
  public let agency: String
  /// The year that the report is about.
  public let year: Int
  /// The title, on one line.
  public var title: String
  /// The paragraphs before the first part. The second of them names the parts.
  public var preamble: [String] { [basis, declaration, period, edition, contact] }
  /// The titles that the preamble lists.
  public var declaredTitles: [String]
  /// The number of parts that the preamble gives.
  public var declaredCount: Int
  /// The parts in order.
  public var sections: [DraftSection]
  /// The name and the date at the end.
  public let signature: String
  /// The date of the report, in the first quarter of the following year.
  public var date: String
  /// Whether the signature stands behind the table and not before it.
  public var signatureFollowsTable: Bool
  /// The caption of the table, which may be over two lines.
  public var caption: [String]
  /// The variant of the table.
  public let form: StatisticsForm
  /// The statistics table. The prose was written from it when the draft was made and does not
  /// follow later changes.
  public var table: StatisticsTable

  /// The paragraph that names the legal basis.
  public var basis: String
  /// The paragraph that names the reporting period.
  public var period: String
  /// The paragraph that says where the electronic edition can be read.
  public var edition: String
  /// The paragraph that says whom to ask.
  public var contact: String

  private let declarationWording: DeclarationWording

  /// Makes a draft up.
  ///
  /// - Parameters:
  ///   - seed: The same seed gives the same draft.
  ///   - form: The variant of the table; chosen by the seed when nil.
  ///   - isNational: Whether it follows the national outline, with some of the parts that may be left
  ///     out and titles of its own, instead of the twelve parts.
  public init(seed: UInt64, form: StatisticsForm? = nil, isNational: Bool = false) {
    var random = RandomSource(seed: seed)
    let anyForm = random.pick(StatisticsForm.all)
    let form = form ?? anyForm
    let names = InventedNames(random: &random)
    year = random.number(2016...2018)
    agency = names.agency
    self.form = form
    table = StatisticsTable(form: form, figures: StatisticsFigures(form: form, random: &random))
    title = "\(agency)\(year)年政府信息公开工作年度报告"
    declarationWording = DeclarationWording(random: &random)
    basis = Preamble.basis(agency: agency, year: year, &random)
    period = Preamble.period(year: year, &random)
    edition = Preamble.edition(place: names.place, &random)
    contact = Preamble.contact(agency: agency, place: names.place, &random)
    let prose = SectionProse(year: year, table: table)
    let parts =
      isNational
      ? Outline.national.filter { !$0.isOptional || random.number(0...2) > 0 }
        .map { (part: $0.part, title: random.pick($0.titles)) }
      : Outline.titles.enumerated().map { (part: $0, title: $1) }
    sections = parts.enumerated().map { index, part in
      DraftSection(
        number: index + 1, title: part.title, body: prose.body(of: part.part, &random))
    }
    declaredTitles = sections.map(\.title)
    declaredCount = sections.count
    signature = agency
    date = Preamble.date(after: year, &random)
    signatureFollowsTable = random.number(0...2) == 0
    caption = random.pick([
      ["\(year)年度政府信息公开情况统计表"], ["政府信息公开情况统计表", "（\(year)年度）"], ["政府信息公开情况统计表（\(year)年度）"],
    ])
  }

  /// The paragraph of the preamble that counts and lists the parts.
  public var declaration: String {
    declarationWording.sentence(titles: declaredTitles, count: declaredCount)
  }
}

/// A part of a draft.
public struct DraftSection: Sendable {
  /// The number in its ordinal.
  public var number: Int
  /// The title, without the ordinal.
  public var title: String
  /// What stands below the heading.
  public var body: [DraftParagraph]
}

/// A paragraph of a part.
public enum DraftParagraph: Sendable {
  /// A sub-heading on a line of its own, with its ordinal; 2 for （一）, 3 for 1.
  case subheading(level: Int, String)
  /// Running text.
  case text(String)
}

extension ReportDraft {
  /// Leaves a part out.
  ///
  /// - Parameters:
  ///   - index: The index in ``sections``.
  ///   - renumbering: Whether the parts after it move up.
  ///   - redeclaring: Whether the preamble counts and lists the remaining parts.
  public mutating func removeSection(
    at index: Int, renumbering: Bool = true, redeclaring: Bool = true
  ) {
    sections.remove(at: index)
    if renumbering { renumber() }
    if redeclaring { redeclare() }
  }

  /// Lets two parts change places.
  ///
  /// - Parameters:
  ///   - first: An index in ``sections``.
  ///   - second: Another one.
  ///   - renumbering: Whether the ordinals run on; otherwise they move with the parts.
  ///   - redeclaring: Whether the preamble lists the parts as they stand now.
  public mutating func swapSections(
    _ first: Int, _ second: Int, renumbering: Bool = true, redeclaring: Bool = true
  ) {
    sections.swapAt(first, second)
    if renumbering { renumber() }
    if redeclaring { redeclare() }
  }

  /// Leaves a cell blank, by the row's path.
  public mutating func blankCell(_ path: String) {
    table[path] = ""
  }

  private mutating func renumber() {
    for index in sections.indices { sections[index].number = index + 1 }
  }

  private mutating func redeclare() {
    declaredTitles = sections.map(\.title)
    declaredCount = sections.count
  }
}
