/// A number as decimal digits, with the precision of spreadsheets: fifteen digits. Of what a binary
/// fraction has beyond these nothing is seen, and halves are rounded up as people do.
struct DecimalDigits: Hashable {
  /// What spreadsheet programs keep of a number.
  private static let precision = 15

  /// The digits, 0 to 9, without zeros at the two ends; none for zero.
  private(set) var digits: [UInt8]
  /// Where the decimal point stands: how many of the digits are before it. It may be less than none
  /// or more than all.
  private(set) var point: Int

  /// The digits of a number's magnitude.
  init(_ number: Double) {
    digits = []
    point = 0
    var exponent = 0
    var isFraction = false
    var isExponent = false
    var isNegativeExponent = false
    // The shortest text that stands for the number: 12.5, 1e-07, 1.5e+16.
    for byte in number.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isNegativeExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if isExponent {
          exponent = exponent * 10 + Int(digit)
        } else {
          digits.append(digit)
          if !isFraction { point += 1 }
        }
      default: break
      }
    }
    point += isNegativeExponent ? -exponent : exponent
    normalize()
    self = rounded(digitCount: Self.precision)
  }

  private mutating func normalize() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point = digits.isEmpty ? 0 : point - zeros
    while digits.last == 0 { digits.removeLast() }
  }

  var isZero: Bool { digits.isEmpty }

  /// Rounded to a number of digits behind the decimal point.
  func rounded(decimals: Int) -> DecimalDigits {
    rounded(digitCount: point + decimals)
  }

  private func rounded(digitCount count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.point = 0
      return result
    }
    result.digits.removeSubrange(count...)
    if digits[count] >= 5 {
      var index = count - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.point += 1
      }
    }
    result.normalize()
    return result
  }

  /// Multiplied by a power of ten.
  func shifted(by places: Int) -> DecimalDigits {
    guard !isZero else { return self }
    var result = self
    result.point += places
    return result
  }

  /// The digits before the decimal point; none for numbers below one.
  var integerDigits: [UInt8] {
    guard point > 0 else { return [] }
    return Array(digits.prefix(point)) + Array(repeating: 0, count: max(0, point - digits.count))
  }

  /// The digits behind the decimal point.
  var fractionDigits: [UInt8] {
    guard point < 0 else { return Array(digits.dropFirst(point)) }
    return Array(repeating: 0, count: isZero ? 0 : -point) + digits
  }

  /// The digits with a decimal point where there is a fraction.
  var text: String {
    let integer = integerDigits.isEmpty ? "0" : integerDigits.text
    return fractionDigits.isEmpty ? integer : integer + "." + fractionDigits.text
  }

  /// The text of cells that have no format: as much as fits into eleven characters.
  var generalText: String {
    guard !isZero else { return "0" }
    if point > 11 { return scientificText }
    if point < -3 {
      // Small numbers stay as they are if all their digits fit.
      return digits.count - point <= 9 ? text : scientificText
    }
    return rounded(decimals: max(0, 10 - max(1, point))).text
  }

  /// 1.23457E+11.
  private var scientificText: String {
    let mantissa = shifted(by: 1 - point).rounded(decimals: 5)
    let exponent = point - 1 + (mantissa.point - 1)
    let size = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    return mantissa.shifted(by: 1 - mantissa.point).text + (exponent < 0 ? "E-" : "E+") + size
  }
}

extension [UInt8] {
  /// Digits from 0 to 9 as text.
  var text: String {
    String(decoding: map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
