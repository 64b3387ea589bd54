import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// Puts a new draft together from what a pack demands.
package struct DraftOutline: Sendable {
  private let pack: Pack
  private let agency: String
  private let year: Int
  private let fields: DraftFields
  /// The same for the preamble, which says what the agency was called before.
  private let preambleFields: DraftFields
  private let figures: [CellID: Amount]
  private let kind: AgencyKind?

  /// Prepares a draft.
  ///
  /// - Parameters:
  ///   - pack: The pack for the year.
  ///   - agency: The agency's name.
  ///   - year: The year that the report is about.
  ///   - formerName: What the agency was called last year, where it has been renamed since.
  ///   - previous: Last year's report, from which figures, address and telephone are taken over.
  package init(
    _ pack: Pack, agency: String, year: Int, formerName: String? = nil, previous: Report?
  ) {
    self.pack = pack
    self.agency = agency
    self.year = year
    let sections = Self.sections(of: pack, year)
    let fields = DraftFields(
      pack.template, agency: agency, year: year, parts: sections.map(\.title), previous)
    self.fields = fields
    preambleFields =
      formerName.map { fields.calling(agency: "\(agency)（原\($0)）") } ?? fields
    figures = previous.map { BroughtForward(pack, $0).figures } ?? [:]
    kind = pack.kind(ofAgency: agency)
  }

  /// The parts that the draft has: all that are required, and those that have something in a draft.
  private static func sections(of pack: Pack, _ year: Int) -> [OutlineSection] {
    pack.outline.elements.filter { !$0.isOptional || !$0.paragraphs.isEmpty }
  }

  /// The draft.
  package func draft() -> NewDraft {
    var blocks: [NewDraft.Block] = [.title(fields.filled(title))]
    blocks += pack.template.preamble.map { .paragraph(preambleFields.filled($0)) }
    let sections = Self.sections(of: pack, year)
    for (index, section) in sections.enumerated() {
      let ordinal = ChineseNumeral.string(index + 1)
      blocks.append(.heading("\(ordinal)、\(section.title)", level: 1))
      blocks += content(of: section)
      blocks += tables { $0.section == section.id }.map { .table($0) }
    }
    blocks += [.signature(agency), .signature(dueDate)]
    for form in pack.tables where form.section == nil {
      if let caption = form.captions.first { blocks.append(.caption("\(year)年\(caption)")) }
      blocks += tables { $0.id == form.id }.map { .table($0) }
    }
    return NewDraft(blocks)
  }

  private var title: String {
    pack.template.title ?? "{agency}{year}年\(pack.reportNames.first ?? "年度报告")"
  }

  private func content(of section: OutlineSection) -> [NewDraft.Block] {
    var ordinal = 0
    return section.paragraphs.map { text in
      guard text.hasPrefix("# ") else { return .paragraph(fields.filled(text)) }
      ordinal += 1
      let title = fields.filled(String(text.dropFirst(2)))
      return .heading("（\(ChineseNumeral.string(ordinal))）\(title)", level: 2)
    }
  }

  private func tables(where isWanted: (TableForm) -> Bool) -> [NewTable] {
    pack.tables.elements.filter(isWanted).map { form in
      FormRows(form, agencyKind: kind, figures: figures).table()
    }
  }

  /// The day by which the report has to be published, as the date of signature.
  private var dueDate: String {
    let due = pack.dueDates.first { $0.severity(for: kind) != nil }
    return "\(year + 1)年\(due?.date.month ?? 3)月\(due?.date.day ?? 31)日"
  }
}
