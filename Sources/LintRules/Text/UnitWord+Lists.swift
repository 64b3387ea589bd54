extension UnitWord {
  /// Units before which no masked name stands.
  static let certain = [
    UnitWord(name: "人次", notBefore: "", notAfter: "", nature: .kind),
    UnitWord(name: "万元", notBefore: "", notAfter: "", nature: .kind),
    UnitWord(
      name: "条", notBefore: "例约款文形目", notAfter: "信逐苗链线链头面天枕铁教律萧单枝油发柳荆木纸布藤金粉", nature: .plain),
    UnitWord(
      name: "件", notBefore: "套",
      notAfter: "文条附要邮案事稿信办软证部构组配元零硬物密函来收急快抄批卷原复证器铸备来工管整急散", nature: .kind),
    UnitWord(
      name: "次", notBefore: "日生长要数方年序",
      notAfter: "层人名多再依其批班频场档屡初历座主席造位版渐挨卷家户台车宗部辆架趟课航", nature: .plain),
    UnitWord(name: "篇", notBefore: "章幅", notAfter: "名长短通诗全单续开连", nature: .plain),
    UnitWord(name: "份", notBefore: "额", notAfter: "省月年身成股缘部备"),
    UnitWord(name: "元", notBefore: "旦宝素老首月勋", notAfter: "单美欧公多二三日港次状万亿", nature: .kind),
    UnitWord(name: "万", notBefore: "达里科象家向华"),
    UnitWord(name: "亿", notBefore: "达"),
    UnitWord(
      name: "期", notBefore: "刊货间望限待盼末初",
      notAfter: "日定到按长近同分如逾工周时延学短中初早任假暑寒首汛限预过为当届孕保缓刑租宽有无婴幼青更经晚青花雨旱枯丰灌冬夏春秋疫"),
    UnitWord(name: "项", notBefore: "目链", notAfter: "事选款专奖单立强弱义杂分子各进逃用欠颈长", nature: .kind),
    UnitWord(
      name: "场", notBefore: "所馆地景合",
      notAfter: "现市广立当在机农牧林商磁战操剧会停登收进退出开职官菜赛考入球养猪工矿料试卖专"),
    UnitWord(name: "起", notBefore: "诉重草点步源义来到", notAfter: "一发引掀提兴升想", nature: .kind),
    UnitWord(name: "个", notBefore: "人体性别案税股", notAfter: "整些"),
    UnitWord(name: "%", notBefore: "", notAfter: "号", nature: .share),
    UnitWord(name: "％", notBefore: ""),
    UnitWord(name: "册", notBefore: "子页"),
    UnitWord(name: "幅", notBefore: "度面员"),
  ]

  /// Those of them and others that a list of people or houses has.
  static let countable =
    certain + [
      namedPerson, household, family, UnitWord(name: "批", notBefore: "准复评示阅转改次量注"),
      UnitWord(name: "套", notBefore: "餐路取用件"),
    ]

  /// Those of them that end a clause where their figure is missing.
  static let telling = countable.filter { $0.notAfter != nil }

  /// Those of them and others behind a number that is typed out.
  static let behindDigits =
    countable + [
      person, UnitWord(name: "年", notBefore: "度底末初终中均内报龄会检审鉴轻级限份来间"),
    ]

  /// Units before which a masked name stands, too: 张XX家.
  static let ambiguous = [
    person, household, family, namedPerson, UnitWord(name: "处", notBefore: "室长理罚分"),
    UnitWord(name: "位", notBefore: "于置"), UnitWord(name: "号", notBefore: "码楼"),
  ]

  private static let person = UnitWord(name: "人", notBefore: "民大社事力寿才医均员口")
  private static let namedPerson = UnitWord(
    name: "名", notBefore: "称单义字列录", notAfter: "姓署提点著实匿报题冠命签域地罪排知联有书笔网品专", nature: .kind)
  private static let household = UnitWord(
    name: "户", notBefore: "籍外口", notAfter: "农住用客窗门账开落贫商", nature: .kind)
  private static let family = UnitWord(
    name: "家", notBefore: "庭属人长庄园居村", notAfter: "国大专全人作厂店商独管居回科画搬起", nature: .kind)
}
