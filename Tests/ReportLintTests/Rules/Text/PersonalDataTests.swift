import Testing

/// What tells who somebody is.
@Suite struct PersonalDataTests {
  @Test(arguments: [
    "收到申请9件（其中李某来函1件，身份证号▸65999919900307412X）。", "联系人李某（▸65999919900307412x）。",
    "上年结转2件（申请人张伟，手机▸13900000123）。",
    "上年结转2件（申请人银行账号▸6200000000000000000）。",
  ])
  func isPersonal(text: String) {
    expect("text/personal-data", in: .body(text + "\n"))
  }

  @Test(arguments: [
    "编号659999199003074121的案卷已归档。", "统一社会信用代码11659999MB1234567X。", "申请人可拨打咨询电话13900000123。",
    "联系人：张伟，手机：13900000123。",
    "缴费账号6200000000000000000。", "网址http://www.example.gov.cn/65999919900307412X。",
    "申请人的电话由窗口登记。", "单据号0065999919900307412X。",
  ])
  func isNotPersonal(text: String) {
    expectNothing("text/personal-data", in: .body(text + "\n"))
  }
}
