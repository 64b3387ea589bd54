import Testing

@Suite struct PlaceholderTests {
  @Test(arguments: [
    "公开信息▸XX条。", "公开▸××件", "公开▸ＸＸ篇", "公开▸xx次", "占▸XX%", "占▸XX.XX%", "▸X月X日", "▸20XX年", "▸201X年X月",
    "2018年▸X月X日",
    "5月▸X日", "共▸XX，其中", "共计▸XXX。", "共▸XX人参加", "涉及▸╳╳项内容", "〔2018〕▸XX号", "▸[bookmark: _GoBack]十二、",
    "甲▸[image: image1.png]乙",
    "▸{{单位}}概述", "▸错误！未找到引用源。", "数据▸待补充。", "▸（待补充）", "▸XX件、▸XX次", "公开信息▸XX 条。", "▸xx 市水务局公开信息56条。",
  ])
  func catches(marked: String) {
    expect("document/placeholder", in: .body(marked))
  }

  @Test(arguments: [
    "张XX诉", "李×人", "申请人为XX", "XXL号", "XX公司、XX市人民政府", "XX日报", "XX条例", "XX项目", "30×40米", "3×5件",
    "MAX条", "身份证3701XXXX",
    "电话139××××1234", "有待补充", "待补充材料后受理", "内容尚待补充。", "[image", "{{单位", "张XX日前来访", "张XX年龄", "张XX家庭",
    "申请人张XX户",
    "XX期间", "XX个体工商户", "打×号", "累计接种5.03万剂次。", "共计采样50300管次。",
  ])
  func leavesAlone(text: String) {
    expectNothing("document/placeholder", in: .body(text))
  }
}
