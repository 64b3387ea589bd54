import LintModel
import Recognition
import ReportModel
import RulePack

/// Finds the pack that is meant for a draft, and what tells the year of its report.
///
/// Mostly the year in the title decides. Where there is none, or where the draft does not go with the
/// form of that year, everything that speaks of year and form is weighed: titles, the report's name
/// for itself, the reporting period, captions, the file's name, dates, and how well the draft's own
/// outline and tables go with each pack.
struct PackFitting {
  /// A draft with the pack that is meant for it.
  struct Choice: Sendable {
    let linter: Linter
    let report: Report
    /// Whether no other pack need be tried.
    let isGoodFit: Bool
    /// How well the draft goes with the pack whose form it follows, where that is another.
    private let otherFitness: Double?

    init(linter: Linter, report: Report, fitness: Double? = nil) {
      (self.linter, self.report) = (linter, report)
      isGoodFit = report.isGoodFit
      otherFitness = fitness
    }

    /// How well the draft goes with the form that it follows, be it that of the pack or not.
    var fitness: Double { otherFitness ?? report.fitness }

    /// Whether the pack is one of the place that the report is from.
    var isAtHome: Bool {
      report.placeWords.contains(where: linter.pack.isAtHome(agency:))
    }

    /// Whether a report that goes well with neither of two packs is none of the other's: it is from a place
    /// of this one; or none of its headings has the very title of a part of the other, and several have
    /// titles of this one alone, or no part is missing, or it says that it has far fewer parts.
    func isMeant(ratherThan other: Choice) -> Bool {
      if other.isAtHome { return false }
      if isAtHome { return true }
      return other.report.wholeTitles.isSubset(of: report.wholeTitles)
        && (report.acceptedTitles > other.report.acceptedTitles + 1
          || report.hasAllRequiredParts && !other.report.hasAllRequiredParts
          || other.report.declaresFewerParts)
    }
  }

  /// Linters by the packs among which a draft decides, the default first.
  let linters: [LazyLinter]
  /// The year, where somebody has said it.
  let year: Int?

  /// The one by the pack for the latest reports, if there are several.
  var latest: LazyLinter {
    linters.max { ($0.years?.lowerBound ?? 0) < ($1.years?.lowerBound ?? 0) } ?? linters[0]
  }

  /// The pack that is meant for a draft.
  ///
  /// - Throws: ``LintError`` where nothing of a report is recognised by any of them.
  func choice(for draft: Draft) throws(LintError) -> Choice {
    let title = Recognizer.title(of: draft)
    let told =
      year.map { YearClue(.option, $0) }
      ?? title.flatMap { Recognizer.yearClue(against: $0, in: draft) }
    guard linters.count > 1 else {
      let clue = told ?? (title?.year == nil ? Recognizer.yearClues(in: draft).settled : nil)
      let linter = linters[0].linter
      return Choice(linter: linter, report: try linter.recognize(draft, title, clue))
    }
    let byYear = (told?.year ?? title?.year).flatMap { year in
      try? choice(for: draft, title, told, among: linters(for: year))
    }
    if let byYear, byYear.isGoodFit || byYear.report.allowance != nil || byYear.isAtHome {
      return byYear
    }
    let clues = (told.map { [$0] } ?? []) + Recognizer.yearClues(in: draft)
    let weighed = try weighed(draft, title, clues)
    // What goes well with no form is a report of its year with much missing.
    return weighed.isGoodFit ? weighed : byYear ?? weighed
  }

  // MARK: By the year

  /// The packs that are meant for a year, or else those for the nearest years.
  private func linters(for year: Int) -> [LazyLinter] {
    let least = linters.map { $0.distance(to: year) }.min()
    return linters.filter { $0.distance(to: year) == least }
  }

  /// The best of the packs that are meant for a year.
  ///
  /// The first of them is that of a place, where there is one: it holds for reports from there and
  /// for those that show its outline; of the others, which say nothing of their place, those whose
  /// outline is that of another pack go by that. Before the years of the packs nothing was asked of
  /// a place.
  private func choice(
    for draft: Draft, _ title: ReportTitle?, _ clue: YearClue?, among linters: [LazyLinter]
  ) throws(LintError) -> Choice? {
    guard let first = linters.first?.linter else { return nil }
    let report = try first.recognize(draft, title, clue)
    let own = Choice(linter: first, report: report)
    if linters.count == 1 { return allowed(own, draft, title, clue) }
    // Mostly the outline says enough.
    lazy var isBound = own.isAtHome && !report.isBeforeItsPack
    if own.isGoodFit, report.showsOutline || isBound { return own }
    let others = linters.dropFirst().compactMap { other in
      (try? other.linter.recognize(draft, title, clue, beside: report)).map {
        Choice(linter: other.linter, report: $0)
      }
    }
    let better = others.first { $0.isGoodFit && $0.fitness > own.fitness }
    if let better {
      guard isBound else { return better }
      let report = report.following(better.linter.pack)
      return Choice(linter: first, report: report, fitness: better.fitness)
    }
    return isBound ? own : others.first { $0.isMeant(ratherThan: own) } ?? own
  }

  /// The choice, or the same draft by an older pack that a report of its year may still go by, where
  /// it fits that better.
  private func allowed(
    _ choice: Choice, _ draft: Draft, _ title: ReportTitle?, _ clue: YearClue?
  ) -> Choice {
    guard !choice.isGoodFit, let year = choice.report.year else { return choice }
    for alternative in choice.linter.pack.alternatives
    where alternative.years?.contains(year) ?? true {
      let others = alternative.packs.compactMap { id in linters.first { $0.id == id } }
      let found = others.compactMap { other -> Choice? in
        guard let report = try? other.linter.recognize(draft, title, clue) else { return nil }
        return Choice(linter: other.linter, report: report.allowed(by: alternative))
      }.max { $0.report.fitness < $1.report.fitness }
      if let found, found.isGoodFit { return found }
    }
    return choice
  }

  // MARK: By all the evidence

  private func weighed(
    _ draft: Draft, _ title: ReportTitle?, _ clues: [YearClue]
  ) throws(LintError) -> Choice {
    let settled = clues.settled
    // The title needs no clue beside it.
    let clue = settled?.source == .title ? nil : settled
    var best: (choice: Choice, weight: Double, years: ClosedRange<Int>?)?
    var failure: LintError?
    for group in groups {
      do throws(LintError) {
        guard let choice = try choice(for: draft, title, clue, among: group) else { continue }
        let years = group.first?.years
        let weight = choice.fitness + Double(clues.weight(for: years))
        // Of packs that go with the draft equally well, the newest is meant.
        let isNewer = years?.lowerBound ?? 0 > best?.years?.lowerBound ?? 0
        if weight > best?.weight ?? -1 || weight == best?.weight && isNewer {
          best = (choice, weight, years)
        }
      } catch {
        failure = failure ?? error
      }
    }
    guard let best else { throw failure ?? LintError(message: .nothing) }
    return best.choice
  }

  /// The packs that are meant for the same years, in their order.
  private var groups: [[LazyLinter]] {
    var groups: [[LazyLinter]] = []
    for linter in linters {
      if let index = groups.firstIndex(where: { $0[0].years == linter.years }) {
        groups[index].append(linter)
      } else {
        groups.append([linter])
      }
    }
    return groups
  }
}

extension LazyLinter {
  /// How many years a year is from those that the pack is meant for.
  fileprivate func distance(to year: Int) -> Int {
    guard let years else { return 0 }
    return year < years.lowerBound ? years.lowerBound - year : max(0, year - years.upperBound)
  }
}

extension Message {
  fileprivate static let nothing = Message(en: "there is no rule pack", zh: "没有规则包")
}
