import Figures
import Recognition
import ReportModel
import ReportText
import RulePack

/// A report whose figures are part of a summary's: all that is kept of it.
package struct Constituent: Sendable {
  /// What people call it: the agency that it names, or else its file.
  package let name: String
  /// Its file, by a number that the caller gave it.
  package let file: Int
  /// What its cells say.
  package let figures: ReportFigures
  /// Whether it has several tables of one form, of which the first counts.
  package let hasSeveralTables: Bool
  /// A number that it shares with a copy of the same report, which names the same agency and has the
  /// same figures; nil where it names none, or where there are no figures to tell it by.
  package let identity: Int?
  /// What its parts tell.
  let parts: [ConstituentPart]

  /// Line and column of each cell, the line in the upper half.
  private let positions: PackList<CellID, UInt64>
  /// The cells' names in a workbook; empty for any other file.
  private let cellNames: PackList<CellID, String>

  init(
    _ report: Report, named fallback: String, file: Int,
    _ suppression: ConstituentReader.Suppressing = { _, _ in nil }
  ) {
    let sets = report.tableSets
    let tables = TableFigures(report.pack, sets.first ?? [])
    let figures = ReportFigures(tables.values)
    let places = PackList<CellID, PlaceName?>(
      report.pack.cells.indices.map { cell in
        tables.range(ofCell: cell).map(report.draft.placeName(of:))
      })
    let agency = report.agencyName ?? report.filler
    name = agency ?? fallback
    self.file = file
    self.figures = figures
    parts = ConstituentPart.all(of: report, suppression)
    hasSeveralTables = sets.count > 1
    positions = places.mapElements { $0.map(Self.pack) ?? 0 }
    let isWorkbook = places.contains { $0?.cell != nil }
    cellNames = isWorkbook ? places.mapElements { $0?.cell ?? "" } : PackList()
    identity = agency.flatMap { agency in
      guard figures.hasFigures else { return nil }
      var hasher = Hasher()
      hasher.combine(agency)
      hasher.combine(figures)
      return hasher.finalize()
    }
  }

  /// Where a cell's value starts in the file; nil where it has none.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - source: The number of the file among those of which the place is one.
  package func place(ofCell cell: CellID, source: Int) -> PlaceName? {
    let packed = positions[cell]
    guard packed != 0 else { return nil }
    let position = Position(line: Int(packed >> 32), column: Int(packed & 0xFFFF_FFFF))
    let name = cellNames.isEmpty || cellNames[cell].isEmpty ? nil : cellNames[cell]
    return PlaceName(source: source, start: position, end: position, cell: name)
  }

  private static func pack(_ place: PlaceName) -> UInt64 {
    UInt64(UInt32(clamping: place.start.line)) << 32 | UInt64(UInt32(clamping: place.start.column))
  }
}

extension Report {
  /// No agency has a longer name, in characters.
  private static let longestAgency = 40
  /// The agency, where the title begins with it, or where it stands by itself above the title.
  fileprivate var agencyName: String? {
    guard let title, let year = title.yearRange else { return nil }
    if title.range.lowerBound < year.lowerBound,
      let name = agency(in: title.range.lowerBound..<year.lowerBound)
    {
      return name
    }
    guard let above = draft.blocks[..<title.blocks.lowerBound].last?.range,
      let name = agency(in: above), let last = name.unicodeScalars.last,
      AgencyLine.mayEnd(last.value)
    else { return nil }
    return name
  }

  /// Who filled in a table that stands alone: 填报单位：云桥县水务局.
  fileprivate var filler: String? {
    guard isTableAlone else { return nil }
    for block in prose {
      let range = draft.blocks[block].range
      guard let label = bytes.span.firstRange(of: "填报单位", in: range) else { continue }
      let text = draft.text.string(in: label.upperBound..<range.upperBound)
      guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { continue }
      // Other fields may follow on the same line: 填报单位：… 填报日期：…
      let words = text[colon...].dropFirst().split { $0.isWhitespace || ",，|".contains($0) }
      guard let name = words.first, (2...Self.longestAgency).contains(name.count) else { continue }
      return String(name)
    }
    return nil
  }

  private func agency(in range: Range<Int>) -> String? {
    let text = draft.text.string(in: range)
    let name = text.filter { !$0.isWhitespace && !"#*《〈“（(".contains($0) }
    let isName = (2...Self.longestAgency).contains(name.count)
    return isName && !name.contains { ("0"..."9").contains($0) } ? name : nil
  }
}
