import ReportText

/// How a cell shows its value: a format code (ECMA-376, part 1, 18.8.31 numFmts).
struct NumberFormat {
  /// The format of cells that have none.
  static let general = NumberFormat("General")

  /// What a number that cannot be shown as a date becomes.
  private static let lastDay = 2_958_466.0

  private let sections: [NumberFormatSection]
  /// Whether numbers are shown as they are.
  let isGeneral: Bool

  init(_ code: String) {
    isGeneral = code.isEmpty || code == "General"
    sections = NumberFormatSection.sections(of: isGeneral ? "General" : code)
  }

  /// What a text is shown with; nil if as it is.
  var aroundText: (before: String, showsText: Bool, after: String)? {
    guard !isGeneral else { return nil }
    let section = sections.count > 3 ? sections[3] : sections.last { $0.kind == .text }
    guard let section else { return nil }
    var before = ""
    var after = ""
    var showsText = false
    for token in section.tokens {
      switch token {
      case .text: showsText = true
      case .literal(let literal): if showsText { after += literal } else { before += literal }
      default: return nil
      }
    }
    return (before, showsText, after)
  }

  /// What a number is shown as.
  ///
  /// - Parameters:
  ///   - number: The number, finite.
  ///   - datesFrom1904: Whether days are counted from 1904 on.
  func string(_ number: Double, datesFrom1904: Bool) -> String {
    let (section, showsSign) = section(for: number)
    guard let section else { return "" }
    switch section.kind {
    case .general, .text:
      return text(number, section, showsSign: showsSign)
    case .number:
      return NumberDisplay(section).string(number, showsSign: showsSign)
    case .date:
      let day = number + (datesFrom1904 ? 1462 : 0)
      guard day >= 0, day < Self.lastDay else { return DecimalDigits.general(number) }
      return DateDisplay(day, section).string
    }
  }

  /// The section that shows a number, and whether its sign is shown besides.
  private func section(for number: Double) -> (NumberFormatSection?, showsSign: Bool) {
    let numeric = sections.prefix(3)
    if numeric.contains(where: { $0.condition != nil }) {
      let section = numeric.first { $0.condition?.holds(for: number) ?? true }
      return (section, number < 0)
    }
    // A section for text may stand alone, or behind others.
    let isText = numeric.count > 1 && numeric.last?.kind == .text && sections.count < 4
    let forNumbers = isText ? numeric.dropLast() : numeric
    if number < 0, forNumbers.count > 1 { return (forNumbers[1], false) }
    if number == 0, forNumbers.count > 2 { return (forNumbers[2], false) }
    return (forNumbers.first, number < 0)
  }

  private func text(
    _ number: Double, _ section: NumberFormatSection, showsSign: Bool
  ) -> String {
    var text = showsSign ? "-" : ""
    for token in section.tokens {
      switch token {
      case .general, .text: text += DecimalDigits(number).generalText
      case .literal(let literal): text += literal
      default: break
      }
    }
    return text
  }
}

extension DecimalDigits {
  /// A number as cells without a format show it.
  static func general(_ number: Double) -> String {
    (number < 0 ? "-" : "") + DecimalDigits(number).generalText
  }
}

// MARK: - Built-in formats

extension NumberFormat {
  /// The code of a format that files name by number alone: those of ECMA-376, part 1, 18.8.30
  /// numFmt, with the dates as Chinese programs show them.
  static func builtinCode(_ number: Int) -> String {
    switch number {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5, 6: "\"¥\"#,##0;\"¥\"-#,##0"
    case 7, 8: "\"¥\"#,##0.00;\"¥\"-#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 14: "yyyy/m/d"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20: "h:mm"
    case 21: "h:mm:ss"
    case 22: "yyyy/m/d h:mm"
    case 27, 36, 50, 52, 57: "yyyy\"年\"m\"月\""
    case 28, 29, 51, 53, 54, 58: "m\"月\"d\"日\""
    case 30: "m/d/yy"
    case 31: "yyyy\"年\"m\"月\"d\"日\""
    case 32: "h\"时\"mm\"分\""
    case 33: "h\"时\"mm\"分\"ss\"秒\""
    case 34, 55: "上午/下午h\"时\"mm\"分\""
    case 35, 56: "上午/下午h\"时\"mm\"分\"ss\"秒\""
    case 37, 38: "#,##0;-#,##0"
    case 39, 40: "#,##0.00;-#,##0.00"
    case 41: "#,##0;-#,##0;\"-\";@"
    case 42: "\"¥\"#,##0;\"¥\"-#,##0;\"¥\"\"-\";@"
    case 43: "#,##0.00;-#,##0.00;\"-\"??;@"
    case 44: "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"¥\"\"-\"??;@"
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss.0"
    case 48: "##0.0E+0"
    case 49: "@"
    default: "General"
    }
  }
}
