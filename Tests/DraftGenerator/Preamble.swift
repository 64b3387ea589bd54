/// What stands around the outline: the statements before the first part, and the date.
enum Preamble {
  static func basis(agency: String, year: Int, _ random: inout RandomSource) -> String {
    random.pick([
      "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，\(agency)编制了\(year)年政府信息公开工作年度报告。",
      "按照《中华人民共和国政府信息公开条例》有关要求，\(agency)现公布\(year)年政府信息公开工作年度报告。",
    ])
  }

  static func period(year: Int, _ random: inout RandomSource) -> String {
    random.pick([
      "报告中数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。", "本报告所列数据的统计期限自\(year)年1月1日起至12月31日止。",
      "统计时限为\(year)年1月1日至\(year)年12月31日。",
    ])
  }

  static func edition(place: String, _ random: inout RandomSource) -> String {
    let site =
      "\(place)人民政府网站（http://www.example.gov.cn\(random.pick(["", "/xxgk", "/art/col12/"]))）"
    return random.pick(["本报告的电子版可以在\(site)查阅和下载。", "报告电子版登载于\(site)，欢迎查阅。"])
  }

  static func contact(agency: String, place: String, _ random: inout RandomSource) -> String {
    let address = "\(place)\(random.pick(["晴川路", "听涛街", "文澜路"]))\(random.number(1...199))号"
    let telephone = "0\(random.number(530...549))-\(random.number(2_000_000...8_999_999))"
    return random.pick([
      "如对本报告有疑问，请与\(agency)联系（地址：\(address)，邮编：250999，电话：\(telephone)）。",
      "公众对报告内容如需咨询，请联系\(agency)，地址：\(address)，联系电话：\(telephone)，电子邮箱：xxgk@example.gov.cn。",
    ])
  }

  static func date(after year: Int, _ random: inout RandomSource) -> String {
    let month = random.number(1...3)
    let day = random.number(1...(month == 2 ? 28 : 31))
    return random.pick([
      "\(year + 1)年\(month)月\(day)日",
      "\(Outline.yearNumeral(year + 1))年\(Outline.numeral(month))月\(Outline.numeral(day))日",
    ])
  }
}

/// How the preamble puts the count and the list of the parts.
struct DeclarationWording: Sendable {
  private let opening: String
  private let separator: String
  private let isArabic: Bool
  private let closing: String

  init(random: inout RandomSource) {
    opening = random.pick(["本报告由", "全文由", "报告由"])
    separator = random.pick(["、", "，", "；"])
    isArabic = random.number(0...1) == 0
    closing = random.pick(["个部分组成。", "部分组成。"])
  }

  func sentence(titles: [String], count: Int) -> String {
    let number = isArabic ? String(count) : Outline.numeral(count)
    return opening + titles.joined(separator: separator) + "等" + number + closing
  }
}
