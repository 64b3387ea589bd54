import Testing

@testable import ReportText

@Suite struct TextSearchTests {
  private static let characters = "政府信息公开一二（）。，a1年".map { Array(String($0).utf8) }

  private static func words(_ count: ClosedRange<Int>, _ random: inout RandomSource) -> [UInt8] {
    (0..<Int.random(in: count, using: &random)).flatMap { _ in
      characters.randomElement(using: &random) ?? []
    }
  }

  private static func naive(_ bytes: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Range<Int>?
  {
    guard range.count >= bytes.count else { return nil }
    return (range.lowerBound...(range.upperBound - bytes.count))
      .first { text[$0..<$0 + bytes.count].elementsEqual(bytes) }
      .map { $0..<$0 + bytes.count }
  }

  @Test func theLastPlaceIsThatBehindWhichThereIsNone() {
    let bytes = Array("公布，编制，公布年度报告".utf8)
    let span = bytes.span
    #expect(span.lastRange(of: "公布", in: bytes.indices) == 18..<24)
    #expect(span.lastRange(of: "公布", in: 0..<23) == 0..<6)
    #expect(span.lastRange(of: "公布", in: 0..<5) == nil)
    #expect(span.lastRange(of: "撰写", in: bytes.indices) == nil)
  }

  @Test func theFirstPlaceIsFoundWhereverItStands() {
    var random = RandomSource(seed: 7)
    for _ in 0..<2000 {
      let text = Self.words(0...30, &random)
      let bytes = Self.words(1...3, &random)
      let start = Int.random(in: 0...text.count, using: &random)
      let range = start..<Int.random(in: start...text.count, using: &random)
      #expect(text.span.firstRange(of: bytes, in: range) == Self.naive(bytes, in: text, range))
    }
  }

  @Test func aLiteralIsFoundLikeItsBytes() {
    let text = Array("本级、本县，本镇。".utf8)
    #expect(text.span.firstRange(of: "，", in: 0..<text.count) == 15..<18)
    #expect(text.span.firstRange(of: "，", in: 16..<text.count) == nil)
    #expect(text.span.firstRange(of: "本", in: 3..<text.count) == 9..<12)
    #expect(text.span.firstRange(of: "。", in: 0..<text.count) == 24..<27)
    #expect(text.span.firstRange(of: "。", in: 0..<26) == nil)
  }

  @Test func textsAreComparedByTheirBytes() {
    #expect("云溪县水务局".holds("水务"))
    #expect(!"云溪县水务局".holds("水利"))
    #expect("云溪县水务局".holds(""))
    #expect(!"".holds("局"))
    #expect("云溪县水务局".begins(with: "云溪"))
    #expect(!"云溪".begins(with: "云溪县"))
    #expect("云溪县水务局".ends(with: "局"))
    #expect(!"局".ends(with: "水务局"))
    #expect("e\u{301}".holds("e"))
  }
}
