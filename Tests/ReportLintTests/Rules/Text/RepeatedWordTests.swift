import Testing

@Suite struct RepeatedWordTests {
  @Test(arguments: [
    ("三是▸是培训", "三是培训"), ("工作的▸的通知", "工作的通知"),
    ("进行▸进行清理", "进行清理"), ("是▸是是", "是"), ("一是▸是甲，二是▸是乙", "一是甲，二是乙"),
  ])
  func catches(marked: String, fixed: String) {
    expect("text/repeated-word", in: .body(marked), fixed: fixed)
  }

  @Test(arguments: [
    "实事求是是原则", "是是非非", "关键是是否公开", "为了了解", "不了了之", "目的的明确", "现在在线", "常常、各个", "进行进行曲", "三是\n是",
    "是 是",
  ])
  func leavesAlone(text: String) {
    expectNothing("text/repeated-word", in: .body(text))
  }
}
