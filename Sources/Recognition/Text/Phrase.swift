/// The fixed phrases that checks look for, besides those of the pack.
package enum Phrase: Int, CaseIterable, Sendable {
  /// 统计期限, the reporting period.
  case period
  /// 统计时限, another word for it.
  case timeLimit
  /// 统计时段, another word for it.
  case timeSpan
  /// 统计时间, another word for it.
  case time
  /// 统计周期, another word for it.
  case cycle
  /// 数据统计, with which some reports introduce the period.
  case figures
  /// 数据期限, with which some reports introduce the period.
  case figuresPeriod
  /// 数据的期限, the same in other words.
  case periodOfFigures
  /// 数据时限, another word for it.
  case figuresTimeLimit
  /// 数据的时限, the same in other words.
  case timeLimitOfFigures
  /// 统计期间, another word for it.
  case interval
  /// 统计区间, another word for it.
  case range
  /// 起止时间, another word for it.
  case startAndEnd
  /// 涵盖时间, another word for it.
  case coverage
  /// 时间范围, with which some reports introduce the period.
  case timeFrame
  /// 报告期, with which some reports introduce the period.
  case reportPeriod
  /// The last day of a year, which ends a period that nothing else announces.
  case lastDay
  /// The same in full-width digits.
  case lastDayInFullWidth
  /// The same in Chinese numerals.
  case lastDayInChinese
  /// The same with dots.
  case lastDayWithDots
  /// The same with hyphens.
  case lastDayWithHyphens
  /// 部分, behind the declared number of parts.
  case parts
  /// 个方面, another word for parts.
  case aspects
  /// 项内容, another word for parts.
  case items
  /// 统计表, the name of the table or of a file that holds it.
  case statisticsTable
  /// The end of a sentence.
  case fullStop
  /// The start of a title that is cited.
  case title
  /// The end of such a title, in which nothing is stated.
  case titleEnd
  /// 我, before the kind of body that speaks: 我局, 我镇.
  case we
  /// 本局, with which a bureau speaks of itself.
  case thisBureau
  /// 本镇, with which a town speaks of itself.
  case thisTown
  /// 本乡, with which a township speaks of itself.
  case thisTownship
  /// 本街道, with which a street office speaks of itself.
  case thisStreet
  /// 本委, with which a committee speaks of itself.
  case thisCommittee
  /// 本校, with which a school speaks of itself.
  case thisSchool
  /// 邮编, before a postcode.
  case postcode
  /// 邮政编码, before a postcode.
  case postalCode
  /// 电话, before a number.
  case telephone
  /// 传真, before a number.
  case fax
  /// 邮箱, before an e-mail address.
  case mailbox
  /// 电子信箱, a label of an e-mail address.
  case electronicBox
  /// 电子邮件, before an e-mail address.
  case electronicMail
  /// mail, before an e-mail address.
  case mail
  /// Mail, before an e-mail address.
  case capitalMail
  /// @, within an e-mail address.
  case at
  /// ＠, the full-width form.
  case wideAt
  /// 信息处理费, the fees for handling an application.
  case processingFee
  /// 收费通知, by which such fees are asked for.
  case feeNotice
  /// 管理办法, behind what a regulation is on: 信息处理费管理办法.
  case measures
  /// 一是, the first item of an enumeration.
  case firstIs
  /// 二是, the second.
  case secondIs
  /// 三是, the third.
  case thirdIs
  /// 四是, the fourth.
  case fourthIs
  /// 五是, the fifth.
  case fifthIs
  /// 六是, the sixth.
  case sixthIs
  /// 七是, the seventh.
  case seventhIs
  /// 八是, the eighth.
  case eighthIs
  /// 九是, the ninth.
  case ninthIs
  /// 十是, the tenth.
  case tenthIs
  /// 二要, the second item of an enumeration 一要, 二要.
  case secondMust
  /// 二方面, the second of 一方面, 二方面.
  case secondAspect
  /// 第二，, the second of 第一，第二，.
  case secondPlace
  /// 其二，, the second of 其一，其二，.
  case secondOfThem
  /// （二）, the second of （一） and （二） in a line.
  case secondInChineseBrackets
  /// The second of 1. and 2. in a line.
  case secondWithDot
  /// The same with a full-width dot.
  case secondWithWideDot
  /// The second of 1、 and 2、 in a line.
  case secondWithPause
  /// The second of （1） and （2） in a line.
  case secondInBrackets
  /// The second of ① and ② in a line.
  case secondInCircle
  /// 三要, the third item of an enumeration 一要, 二要.
  case thirdMust
  /// 第三，, the third of 第一，第二，.
  case thirdPlace
  /// The third of 1. and 2. in a line.
  case thirdWithDot
  /// The third of 1、 and 2、 in a line.
  case thirdWithPause
  /// The third of （1） and （2） in a line.
  case thirdInBrackets
  /// The third of ① and ② in a line.
  case thirdInCircle

  /// The characters.
  var text: String {
    switch self {
    case .period: "统计期限"
    case .timeLimit: "统计时限"
    case .timeSpan: "统计时段"
    case .time: "统计时间"
    case .cycle: "统计周期"
    case .figures: "数据统计"
    case .figuresPeriod: "数据期限"
    case .periodOfFigures: "数据的期限"
    case .figuresTimeLimit: "数据时限"
    case .timeLimitOfFigures: "数据的时限"
    case .interval: "统计期间"
    case .range: "统计区间"
    case .startAndEnd: "起止时间"
    case .coverage: "涵盖时间"
    case .timeFrame: "时间范围"
    case .reportPeriod: "报告期"
    case .lastDay: "12月31日"
    case .lastDayInFullWidth: "１２月３１日"
    case .lastDayInChinese: "十二月三十一日"
    case .lastDayWithDots: "12.31"
    case .lastDayWithHyphens: "12-31"
    case .parts: "部分"
    case .aspects: "个方面"
    case .items: "项内容"
    case .statisticsTable: "统计表"
    case .fullStop: "。"
    case .title: "《"
    case .titleEnd: "》"
    case .we: "我"
    case .thisBureau: "本局"
    case .thisTown: "本镇"
    case .thisTownship: "本乡"
    case .thisStreet: "本街道"
    case .thisCommittee: "本委"
    case .thisSchool: "本校"
    case .postcode: "邮编"
    case .postalCode: "邮政编码"
    case .telephone: "电话"
    case .fax: "传真"
    case .mailbox: "邮箱"
    case .electronicBox: "电子信箱"
    case .electronicMail: "电子邮件"
    case .mail: "mail"
    case .capitalMail: "Mail"
    case .at: "@"
    case .wideAt: "＠"
    case .processingFee: "信息处理费"
    case .feeNotice: "收费通知"
    case .measures: "管理办法"
    case .firstIs: "一是"
    case .secondIs: "二是"
    case .thirdIs: "三是"
    case .fourthIs: "四是"
    case .fifthIs: "五是"
    case .sixthIs: "六是"
    case .seventhIs: "七是"
    case .eighthIs: "八是"
    case .ninthIs: "九是"
    case .tenthIs: "十是"
    case .secondMust: "二要"
    case .secondAspect: "二方面"
    case .secondPlace: "第二，"
    case .secondOfThem: "其二，"
    case .secondInChineseBrackets: "（二）"
    case .secondWithDot: "；2."
    case .secondWithWideDot: "；2．"
    case .secondWithPause: "；2、"
    case .secondInBrackets: "；（2）"
    case .secondInCircle: "；②"
    case .thirdMust: "三要"
    case .thirdPlace: "第三，"
    case .thirdWithDot: "；3."
    case .thirdWithPause: "；3、"
    case .thirdInBrackets: "；（3）"
    case .thirdInCircle: "；③"
    }
  }
}
