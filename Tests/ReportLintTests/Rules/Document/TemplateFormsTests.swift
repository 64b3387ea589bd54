import Testing

/// What templates leave behind besides XX for a figure.
@Suite struct TemplateFormsTests {
  @Test(arguments: [
    "公开信息▸___条。", "公开信息▸***条，解读▸____篇。", "共▸____件", "▸____年", "▸__条",
    "▸XX局、XX镇按时报送。", "请与▸XX局办公室联系。", "由▸××街道办事处编制。", "▸XX市人民政府认真落实。",
    "▸错误!未定义书签。", "▸（此处插入图片）", "附图▸（此处填写说明）", "▸(此处插入图片)",
    "具体数据▸待核实后填写。", "▸待核实后补充，", "共12件▸（待核实）。",
    "（一）主动公开▸（楷体三号）", "情况如下▸(仿宋_GB2312，三号)：", "▸（正文用仿宋三号字）", "▸（空一行）", "工作有序▸【黑体】。",
  ])
  func catches(marked: String) {
    expect("document/placeholder", in: .body(marked))
  }

  @Test(arguments: [
    "见a_b___c.html", "身份证3701**********1234", "**重点工作**：", "王***家属", "***条例***",
    "电话：0599-55*****",
    "××镇的做法被推广；涉密文件以“×××”代替。", "申请人为XX公司、XX市人民政府", "2018年，XX镇村民李某申请公开征地信息。",
    "李XX向XX局反映问题。", "XX局长", "另有2件待核实。", "有待核实", "线索待核实后处理", "（此处略）", "此处插入了图片", "（三号楼一层）", "（方正县）",
    "（正文见附件）", "【字体：大 中 小】",
  ])
  func leavesAlone(text: String) {
    expectNothing("document/placeholder", in: .body(text))
  }
}
