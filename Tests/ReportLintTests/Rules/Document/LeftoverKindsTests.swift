import Testing

/// Choices that were not made, marks of programs, pictures, blank names and marks for figures.
@Suite struct LeftoverKindsTests {
  @Test(arguments: [
    "本年度▸收取/未收取信息处理费。", "我局▸未发生/发生行政复议。", "其他需要报告的事项。▸无/有。", "▸有／无。", "全年▸收到/没有收到申请。",
  ])
  func choiceIsOpen(marked: String) {
    expect("document/placeholder", in: .body(marked))
  }

  @Test(arguments: [
    "按收到/未收到分类登记。", "台账分收取/未收取两栏。", "公开/不公开属性逐件标注。", "已办结/未办结件每月核对。", "设“有/无异议”选项。",
    "新建/改建栏目3个，查阅/下载均可。", "年内发生/未发生的事项都有记录。", "24/7在线。",
  ])
  func strokeIsNoChoice(text: String) {
    expectNothing("document/placeholder", in: .body(text))
  }

  @Test(arguments: [
    "发布信息▸____，制定制度2项。", "发布信息▸—条，解读▸—篇。", "发布信息▸＊条。", "发布信息▸??条。", "发布信息▸？？条，回复留言3条。",
  ])
  func figureIsAMark(marked: String) {
    expect("document/placeholder", in: .body(marked))
    expectNothing("text/encoding", in: .body(marked.replacing("▸", with: "")))
  }

  @Test(arguments: [
    "__重点__，逐项落实。", "第一—条线索逐一登记。", "坚持一条主线——条块结合。", "发布信息3—5条。", "见a____b，已说明。", "答复——件件有回音。",
  ])
  func markIsNoFigure(text: String) {
    expectNothing("document/placeholder", in: .body(text))
  }

  @Test(arguments: [
    "▸${report_year}年培训2期。", "培训▸<%=total%>次。", "PAGE ▸\\* MERGEFORMAT",
    "▸HYPERLINK \"http://www.yunxi.example.cn\"",
    "图 SEQ 图 ▸\\* ARABIC 2", "▸Click here to enter text.", "▸[图片]", "▸（此处附图2）", "图3：▸××××", "▸【图片】",
    "▸&nbsp;&nbsp;&nbsp;",
    "▸电话：XXXXXXX", "▸联系人：XXX，▸电话：XX。",
  ])
  func programLeftAMark(marked: String) {
    expect("document/placeholder", in: .body(marked))
  }

  @Test(arguments: ["{{ notes }}", "${notes}", "<%=notes%>"])
  func templateMarkStandsBetweenParts(mark: String) {
    let draft = "海右市云门区2018年政府信息公开工作年度报告\n一、概述\n工作有序。\n"
    expect("document/placeholder", in: MarkedDraft("\(draft)▸\(mark)\n二、其他\n无。\n"))
    expectNothing("document/placeholder", in: MarkedDraft("\(draft)二、其他\n无。\n\(mark)\n"))
    expectNothing(
      "document/placeholder", in: MarkedDraft("\(draft)二、其他\n无。\n发布时间：\(mark)\n"))
  }

  @Test(arguments: [
    "图3：全年公开情况", "【图片】政务公开日现场", "图片报道12篇。", "发布H5、SEQ编码说明2篇。", "售价$5。", "建筑面积<50平方米的不计。",
  ])
  func programLeftNoMark(text: String) {
    expectNothing("document/placeholder", in: .body(text))
  }

  @Test(arguments: [
    "如有疑问，请与云溪县水务局▸XX科联系。", "由▸XX股负责编制。", "举办培训2期，▸×××出席并讲话。", "局长▸XXX任组长，各股室配合。",
    "▸×××同志主持会议。",
  ])
  func nameIsBlank(marked: String) {
    expect("document/placeholder", in: .body(marked))
  }

  @Test(arguments: [
    "村民张××出席听证。", "李××主持调解。", "申请人×××分管的事项不详。", "某公司XX科提出申请。", "×××诉我局一案，×××出席听证。",
  ])
  func nameIsMasked(text: String) {
    expectNothing("document/placeholder", in: .body(text))
  }

  @Test func missingFigureIsSaidByItsUnit() {
    expect("document/placeholder", in: .body("公开▸信息条。"), containing: "量词“条”之前漏写数字")
    expect("document/placeholder", in: .body("信息量同比增▸长%。"), containing: "“%”之前漏写数字")
  }
}
