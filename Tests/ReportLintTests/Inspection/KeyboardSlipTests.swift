import Testing

/// Dates, telephone numbers and addresses with a slip of the keyboard.
@Suite struct KeyboardSlipTests {
  @Test(arguments: [
    "▸2018年3年5日，召开会议。", "▸2018月3月5日召开会议。", "▸2018年3日5日召开会议。", "▸2018年3月5，召开会议。", "▸20181年3月5日召开会议。",
    "▸208年3月5日召开会议。", "2018年3月5日▸日，召开会议。", "2018年3月5号▸号，召开会议。",
  ])
  func dateIsMistyped(part: String) {
    expect("text/date", in: .body(part))
  }

  @Test(arguments: [
    "2018年3月5、6日召开会议。", "2018年3月5日日均访问12次。", "2018年1—3月，5日一更新。", "自2018年起，3年5次复查。",
    "2018年3月5时起停机，6时恢复。",
    "满12000年，3月5日。", "2018年3月，5个部门参加。",
  ])
  func dateIsRight(part: String) {
    expectNothing("text/date", in: .body(part))
  }

  @Test(arguments: [
    "（电话：▸0599-5550l23）", "（电话：▸0599-555O123）", "（电话：▸599-5550123）", "（电话：▸0599-5550123转）",
    "（电话：▸0599_5550123）",
    "（电话：▸0599.5550123）", "监督电话▸1380599123。",
  ])
  func numberIsMistyped(part: String) {
    expect("text/phone", in: .body(part))
  }

  @Test(arguments: [
    "（电话：400-5550123）", "（电话：86-599-5550123）", "（电话：0599-5550123转801）", "（电话：0599-5550123转办公室）",
    "监督电话13805991234。", "接听电话123456次。", "系数为0599.5550123。", "编号：599-5550123。",
  ])
  func numberIsRight(part: String) {
    expectNothing("text/phone", in: .body(part))
  }

  @Test(arguments: [
    "（电子邮箱：▸yunmen@163.con）", "（电子邮箱：▸zwgk@yunmen.gov.）", "（电话：0599-5550123，▸电子邮箱：）",
  ])
  func mailboxIsMistyped(part: String) {
    expect("text/email", in: .body(part))
  }

  @Test(arguments: [
    "（电子邮箱：yunmen@163.com）", "（邮箱：zwgk@yunmen.gov.cn）", "开通区长邮箱，及时回复。", "设意见箱、邮箱：逐件登记。",
  ])
  func mailboxIsRight(part: String) {
    expectNothing("text/email", in: .body(part))
  }

  @Test(arguments: [
    "登录▸wwww.yunmen.gov.cn查阅。", "登录▸ww.yunmen.gov.cn查阅。", "登录▸www.yunmen.gov.c查阅。",
    "登录▸www.yunmen.govcn查阅。",
  ])
  func siteIsMistyped(part: String) {
    expect("text/url", in: .body(part))
  }

  @Test(arguments: ["登录www.yunmen.gov.cn查阅。", "登录http://www1.yunmen.com查阅。", "参数ww.2为备用。"])
  func siteIsRight(part: String) {
    expectNothing("text/url", in: .body(part))
  }
}
