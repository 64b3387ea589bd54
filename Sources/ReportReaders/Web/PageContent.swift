import ReportText

/// Which of a page's texts are the report.
///
/// The report is what the innermost element has that holds nearly all of the page's text outside
/// links, and outside of which there is what web sites put around their contents, but nothing that
/// looks like a part of a report. Its title may stand before that element.
struct PageContent {
  /// What part of the text the element holds at least, in percent.
  private static let leastShare = 80
  /// A table with as many rows with figures may be the statistics table.
  private static let rowsOfStatistics = 5

  /// The elements whose structure is the report's, by their numbers.
  let elements: Range<Int>
  private let isKept: [Bool]

  /// Whether a run of text belongs to the report.
  func keeps(_ run: Int) -> Bool {
    run < isKept.count && isKept[run]
  }

  /// Finds the report.
  init(_ survey: PageSurvey) {
    let container = Self.innermost(survey.containers)
    elements = container.firstElement..<container.nextElement
    var isKept = Self.runs(of: survey, in: elements)
    if isKept.contains(true) {
      for title in Self.titles(of: survey, before: elements, isKept) { isKept[title.run] = true }
    } else {
      isKept = isKept.map { _ in true }
    }
    self.isKept = isKept
  }

  private static func innermost(_ containers: [PageContainer]) -> PageContainer {
    let total = containers[0].characterCount
    var found = containers[0]
    while let child = found.largestChild, child.characterCount * 100 >= total * leastShare {
      let next = containers[child.index]
      let isAround =
        found.furnitureRuns > next.furnitureRuns
        || found.linkCharacterCount > next.linkCharacterCount
        || found.characterCount == next.characterCount
      guard isAround, found.reportRuns == next.reportRuns,
        found.figureRows - next.figureRows < rowsOfStatistics
      else { break }
      found = next
    }
    return found
  }

  /// Which runs are kept of those in some elements: not those of the page's furniture, nor those of
  /// elements that hold nothing else.
  private static func runs(of survey: PageSurvey, in elements: Range<Int>) -> [Bool] {
    let dropped = survey.containers.filter { container in
      // A cell in a table of figures is none whose label is a link.
      container.isFurniture && container.firstElement > elements.lowerBound
        && survey.containers[container.parent].ownFigureRows == 0
    }
    var next = 0
    var droppedEnd = 0
    return survey.runs.map { run in
      while next < dropped.count, dropped[next].firstElement <= run.element {
        droppedEnd = max(droppedEnd, dropped[next].nextElement)
        next += 1
      }
      guard elements.contains(run.element), run.element >= droppedEnd else { return false }
      let isInTable = run.cell.map { $0 > elements.lowerBound } ?? false
      return !run.isMarginal && run.furniture == nil && (!run.isLinkOnly || isInTable)
    }
  }

  /// The titles before some elements that do not stand in them again.
  private static func titles(
    of survey: PageSurvey, before elements: Range<Int>, _ isKept: [Bool]
  ) -> [PageTitle] {
    let before = survey.titles.filter { title in
      survey.runs[title.run].element < elements.lowerBound
    }
    guard let best = before.map(\.kind.rawValue).min() else { return [] }
    let inside = survey.titles.filter { isKept[$0.run] }
    let isOnlyHeading = best == PageTitle.Kind.heading.rawValue
    if isOnlyHeading, inside.contains(where: { $0.kind != .heading }) { return [] }
    let candidates =
      isOnlyHeading
      ? before.suffix(1) : before.filter { $0.kind.rawValue < PageTitle.Kind.heading.rawValue }[...]
    return candidates.enumerated().filter { index, title in
      !inside.contains { $0.repeats(title) }
        && !candidates.dropFirst(index + 1).contains { $0.repeats(title) }
    }.map(\.element)
  }
}

extension PageTitle {
  /// Whether it says what another does, and perhaps more.
  fileprivate func repeats(_ other: PageTitle) -> Bool {
    text.span.firstRange(of: other.text, in: 0..<text.count) != nil
  }
}
