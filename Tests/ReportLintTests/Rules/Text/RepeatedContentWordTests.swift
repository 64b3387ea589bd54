import Testing

@Suite struct RepeatedContentWordTests {
  @Test(arguments: [
    ("高度重视▸重视，", "高度重视，"), ("认真▸认真贯彻▸贯彻落实", "认真贯彻落实"), ("完善▸完善制度", "完善制度"), ("深入▸深入开展", "深入开展"),
  ])
  func catches(marked: String, fixed: String) {
    expect("text/repeated-word", in: .body(marked), fixed: fixed)
  }

  @Test(arguments: [
    "区政府政府信息公开", "政府信息信息员", "政务公开公开栏", "工作人员人员配备", "推进推进会精神", "规范规范性文件", "认真认真再认真", "推动推动力",
    "重视重视程度",
  ])
  func leavesAlone(text: String) {
    expectNothing("text/repeated-word", in: .body(text))
  }
}
