/// A date of the Gregorian calendar, of which parts may be left out. It need not exist: ``fault``
/// says what is wrong with it.
public struct CalendarDate: Hashable, Sendable {
  /// The year.
  public let year: Int?
  /// The month, 1 to 12 where the date exists.
  public let month: Int?
  /// The day of the month, from 1.
  public let day: Int?

  /// Makes a date of what is known of it.
  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether no part is left out.
  public var isWhole: Bool { year != nil && month != nil && day != nil }

  /// The same day and month in a year.
  public func inYear(_ year: Int?) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day)
  }
}

extension CalendarDate: Comparable {
  /// Orders dates by time. A part that is left out comes before any.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year ?? 0, left.month ?? 0, left.day ?? 0)
      < (right.year ?? 0, right.month ?? 0, right.day ?? 0)
  }
}

extension CalendarDate {
  /// Why no calendar has a date.
  public enum Fault: Hashable, Sendable {
    /// There is no such month.
    case noSuchMonth
    /// The day is 0.
    case dayZero
    /// The month has fewer days.
    case noSuchDay(last: Int)
  }

  /// Why no calendar has the date; nil where it exists, or may exist in some year.
  public var fault: Fault? {
    if let month, !(1...12).contains(month) { return .noSuchMonth }
    guard let day else { return nil }
    guard day > 0 else { return .dayZero }
    return day > daysInMonth ? .noSuchDay(last: daysInMonth) : nil
  }

  /// How many days its month has; where that is not known, how many it may have.
  public var daysInMonth: Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

// MARK: - Counting days

extension CalendarDate {
  /// The date that is a number of days behind 1 March of the year 0, which is not before it.
  public init(daysSinceMarchOfYear0 days: Int) {
    // Years that begin in March have their leap day at the end, and repeat after 400 years.
    let dayOfCycle = days % 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    self.init(
      year: days / 146_097 * 400 + yearOfCycle + (isNextYear ? 1 : 0),
      month: isNextYear ? month - 9 : month + 3, day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// How many days the date is behind 1 March of the year 0; nil where a part is left out.
  public var daysSinceMarchOfYear0: Int? {
    guard let year, let month, let day else { return nil }
    let isEarly = month < 3
    let counted = isEarly ? year - 1 : year
    let months = isEarly ? month + 9 : month - 3
    return counted * 365 + counted / 4 - counted / 100 + counted / 400 + (153 * months + 2) / 5
      + day - 1
  }
}
