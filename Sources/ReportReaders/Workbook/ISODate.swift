import ReportText

/// A day and a time in the form of ISO 8601, as some programs write them in workbooks: 2025-12-31,
/// 2025-12-31T08:30:00Z, 08:30:00.
struct ISODate {
  /// The number that stands for it in a workbook whose day 1 is 1 January 1900.
  let serialNumber: Double
  /// It as it is written, without a time at the beginning of the day.
  let text: String

  /// Reads one; nil for what is none, or before 1900.
  init?(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let sides = text.split(separator: "T", maxSplits: 1).map(String.init)
    guard let first = sides.first else { return nil }
    if sides.count == 1, first.contains(":") {
      guard let time = Self.time(first) else { return nil }
      serialNumber = time
      self.text = first
      return
    }
    guard let day = Self.day(first) else { return nil }
    let time = sides.count > 1 ? Self.time(sides[1]) : 0
    guard let time else { return nil }
    serialNumber = Double(day) + time
    self.text = time == 0 ? first : "\(first) \(Self.clock(sides[1]))"
  }

  private static func day(_ text: String) -> Int? {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    guard let days = date.daysSinceMarchOfYear0 else { return nil }
    let number = days - 693_899
    // Spreadsheets have a 29 February in 1900.
    return number > 60 ? number : number - 1
  }

  private static func time(_ text: String) -> Double? {
    let pieces = clock(text).split(separator: ":").map { Double($0) }
    guard (2...3).contains(pieces.count), let hours = pieces[0], let minutes = pieces[1],
      let seconds = pieces.count > 2 ? pieces[2] : 0, hours < 25, minutes < 60, seconds < 61
    else { return nil }
    return (hours * 3600 + minutes * 60 + seconds) / 86_400
  }

  /// The time without what it says of its zone.
  private static func clock(_ text: String) -> String {
    String(text.prefix { $0.isNumber || $0 == ":" || $0 == "." })
  }
}
