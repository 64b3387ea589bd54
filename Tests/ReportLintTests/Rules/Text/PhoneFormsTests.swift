import Testing

@Suite struct PhoneFormsTests {
  @Test func mendsDoubledHyphens() {
    expect(
      "text/phone", in: .body("电话：▸0539--8001234。"), fixed: "电话：0539-8001234。", containing: "重复")
  }

  @Test(arguments: ["电话：▸0539-800123412。", "传真▸0539—8001234567"])
  func findsTooManyDigits(marked: String) {
    expect(
      "text/phone", in: .body(marked), fixed: MarkedDraft(marked).text, containing: "位数过多")
  }

  @Test(arguments: ["电话：▸0539-。", "联系电话▸0539－－，地址", "（电话：▸0539-）", "电话：▸0539-"])
  func findsAnAreaCodeAlone(marked: String) {
    expect("text/phone", in: .body(marked), fixed: MarkedDraft(marked).text, containing: "只有区号")
  }

  @Test(arguments: [
    "电话：0539-\n8001234", "电话：0539-XXXXXXX", "电话：0539-***", "编号0539-。", "编号0539-800123412",
    "热线：010-13900001234",
    "电话：0539-8001234-801", "电话0539 8001234",
  ])
  func leavesAlone(text: String) {
    expectNothing("text/phone", in: .body(text))
  }
}
