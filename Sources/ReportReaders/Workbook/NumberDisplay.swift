/// Shows numbers by the places for digits in a section of a format.
struct NumberDisplay {
  private let section: NumberFormatSection
  /// The places before the decimal point, and those behind it: 0, # or ?.
  private var integerPlaces: [UInt8] = []
  private var fractionPlaces: [UInt8] = []
  private var exponentPlaces: [UInt8] = []
  private var groupsThousands = false
  /// The power of ten that the number is multiplied by before it is shown.
  private var scale = 0
  private var hasExponent = false

  init(_ section: NumberFormatSection) {
    self.section = section
    var isFraction = false
    // Commas between places group thousands; those behind the last one divide by a thousand.
    var commas = 0
    for token in section.tokens {
      switch token {
      case .digit(let place):
        if commas > 0 { groupsThousands = true }
        commas = 0
        if hasExponent {
          exponentPlaces.append(place)
        } else if isFraction {
          fractionPlaces.append(place)
        } else {
          integerPlaces.append(place)
        }
      case .point:
        isFraction = true
        scale -= 3 * commas
        commas = 0
      case .comma:
        if !integerPlaces.isEmpty { commas += 1 }
      case .percent: scale += 2
      case .exponent: hasExponent = true
      default: break
      }
    }
    scale -= 3 * commas
  }

  /// A number as it is shown.
  func string(_ number: Double, showsSign: Bool) -> String {
    // A fraction such as 1 1/2: no figure of a report.
    guard !isFraction else { return DecimalDigits.general(number) }
    var value = DecimalDigits(number).shifted(by: scale)
    var exponent = 0
    if hasExponent {
      // As many digits before the point as there are places, or a multiple of that below it.
      let step = max(1, integerPlaces.count)
      func size(_ value: DecimalDigits) -> Int {
        value.isZero ? 0 : ((value.point - 1) - (((value.point - 1) % step) + step) % step)
      }
      exponent = size(value)
      value = value.shifted(by: -exponent).rounded(decimals: fractionPlaces.count)
      let carried = size(value)
      exponent += carried
      value = value.shifted(by: -carried)
    } else {
      value = value.rounded(decimals: fractionPlaces.count)
    }
    let sign = showsSign && !(value.isZero && !isPlaceless) ? "-" : ""
    return sign + text(value, exponent: exponent)
  }

  private var isPlaceless: Bool { integerPlaces.isEmpty && fractionPlaces.isEmpty }

  private var isFraction: Bool {
    section.tokens.contains { token in
      if case .literal(let text) = token { text.contains("/") } else { false }
    } && integerPlaces.contains(UInt8(ascii: "?"))
  }

  private func text(_ value: DecimalDigits, exponent: Int) -> String {
    let integer = Self.aligned(value.integerDigits, integerPlaces, grouped: groupsThousands)
    let fraction = fractionTexts(value.fractionDigits)
    var nextInteger = 0
    var nextFraction = 0
    var nextExponent = 0
    let exponentDigits = Self.aligned(
      DecimalDigits(Double(exponent)).integerDigits, exponentPlaces, grouped: false)
    var isFraction = false
    var isExponent = false
    var text = ""
    for token in section.tokens {
      switch token {
      case .digit:
        if isExponent {
          text += exponentDigits[nextExponent]
          nextExponent += 1
        } else if isFraction {
          text += fraction[nextFraction]
          nextFraction += 1
        } else {
          text += integer[nextInteger]
          nextInteger += 1
        }
      case .point:
        // Without places before it, the digits there are shown all the same.
        if integerPlaces.isEmpty, !isFraction { text += value.integerDigits.text }
        text += "."
        isFraction = true
      case .percent: text += "%"
      case .exponent(let showsPlus):
        text += exponent < 0 ? "E-" : showsPlus ? "E+" : "E"
        isExponent = true
      case .literal(let literal): text += literal
      default: break
      }
    }
    return text
  }

  /// The digits before the decimal point, one text for each of their places; the first has all that
  /// are left.
  private static func aligned(_ digits: [UInt8], _ places: [UInt8], grouped: Bool) -> [String] {
    var texts: [String] = []
    for (index, place) in places.enumerated() {
      let position = places.count - 1 - index
      let first = index == 0 ? 0 : digits.count - 1 - position
      let last = digits.count - 1 - position
      var text = ""
      if last >= 0 {
        for digit in max(0, first)...last {
          text += [digits[digit]].text
          let following = digits.count - 1 - digit
          if grouped, following > 0, following % 3 == 0 { text += "," }
        }
      } else if place == UInt8(ascii: "0") {
        text = "0"
        if grouped, position > 0, position % 3 == 0 { text += "," }
      } else if place == UInt8(ascii: "?") {
        text = " "
      }
      texts.append(text)
    }
    return texts
  }

  private func fractionTexts(_ digits: [UInt8]) -> [String] {
    fractionPlaces.enumerated().map { index, place in
      if index < digits.count { return [digits[index]].text }
      switch place {
      case UInt8(ascii: "0"): return "0"
      case UInt8(ascii: "?"): return " "
      default: return ""
      }
    }
  }
}
