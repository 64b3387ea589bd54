@testable import RulePack

/// The packs that tests lint by.
enum TestPack {
  /// The pack for the twelve-part outline.
  static let shandong = Pack(
    id: "test", name: LocalizedText(en: "Test", zh: "测试"), years: nil, outline: [],
    statements: [], tables: [], relations: [], rules: [:], supersededBases: [],
    placeholders: placeholders, repeatedWords: repeatedWords)

  private static let placeholders = [
    Placeholder(open: "[bookmark:", close: "]"), Placeholder(open: "[image:", close: "]"),
    Placeholder(open: "{{", close: "}}"), Placeholder(open: "错误！未找到引用源", close: nil),
    Placeholder(open: "Error! Reference source not found", close: nil),
    Placeholder(open: "待补充", close: nil),
  ]

  private static let repeatedWords = [
    RepeatedWord(word: "是", notAfter: "求为但于还", notBefore: "否非"),
    RepeatedWord(word: "的", notAfter: "目标", notBefore: "确士话"),
    RepeatedWord(word: "了", notAfter: "明不", notBefore: "解结却之"),
    RepeatedWord(word: "在", notAfter: "现所存内潜实", notBefore: "线建于"),
    RepeatedWord(word: "进行", notAfter: "", notBefore: "曲"),
  ]
}
