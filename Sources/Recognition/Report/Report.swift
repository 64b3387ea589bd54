import ReportModel
import ReportText
import RulePack

/// A draft with everything in it that the pack's labels made recognisable: what the checks look at.
///
/// It never changes, and hundreds of places hold it, so it is an object that they share. Public is
/// what is asked for so often that other modules have to have it in place; see ``Mark``.
public final class Report: Sendable {
  /// The draft.
  public let draft: Draft
  /// The pack by which the draft was read.
  package let pack: CompiledPack
  /// The title, where one was found.
  package let title: ReportTitle?
  /// All headings of the prose in document order, of every level. The title is not among them.
  package let headings: [Heading]
  /// The top-level parts in document order.
  package let sections: [Section]
  /// The prose: indices into ``Draft/blocks`` of everything that is no row of a recognised table,
  /// in document order, headings and the title included.
  package let prose: [Int]
  /// The statistics tables that were found, by form and in document order. A report may have several
  /// of one form: its agency's and those of subordinate units.
  package let tables: [RecognizedTable]
  /// The blocks of the tables, of whatever form.
  let tableBlocks: [Range<Int>]
  /// The blocks of the agency's own tables.
  let ownTables: [Range<Int>]
  /// Tables in a form that has been replaced, one for each form of the pack that they are found
  /// instead of.
  package let outdatedForms: [OutdatedFormMatch]
  /// Whether the cells of tables have run together, so that nobody can say where one value ends.
  package let hasUndividedTables: Bool
  /// What tells the year of the report, where it is not the title.
  package let yearClue: YearClue?
  /// The tables that belong together: the first of each form, the second of each, and so on.
  package let tableSets: [[RecognizedTable]]
  /// The agency whose report it is, as the title names it or a line beside it; nil where neither
  /// does.
  package let agency: ReportAgency?
  /// The pack that the outline is that of, where the report has to go by this one all the same.
  package let followed: Pack?
  /// Why the report may go by its pack, which is not meant for its year; nil where it is.
  package let allowance: PackAlternative?
  /// The title in the head of the web page that the report is taken from: the first that names the
  /// agency, or else the first.
  package let pageTitle: PageTitle?
  /// What it says of itself.
  let statements: ReportStatements

  init(
    draft: Draft, pack: CompiledPack, title: ReportTitle?, headings: [Heading],
    sections: [Section], _ found: FoundTables, yearClue: YearClue?
  ) {
    self.draft = draft
    self.pack = pack
    self.title = title
    self.headings = headings
    self.sections = sections
    prose = found.prose
    tables = found.tables
    tableBlocks = found.blocks
    ownTables = found.ownTables
    outdatedForms = found.outdatedForms
    hasUndividedTables = found.hasUndividedTables
    self.yearClue = yearClue
    tableSets = tables.sets
    agency = title.flatMap { ReportAgency($0, draft) }
    let pageTitles = draft.outsideTitles.compactMap(PageTitle.init)
    pageTitle = pageTitles.first { $0.agency != nil } ?? pageTitles.first
    (followed, allowance) = (nil, nil)
    statements = ReportStatements()
  }

  private init(_ report: Report, followed: Pack?, allowance: PackAlternative?) {
    draft = report.draft
    pack = report.pack
    title = report.title
    headings = report.headings
    sections = report.sections
    prose = report.prose
    tables = report.tables
    tableBlocks = report.tableBlocks
    ownTables = report.ownTables
    outdatedForms = report.outdatedForms
    hasUndividedTables = report.hasUndividedTables
    yearClue = report.yearClue
    tableSets = report.tableSets
    agency = report.agency
    pageTitle = report.pageTitle
    statements = report.statements
    (self.followed, self.allowance) = (followed, allowance)
  }

  /// The report with the pack whose outline it follows.
  package func following(_ pack: Pack) -> Report {
    Report(self, followed: pack, allowance: allowance)
  }

  /// The report with what allows it to go by its pack.
  package func allowed(by alternative: PackAlternative) -> Report {
    Report(self, followed: followed, allowance: alternative)
  }

  /// The draft's text as bytes.
  @inlinable public var bytes: [UInt8] { draft.text.bytes }

  /// The block of the first part's heading; nil where there is no part.
  package var firstPartBlock: Int? { sections.first.map { headings[$0.heading].block } }

  /// The blocks of the prose between the title and the first part's heading; none where there is no part.
  package var blocksOfPreamble: ArraySlice<Int> {
    let start = title?.blocks.upperBound ?? 0
    let end = firstPartBlock ?? 0
    return prose.drop { $0 < start }.prefix { $0 < end }
  }

  /// The block of the last part's heading; nil where there is no part.
  package var lastPartBlock: Int? { sections.last.map { headings[$0.heading].block } }

  /// The year that the report is about: that which was settled by other evidence, that in its
  /// title, or that above a table that stands alone; nil where nothing tells.
  package var year: Int? {
    yearClue?.year ?? title?.year ?? (isTableAlone ? tables.first?.captionYear?.year : nil)
  }
}

extension Report {
  /// A file with the table may say in as many bytes, the table aside, who fills it in and how.
  private static let longestRemarks = 1500

  /// Whether the file holds the statistics table alone, as agencies publish it beside the report:
  /// no heading of the outline, no title of a report, and little more than the table.
  package var isTableAlone: Bool {
    guard !tables.isEmpty, !sections.contains(where: { $0.part != nil }),
      title?.namesReport != true
    else { return false }
    var length = 0
    for block in prose {
      length += draft.blocks[block].range.count
      guard length <= Self.longestRemarks else { return false }
    }
    return true
  }
}

extension Report {
  /// Whether a block that is in no table all the same stands there as the row of one: it is the label of
  /// a row, and the cells of one or another such label follow it.
  package func isRowOutsideTables(_ block: Int) -> Bool {
    let span = bytes.span
    var fragments: [Fragment] = []
    draft.appendFragments(ofBlock: block, to: &fragments)
    guard let label = fragments.first?.range, isRowLabel(span, label) else { return false }
    let next = block + 1
    guard fragments.count == 1, next < draft.reportBlocks.upperBound else {
      return fragments.count > 1
    }
    let below = draft.blocks[next].range
    return below.count <= Self.longestCell || isRowLabel(span, below)
  }

  /// A unit or a figure on a line of its own has no more bytes.
  private static let longestCell = 9

  private func isRowLabel(_ span: Span<UInt8>, _ text: Range<Int>) -> Bool {
    pack.tables.contains { $0.isRowLabel(span, text) }
  }
}

extension Report {
  /// The words of the title before or behind its year, where the agency's name is, and the line
  /// above: what tells where the report is from. Without a title, the titles outside the text and the
  /// signature tell it.
  package var placeWords: [String] {
    guard let title else {
      let signer = signature?.signer.map { draft.text.string(in: $0) }
      return draft.outsideTitles.map(\.text) + [signer].compactMap(\.self)
    }
    var words = [draft.text.string(in: title.range)]
    if title.blocks.lowerBound > draft.reportBlocks.lowerBound {
      words.append(draft.text.string(in: draft.blocks[title.blocks.lowerBound - 1].range))
    }
    return words.map { words in
      String(
        words.drop { !$0.isLetter || $0.isNumber || $0 == "年" || $0 == "度" })
    }
  }
}

/// The title of a report.
package struct ReportTitle: Sendable {
  /// The indices of the blocks that it stands in, in ``Draft/blocks``.
  package let blocks: Range<Int>
  /// All of it, in bytes, from its first line to its last.
  package let range: Range<Int>
  /// The year in it.
  package let year: Int?
  /// Where the year stands, in bytes.
  package let yearRange: Range<Int>?
  /// Whether it names the kind of report.
  package let namesReport: Bool
}

/// A heading of the prose.
package struct Heading: Sendable {
  /// The index of its block in ``Draft/blocks``; the first, where it stands over two lines.
  package let block: Int
  /// How many blocks it fills.
  package let blockCount: Int
  /// The level: 1 for the parts, then as the ordinal's style has it.
  package let level: Int
  /// The ordinal; nil where it has been lost.
  package let ordinal: Ordinal?
  /// The title without the ordinal, in bytes. For a sub-heading that runs into its text, all of it.
  package let titleRange: Range<Int>
  /// Ordinal and title, in bytes.
  package let range: Range<Int>
}

/// A top-level part of a report.
package struct Section: Sendable {
  /// How sure it is which part of the outline a heading opens.
  package enum Match: Int, Sendable, Comparable {
    /// The heading resembles the part's title or has its keyword.
    case similar
    /// The heading is a shortened form of the title.
    case shortened
    /// The heading is the required title or an accepted wording.
    case accepted

    /// Orders matches by certainty.
    package static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
  }

  /// The index of its heading in ``Report/headings``.
  package let heading: Int
  /// The part of the outline; nil where it is none of them.
  package let part: PartID?
  /// How sure that is.
  package let match: Match
  /// The blocks below the heading up to the next part, in ``Draft/blocks``. They may include the
  /// rows of a table.
  package let body: Range<Int>
}
