import ReportText

/// What tells the head of a table of an agency's own: its columns are years, shares or a count, or its rows
/// are units. The form's columns are none of these.
struct OwnTableHead {
  private let isSingleColumn: Bool
  /// Whether the form's own 本年制发件数 or 统计数 is in the draft: then 2022年制发 is the head of another table.
  private let hasFormsHead: Bool

  init(_ fragments: [Fragment], isSingleColumn: Bool, _ span: Span<UInt8>) {
    self.isSingleColumn = isSingleColumn
    hasFormsHead = fragments.contains {
      span.isAny(of: ["本年制发件数", "本年制发数量", "统计数", "统计数据"], $0.range)
    }
  }

  /// Whether a cell may be of such a head, so that it is worth while to look for one.
  func mayHold(_ fragment: Fragment, _ span: Span<UInt8>) -> Bool {
    let cell = fragment.range
    // In the form of 2014 every table has 单位, but not in front.
    let mayBeFirst = fragment.column == 0 && fragment.hasNeighbours
    return isTitle(cell, span)
      || hasFormsHead && yearEnd(cell, span) != nil && !isDate(cell, span)
      || mayBeFirst && (isUnits(cell, span) || Self.isNumberTitle(cell, span))
      || isSingleColumn && endsWithUnit(cell, span)
  }

  /// Whether a cell is the title of a column that no form has.
  func isTitle(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    isYear(cell, span) || isMeasure(cell, span)
  }

  /// Whether a line by itself is such a title, or one of the form's for another year.
  func isTitleAlone(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    isTitle(cell, span) || hasFormsHead && yearEnd(cell, span) != nil
      || isSingleColumn && endsWithUnit(cell, span)
  }

  /// Whether a row is the head of such a table.
  func isHead(_ row: ArraySlice<Fragment>, _ span: Span<UInt8>) -> Bool {
    guard let first = row.first?.range else { return false }
    let titles = row.dropFirst().map(\.range).filter { !$0.isEmpty }
    if titles.count == 1, row.count == 2 {
      return isMeasure(titles[0], span) || isOfOtherYear(titles, span)
    }
    guard titles.count > 1 else { return false }
    let measured = titles.filter { !span.isAny(of: ["单位", "计量单位"], $0) }
    if measured.count > 1, measured.allSatisfy({ isTitle($0, span) }) { return true }
    if isOfOtherYear(measured, span) { return true }
    guard !titles.contains(where: { Self.isFigure($0, span) && yearEnd($0, span) == nil }) else {
      return false
    }
    if isUnits(first, span) || Self.isNumberTitle(first, span) && isUnits(titles[0], span) {
      return true
    }
    return isSingleColumn && titles.count { endsWithUnit($0, span) } > 1
  }

  /// Whether all titles are the form's, each with a year in front.
  private func isOfOtherYear(_ titles: [Range<Int>], _ span: Span<UInt8>) -> Bool {
    hasFormsHead && !titles.isEmpty
      && titles.allSatisfy { yearEnd($0, span) != nil && !isYear($0, span) }
  }

  /// Whether a cell holds a figure, with a sign or without, or a dash for none.
  static func isFigure(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    guard let (first, _) = span.scalar(at: cell.lowerBound, before: cell.upperBound) else {
      return false
    }
    return CharacterClass.digit(first) != nil && cell.count <= longestFigure
      || "-+/—－＋↑↓".unicodeScalars.contains { $0.value == first }
  }

  /// No figure with its unit is longer, in bytes.
  private static let longestFigure = 30

  private static func isNumberTitle(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    span.isAny(of: ["序号", "编号"], cell)
  }

  // MARK: The titles

  /// No title of a column is longer, in bytes.
  private static let longestTitle = 36

  private static let measures: [StaticString] = [
    "件数", "占比", "比例", "比重", "百分比", "所占比例", "所占比重", "增减", "增减率", "增减数", "增减量", "增减情况",
    "同比", "同比增减", "同比增长", "增幅", "增长率", "变化", "变化率", "变化情况", "上年", "去年", "上年度", "上年同期",
    "占总数比例", "占办结总数比例", "占总数的比例",
  ]
  private static let units: [StaticString] = [
    "单位", "单位名称", "部门", "部门名称", "乡镇", "镇街", "街道", "科室", "县区", "区县", "县（市、区）", "乡镇（街道）",
  ]
  private static let beginnings = CharacterSieve(
    (measures + units).map { word in word.withUTF8Buffer { $0.span.scalar(at: 0).value } })

  private func mayBeWord(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    (6...Self.longestTitle).contains(cell.count)
      && Self.beginnings.mayHold(span.scalar(at: cell.lowerBound).value)
  }

  private func isMeasure(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    mayBeWord(cell, span) && span.isAny(of: Self.measures, withoutBracket(cell, span))
  }

  private func isUnits(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    mayBeWord(cell, span) && span.isAny(of: Self.units, cell)
  }

  /// A title without the unit in brackets behind it: 件数（件）, 占比（%）.
  private func withoutBracket(_ cell: Range<Int>, _ span: Span<UInt8>) -> Range<Int> {
    guard span.ends(withAnyOf: ["）", ")"], at: cell.upperBound, from: cell.lowerBound),
      let open = span.firstRange(of: "（", in: cell) ?? span.firstRange(of: "(", in: cell)
    else { return cell }
    return span.trimmed(cell.lowerBound..<open.lowerBound)
  }

  /// Whether a cell ends with a unit in brackets, as the titles of several columns do that each have one.
  private func endsWithUnit(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    // Hardly any cell ends in the last byte of a bracket.
    guard (1...Self.longestTitle).contains(cell.count), case let last = span[cell.upperBound - 1],
      last == 0x29 || last == 0x89,
      span.ends(withAnyOf: ["）", ")"], at: cell.upperBound, from: cell.lowerBound)
    else { return false }
    let title = withoutBracket(cell, span)
    guard !title.isEmpty, title.upperBound < cell.upperBound else { return false }
    let unit = title.upperBound..<cell.upperBound
    return span.isAny(of: ["（条）", "（件）", "（次）", "（篇）", "（人次）", "（万元）", "（个）"], unit)
  }

  /// Whether a cell holds a year and nothing else: 2023年, 2023年度.
  private func isYear(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    guard cell.count <= 10, let end = yearEnd(cell, span) else { return false }
    return end == cell.upperBound
      || span.matches("度", at: end) && cell.upperBound - end == "度".utf8.count
  }

  private func isDate(_ cell: Range<Int>, _ span: Span<UInt8>) -> Bool {
    span.ends(withAnyOf: ["日"], at: cell.upperBound, from: cell.lowerBound)
  }

  /// Where the year ends with which a cell begins, 年 included.
  private func yearEnd(_ cell: Range<Int>, _ span: Span<UInt8>) -> Int? {
    guard (7...Self.longestTitle).contains(cell.count),
      CharacterClass.digit(UInt32(span[cell.lowerBound])) != nil,
      span.matches("年", at: cell.lowerBound + 4),
      let year = YearFinder.year(span, before: cell.lowerBound + 4, from: cell.lowerBound),
      year.range.lowerBound == cell.lowerBound
    else { return nil }
    return cell.lowerBound + 7
  }
}
