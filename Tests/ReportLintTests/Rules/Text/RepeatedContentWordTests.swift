import Testing

@Suite struct RepeatedContentWordTests {
  @Test(arguments: [
    ("高度重视▸重视，", "高度重视，"), ("认真▸认真贯彻▸贯彻落实", "认真贯彻落实"), ("完善▸完善制度", "完善制度"), ("深入▸深入开展", "深入开展"),
    ("知情权▸知情权得到保障", "知情权得到保障"), ("收到申请▸申请3件", "收到申请3件"), ("由办公室▸办公室负责", "由办公室负责"),
    ("社会关切▸关切", "社会关切"), ("加强队伍▸队伍建设", "加强队伍建设"), ("各▸各科室", "各科室"),
    ("2023年1月1日起▸起至", "2023年1月1日起至"),
  ])
  func catches(marked: String, fixed: String) {
    expect("text/repeated-word", in: .body(marked), fixed: fixed)
  }

  @Test(arguments: [
    "区政府政府信息公开", "政府信息信息员", "政务公开公开栏", "工作人员人员配备", "推进推进会精神", "规范规范性文件", "认真认真再认真", "推动推动力",
    "重视重视程度", "区金融工作办公室办公室", "一日起起伏伏",
  ])
  func leavesAlone(text: String) {
    expectNothing("text/repeated-word", in: .body(text))
  }
}
