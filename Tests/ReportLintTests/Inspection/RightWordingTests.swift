import Testing

/// What reports write that are right, though it looks like a mistake.
@Suite struct RightWordingTests {
  @Test(
    "what follows a list is no part of it, and what interrupts it does not end it",
    arguments: [
      "收到申请10件，其中网络申请6件，信函申请4件，均已按时办理，发生行政复议1件。",
      "收到申请10件，其中网络申请6件，信函申请4件，未产生费用，引起行政复议1件、行政诉讼1件。",
      "公开信息79条，形式为网站、公众号、院报，其中网站发布12条，公众号发布59条，阅读量1723人次，院报发布8条。",
      "共发布信息1271条，其中通过网站公开581条，公众号发布600条，办结热线回复90条。",
      "报送信息23条，其中市政府网站公开发布11条、省厅网站公开发布13条，县党建网公开发布5条，公众号公开发布2条。",
    ])
  func lists(text: String) {
    expectNothing("prose/sum", in: .body(text))
  }

  @Test("a list whose figures do not fit is told as before")
  func brokenList() {
    expect(
      "prose/sum", in: .body("共发布信息▸1272条，其中网站公开581条，公众号发布600条，其他方式90条。"),
      containing: "1271")
  }

  @Test("a rate is of what its own clause counts")
  func rates() {
    expectNothing(
      "prose/percentage", in: .body("发布信息47条；公开采购信息37条；公开提案办理情况30件，公开率100%。"))
    expect("prose/percentage", in: .body("受理来信50件，办结49件，办结率▸89%。"))
  }

  @Test("a line may begin in the midst of a word, and a forwarded document is one")
  func words() {
    expectNothing("text/wrong-word", in: .body("各单位按照规定推进政\n府信息公开工作。"))
    expect("text/wrong-word", in: .body("推进▸府信息公开工作。"))
    expectNothing("text/repeated-word", in: .body("公开处理理赔信息，公布布点规划。"))
    expectNothing("text/repeated-word", in: .body("印发《转发关于做好公开工作的通知的通知》。"))
  }

  @Test("an agency's name may have a remark behind it")
  func remarks() {
    let text = "云溪县人民政府（县政府办公室）2022年政府信息公开工作年度报告\n一、总体情况\n有序推进。\n云溪县人民政府\n2023年1月9日\n"
    expectNothing("document/agency", in: MarkedDraft(text), pack: TestPack.gov2021)
  }
}
