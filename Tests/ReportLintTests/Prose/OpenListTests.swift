import LintModel
import Testing

/// Lists behind words of their own, which have some of what was counted before them, however near their sum
/// comes to it.
@Suite("Lists of some of a whole")
struct OpenListTests {
  @Test(arguments: [
    "全年热线工单9037件，排在前三位的诉求为：供水供电1864件、道路交通1527件、劳动纠纷1138件。",
    "全年网民留言6935条，前三类分别为城市管理2154条、教育医疗1439条、社会保障567条。",
    "全年网民留言5850条，最多的三项是：城市管理1483条、教育医疗1432条、社会保障593条。",
    "全年网站信息5097条，大部分为政策文件1701条、财政资金1356条。",
    "全年网站信息6614条，具有代表性的是政策文件2755条、财政资金2048条、民生保障1711条。",
    "全年网站信息4742条，新增公开：政策文件1036条、财政资金1006条、民生保障539条。",
    "全年热线工单7004件，涉及民生的：供水供电1998件、道路交通1432件、劳动纠纷772件。",
  ])
  func ofSome(sentence: String) {
    expectNothing("prose/sum", in: .body(sentence))
  }

  @Test(arguments: [
    "全年网站信息▸4742条：政策文件1036条、财政资金1006条、民生保障539条。",
    "全年网站信息▸4742条，具体如下：政策文件1036条、财政资金1006条、民生保障2539条。",
    "全年热线工单▸7004件，分别为：供水供电1998件、道路交通1432件、劳动纠纷772件。",
  ])
  func ofAll(sentence: String) {
    expect("prose/sum", in: .body(sentence))
  }
}
