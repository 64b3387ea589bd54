import LintModel
import Recognition
import RulePack

/// What there is to say about the years of reports and the packs by which they go: reports for years
/// that the pack is not meant for, in one note for all of them, and reports whose title tells no year.
package struct YearNote: Sendable {
  private var first: (path: [UInt8], year: Int, pack: Pack)?
  private var count = 0
  private var untitled = UntitledNote()

  /// Begins with no report.
  package init() {}

  /// Takes a report into account.
  package mutating func add(_ report: Report, path: [UInt8]) {
    untitled.add(report, path: path)
    guard let year = report.year, let years = report.pack.pack.years, !years.contains(year) else {
      return
    }
    count += 1
    first = first ?? (path, year, report.pack.pack)
  }

  /// Takes the reports of later files into account.
  package static func += (left: inout YearNote, right: YearNote) {
    left.count += right.count
    left.first = left.first ?? right.first
    left.untitled += right.untitled
  }

  /// The notes, a line each; nil when there is nothing to say.
  ///
  /// - Parameter isAlone: Whether they go with the summary of a single file, which tells some of it.
  package func text(_ language: Language, withSummaryOfOne isAlone: Bool = false) -> String? {
    let lines = [
      yearText(language), untitled.text(language, withSummaryOfOne: isAlone),
    ].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func yearText(_ language: Language) -> String? {
    guard let (path, year, pack) = first, let years = pack.years else { return nil }
    let file = String(fileName: path)
    let meant = years.text
    switch language {
    case .english where count == 1:
      return "note: \(file) is a report for \(year); pack \(pack.id) is meant for \(meant)"
    case .english:
      return "note: \(count) reports are for years that pack \(pack.id) is not meant for "
        + "(\(meant)); the first is \(file), for \(year)"
    case .chinese where count == 1:
      return "注意：\(file) 是 \(year) 年度报告，规则包 \(pack.id) 适用于 \(meant) 年度"
    case .chinese:
      return "注意：有 \(count) 份报告的年度不在规则包 \(pack.id) 的适用范围（\(meant) 年度）之内，"
        + "第一份是 \(file)（\(year) 年度）"
    }
  }
}

extension ClosedRange<Int> {
  /// The years as they are written, an open end left out: 2014–2018, 2021–.
  package var text: String {
    if lowerBound == upperBound { return String(lowerBound) }
    let from = lowerBound > 0 ? String(lowerBound) : ""
    let to = upperBound < 9999 ? String(upperBound) : ""
    return "\(from)–\(to)"
  }
}
