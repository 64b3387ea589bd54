import ReportText

extension Span where Element == UInt8 {
  /// Whether the year in the brackets of a document's number has lost digits, of which text/document-number tells:
  /// 国办公开办函〔21〕30号.
  func hasCutYear(_ number: Range<Int>) -> Bool {
    var offset = number.lowerBound
    while let (value, length) = scalar(at: offset, before: number.upperBound) {
      offset += length
      guard [0x3014, 0x5B, 0x3010, 0xFF3B].contains(value) else { continue }  // 〔 [ 【 ［
      let digits = Numeral(digits: self, at: offset, before: number.upperBound)?.count ?? 4
      return digits < 4
    }
    return false
  }
}
