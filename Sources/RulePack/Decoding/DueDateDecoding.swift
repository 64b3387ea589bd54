import LintModel
import ReportText

/// The days by which a report has to be published.
extension PackDecoder {
  /// The due dates, the earliest first. A pack that says nothing of them goes by the date that the
  /// Regulations have always had for governments.
  mutating func dueDates(of root: JSONNode, agencies: [String]) -> [DueDate] {
    guard root[.dueDates] != nil else {
      return [
        DueDate(
          date: CalendarDate(month: 3, day: 31), severity: .error, agencies: [], warningFor: [],
          explanation: nil)
      ]
    }
    let dates = entries(.dueDates, of: root, .dueDate).compactMap { entry -> DueDate? in
      let node = entry.node
      let severity = choice(.severity, of: node, SeveritySetting.self) ?? .error
      let concerned = agencyIDs(.agencies, of: node, among: agencies)
      let warningFor = agencyIDs(.warningFor, of: node, among: agencies)
      let explanation = localizedText(.explanation, of: node)
      guard let date = Self.day(entry.id) else {
        if let by = node[.by] { problems.report(by.place, .noDay(entry.id)) }
        return nil
      }
      guard let severity = severity.severity else { return nil }
      return DueDate(
        date: date, severity: severity, agencies: concerned, warningFor: warningFor,
        explanation: explanation)
    }
    return dates.sorted { $0.date < $1.date }
  }

  /// The month and the day of a text such as 03-31.
  private static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      let month = Int(parts[0]), let day = Int(parts[1])
    else { return nil }
    let date = CalendarDate(month: month, day: day)
    return date.fault == nil ? date : nil
  }
}

extension Message {
  fileprivate static func noDay(_ text: String) -> Message {
    Message(
      en: "“\(text)” is no day of the year: write month and day, as in 03-31",
      zh: "“\(text)”不是月日：请写作 03-31 的形式")
  }
}
