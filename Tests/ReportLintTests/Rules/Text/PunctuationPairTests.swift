import Testing

@Suite struct PunctuationPairTests {
  @Test(arguments: [
    ("网站“政民互动▸“栏目", "网站“政民互动”栏目"), ("▸”甲”", "“甲”"),
    ("“甲”、“乙▸“、“丙”、“丁”", "“甲”、“乙”、“丙”、“丁”"), ("“甲▸“、“乙▸“", "“甲”、“乙”"),
    ("▸”甲“", "“甲”"), ("《甲▸《", "《甲》"), ("（甲▸（", "（甲）"), ("(甲▸(", "(甲)"),
    ("“甲（‘乙▸‘）”", "“甲（‘乙’）”"),
  ])
  func turns(marked: String, fixed: String) {
    expect("text/punctuation-pair", in: .body(marked), fixed: fixed, containing: "方向用反")
  }

  @Test(arguments: [
    "印发▸《关于公开《办法》的通知。", "甲▸》。", "▸（甲", "甲▸)", "（甲）乙▸）", "▸【甲", "▸〔2018 1号", "甲▸」",
    "（甲发▸〔20181号）、（乙发▸〔20182号）", "▸“甲乙。\n丙“丁”", "▸“甲。乙▸“丙", "发布▸“甲\"",
  ])
  func reportsTheLonely(marked: String) {
    expect("text/punctuation-pair", in: .body(marked), fixed: MarkedDraft(marked).text)
  }

  @Test func reportsAMismatchOnce() {
    expect("text/punctuation-pair", in: .body("（甲▸】乙"), containing: "不配对")
  }

  @Test(arguments: [
    "“甲“乙”丙”", "“甲”、“乙”", "（甲(乙)丙）", "（甲)", "《甲〈乙〉丙》", "1）甲；2）乙", "a)甲", "①）甲", "一）甲；二）乙",
    "（包括：1）甲；2）乙）", "（见附件 1）", "（甲、乙、3）", "it’s Xi’s", "James’ \"甲\" '乙'", "“甲\n乙”", "（甲\n\n乙）",
    "“第一段。\n“第二段。\n“第三段。”", "（其中：5）",
    "（云政办发〔2023]12号）", "云政办发〔2023］12号",
  ])
  func leavesAlone(text: String) {
    expectNothing("text/punctuation-pair", in: .body(text))
  }

  @Test func survivesNothingButBrackets() {
    let count = 100_000
    for text in ["（", "）", "“", "”", "“）", "《】"] {
      let draft = MarkedDraft.body(String(repeating: text, count: count))
      let found = lint(draft, by: "text/punctuation-pair")?.diagnostics.count ?? 0
      #expect((1...1024).contains(found))
    }
  }
}
