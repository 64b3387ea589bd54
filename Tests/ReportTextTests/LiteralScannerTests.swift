import Testing

@testable import ReportText

private struct Found: Hashable, Comparable {
  let literal: Int
  let start: Int

  static func < (left: Found, right: Found) -> Bool {
    (left.start, left.literal) < (right.start, right.literal)
  }
}

private func scan(_ literals: [[UInt8]], _ text: [UInt8], _ range: Range<Int>? = nil) -> [Found] {
  let scanner = LiteralScanner(literals)
  var found: [Found] = []
  var lastEnd = 0
  scanner.forEachMatch(in: text.span, range ?? 0..<text.count) { match in
    #expect(match.range.count == literals[match.literal].count)
    #expect(match.range.upperBound >= lastEnd)
    lastEnd = match.range.upperBound
    found.append(Found(literal: match.literal, start: match.range.lowerBound))
  }
  return found.sorted()
}

private func search(_ literals: [[UInt8]], _ text: [UInt8]) -> [Found] {
  var found: [Found] = []
  for (index, literal) in literals.enumerated() where !literal.isEmpty {
    for start in text.indices where text[start...].starts(with: literal) {
      found.append(Found(literal: index, start: start))
    }
  }
  return found.sorted()
}

@Suite struct LiteralScannerTests {
  @Test func overlappingLiteralsAndPrefixes() {
    let literals = ["政府", "政府信息", "府信", "信息公开", "息", "公开", "公开公开"].map { Array($0.utf8) }
    let text = Array("政府信息公开公开公开政府".utf8)
    #expect(scan(literals, text) == search(literals, text))
    #expect(scan(literals, text).count == 11)
  }

  @Test func repeatedAndEmptyLiterals() {
    let literals: [[UInt8]] = [[], [1, 1], [1, 1], [1]]
    #expect(scan(literals, [1, 1, 1]).count == 7)
    #expect(scan([], [1, 2, 3]).isEmpty)
    #expect(scan(literals, []).isEmpty)
  }

  @Test func onlyTheRangeIsSearched() {
    let text = Array("公开公开公开".utf8)
    let literals = [Array("公开".utf8)]
    #expect(scan(literals, text, 3..<12) == [Found(literal: 0, start: 6)])
    #expect(scan(literals, text, 6..<6).isEmpty)
  }

  @Test func agreesWithNaiveSearchOnRandomBytes() {
    var random = RandomSource(seed: 5)
    for letters in [1, 2, 3, 250] {
      for _ in 0..<60 {
        let byte = { UInt8.random(in: 1...UInt8(letters), using: &random) }
        let literals = (0..<12).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).map { _ in byte() }
        }
        let text = (0..<300).map { _ in byte() }
        #expect(scan(literals, text) == search(literals, text))
      }
    }
  }

  @Test func agreesWithNaiveSearchOnRandomChineseText() {
    let characters = "政府信息公开一二（）。，a1年".map { Array(String($0).utf8) }
    var random = RandomSource(seed: 6)
    for _ in 0..<300 {
      let words = { (count: ClosedRange<Int>) -> [UInt8] in
        (0..<Int.random(in: count, using: &random)).flatMap { _ in
          characters.randomElement(using: &random) ?? []
        }
      }
      let literals = (0..<14).map { _ in words(1...5) }
      let text = words(0...120)
      #expect(scan(literals, text) == search(literals, text))
    }
  }

  @Test func ofLiteralsThatEndTogetherTheLongestComesFirst() {
    let scanner = LiteralScanner(["公开", "信息公开", "息"].map { Array($0.utf8) })
    var found: [Int] = []
    let text = Array("信息公开。".utf8)
    scanner.forEachMatch(in: text.span, 0..<text.count) { found.append($0.literal) }
    #expect(found == [2, 1, 0])
  }

  @Test func aLiteralIsPutInOnceFromANumberOn() {
    var table = LiteralTable()
    let (first, other) = ("公开", "公开目录")
    table.append(first)
    #expect(table.number(of: first, from: 1) == 1)
    #expect(table.number(of: other, from: 1) == 2)
    #expect(table.number(of: first, from: 1) == 1)
    #expect(table.number(of: first, from: 0) == 0)
    #expect(table.count == 3)
  }
}
