import ReportText

/// Shows the days and times that numbers stand for.
///
/// Day 1 is 1 January 1900. Spreadsheets have a 29 February in that year, as the first of them had.
struct DateDisplay {
  private let section: NumberFormatSection
  private let day: Int
  /// The time of the day in seconds and thousandths of them.
  private let milliseconds: Int

  /// - Parameters:
  ///   - number: The day, from 0 to the last of the year 9999, and the time as a fraction of it.
  ///   - section: How it is shown.
  init(_ number: Double, _ section: NumberFormatSection) {
    self.section = section
    let milliseconds = (number * 86_400_000).rounded()
    day = Int(milliseconds / 86_400_000)
    self.milliseconds = Int(milliseconds) - day * 86_400_000
  }

  var string: String {
    let date = date
    let (year, month, dayOfMonth) = (date.year ?? 1900, date.month ?? 1, date.day ?? 0)
    // Without thousandths in the format, halves of seconds are rounded up.
    let seconds = showsFraction ? milliseconds / 1000 : (milliseconds + 500) / 1000
    let hour = seconds / 3600
    var text = ""
    var isFraction = false
    var decimals = 0
    for token in section.tokens {
      if case .digit = token, isFraction {
        let divisor = [100, 10, 1]
        if decimals < 3 { text += String(milliseconds % 1000 / divisor[decimals] % 10) }
        decimals += 1
        continue
      }
      isFraction = false
      switch token {
      case .literal(let literal): text += literal
      case .point:
        text += "."
        isFraction = true
        decimals = 0
      case .comma: text += ","
      case .percent: text += "%"
      case .minutes(let count): text += padded(seconds / 60 % 60, count)
      case .halfDay(let before, let after): text += hour < 12 ? before : after
      case .date(let letter, let count, let isElapsed):
        let total = day * 86_400 + seconds
        switch letter {
        case UInt8(ascii: "h") where isElapsed: text += padded(total / 3600, count)
        case UInt8(ascii: "m") where isElapsed: text += padded(total / 60, count)
        case UInt8(ascii: "s") where isElapsed: text += padded(total, count)
        case UInt8(ascii: "h"): text += padded(hasHalfDay ? (hour + 11) % 12 + 1 : hour % 24, count)
        case UInt8(ascii: "s"): text += padded(seconds % 60, count)
        case UInt8(ascii: "y"): text += yearText(year, count)
        case UInt8(ascii: "m"): text += monthText(month, count)
        case UInt8(ascii: "d"): text += dayText(dayOfMonth, count)
        case UInt8(ascii: "a"): text += (count > 3 ? "星期" : "") + Self.chineseWeekdays[weekday]
        default: break
        }
      default: break
      }
    }
    return text
  }

  private var showsFraction: Bool { section.tokens.contains(.point) }

  private var hasHalfDay: Bool {
    section.tokens.contains { if case .halfDay = $0 { true } else { false } }
  }

  // MARK: The calendar

  private var date: CalendarDate {
    if day == 60 { return CalendarDate(year: 1900, month: 2, day: 29) }
    guard day > 0 else { return CalendarDate(year: 1900, month: 1, day: 0) }
    return CalendarDate(daysSinceMarchOfYear0: (day > 60 ? day - 1 : day) + 693_900)
  }

  /// 0 for Sunday.
  private var weekday: Int { (day + 6) % 7 }

  // MARK: Words

  private static let chineseWeekdays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private func yearText(_ year: Int, _ count: Int) -> String {
    let text = count > 2 ? String(year) : padded(year % 100, 2)
    guard section.hasChineseDigits else { return text }
    let digits = Array("〇一二三四五六七八九")
    return String(text.compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }

  private func monthText(_ month: Int, _ count: Int) -> String {
    let name = Self.months[month - 1]
    switch count {
    case 3: return String(name.prefix(3))
    case 4: return name
    case 5: return String(name.prefix(1))
    default: return section.hasChineseDigits ? ChineseNumeral.string(month) : padded(month, count)
    }
  }

  private func dayText(_ day: Int, _ count: Int) -> String {
    switch count {
    case 3: return String(Self.weekdays[weekday].prefix(3))
    case 4...: return Self.weekdays[weekday]
    default: return section.hasChineseDigits ? ChineseNumeral.string(day) : padded(day, count)
    }
  }

  private func padded(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return count > 1 && text.utf8.count < 2 ? "0" + text : text
  }
}
