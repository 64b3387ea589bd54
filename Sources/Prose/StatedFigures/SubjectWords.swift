/// Words before a figure that say no more about whom and when it is about than goes without saying:
/// the whole agency and the whole year.
enum SubjectWords {
  /// All of them, longer ones first.
  static let neutral = Words(
    (times + wholes + allOfIt.all + topics + links).sorted { $0.scalars.count > $1.scalars.count })

  /// Those that say only whom and when it is about, longer ones first.
  static let wholeYear = Words(
    (times + wholes + allOfIt.all + ["总共", "一共", "共", "累计", "已", "先后", "：", "，"])
      .sorted { $0.scalars.count > $1.scalars.count })

  /// The year and what surrounds its name.
  private static let times: [Word] = [
    "全年", "年内", "本年度", "本年", "当年", "今年以来", "一年来", "今年", "年度", "全年度", "报告期内", "统计期内", "期内",
    "期间", "当年度", "一年", "截至目前", "目前", "截至", "截止", "自", "起至", "起", "至", "止", "年底", "年末", "月底", "年",
    "月",
    "日",
  ]

  /// The agency as it calls itself.
  private static let wholes: [Word] = [
    "我局", "我办", "我委", "我院", "我中心", "我单位", "我机关", "我厅", "我处", "我站", "我队", "我部门", "我系统", "本局",
    "本办", "本委", "本院", "本中心", "本单位", "本机关", "本厅", "本处", "本站", "本队", "本部门", "本系统", "我", "本行政机关",
    "各级行政机关", "各级各部门", "机关", "系统", "政府系统",
  ]

  /// All that belongs to an agency.
  static let allOfIt = Words([
    "全局", "全系统", "全委", "全厅", "全院", "全机关",
  ])

  /// All of a territory, which the reports of governments are about and those of departments are not.
  static let territories = Words([
    "全市", "全县", "全区", "全省", "全镇", "全乡", "全街道", "全旗", "全州", "全盟", "我市", "我县", "我区", "我省", "我镇",
    "我乡", "我街道", "我旗", "我州", "我盟", "本市", "本县", "本区", "本省", "本镇", "本乡", "本街道", "本旗", "本州", "本盟",
  ])

  /// What belongs to a government: the whole behind ``allOfIt``, some of it elsewhere.
  static let constituents = Words([
    "及所属部门", "及其所属部门", "及各部门", "及各乡镇", "及下辖乡镇",
    "各级各部门", "各级各单位", "各级", "各有关部门", "各执法部门", "各行政执法部门", "各级执法部门", "各部门", "各单位", "各乡镇", "各镇街", "各乡镇街道", "各镇", "各街道", "各县区",
    "各县市区",
    "各区县", "行政机关", "政府部门", "部门", "单位", "范围内", "政府系统", "系统", "政府机关", "政府", "机关", "乡镇", "街道", "及其",
    "直属",
  ])

  /// What stands before the way or the source of something: 通过邮寄, 来自企业.
  static let prepositions: Words = ["通过", "由", "以", "来自", "从"]

  /// Offices that act for the agency whose name stands before them.
  static let ownOffices = Words([
    "政务公开办公室", "政务公开办", "信息公开办公室", "政府信息公开办公室", "政务公开工作领导小组办公室", "政府信息公开工作机构",
    "信息公开工作机构", "及其办公室", "及其部门", "及县政府办公室", "及市政府办公室", "及区政府办公室", "及政府办公室",
  ])

  /// What names the disclosure of information.
  static let disclosure: Words = ["信息公开", "依申请", "公开申请", "申请公开", "政务公开", "公开信息", "公开政府信息"]

  static let onApplication: Words = ["依申请"]
  /// What makes 公开 an attribute of a document, and 印发 that of some: 以办公室名义印发.
  static let attributes: Words = ["依申请", "主动", "名义"]

  /// What is done with applications, and what these are called.
  static let handling: Words = [
    "收到", "受理", "新收", "接收", "办结", "答复", "办理完成", "办理完毕", "办理", "处理", "完成", "回复", "申请", "政府信息公开",
    "信息公开",
    "依申请公开", "公开", "的", "共", "已", "按时", "按期", "对于", "对",
  ]

  /// What was passed on to the agency by another, whose name stands before it.
  static let passedOn: Words = ["转来", "转办", "转交", "交办", "移交", "移送", "转送"]

  /// What names applications.
  static let applications: Words = ["申请", "依申请"]

  /// What is reviewed, by an office or of it.
  static let reviews: Words = ["复议", "诉讼"]
  /// What an office does with the reviews that it decides.
  static let decides: Words = ["收到", "受理", "办理", "承办", "接到", "接收"]

  /// What is applied for besides information.
  static let otherProceedings: Words = [
    "许可", "审批", "救助", "补贴", "补助", "低保", "仲裁", "工伤", "不动产", "企业登记", "婚姻", "专利", "商标", "国家赔偿", "公租房",
    "廉租", "贷款", "入学", "报名", "政务服务事项", "证照", "公证", "法律援助",
  ]

  /// What is asked for or begun besides the disclosure of information.
  static let otherCases = Words(reviews.all + otherProceedings.all + ["登记", "处罚", "认定"])

  /// What the figures are about anyway.
  private static let topics: [Word] = [
    "辖区", "答复", "处理结果", "办理结果", "结果", "政府信息公开申请", "信息公开申请", "依申请公开申请", "申请", "政府信息公开", "信息公开",
    "依申请公开", "政府信息", "信息", "案件", "工作", "方面", "件", "条", "属于", "属", "公开范围", "因属于", "由于", "申请人", "要求",
    "根据", "按照", "经", "经审查", "告知",
  ]

  /// Adverbs and other words that join sentences.
  private static let links: [Word] = [
    "总共", "一共", "共计", "合计", "累计", "总计", "共", "已", "依法依规", "按程序", "依程序", "按规定", "清理后", "经清理", "现",
    "依法", "依规", "按时",
    "规范", "及时", "新",
    "其中包括", "其中含", "包含", "含", "决定", "按期", "其余", "加上", "尚有", "尚余", "集中公开", "集中", "公布", "统一公布", "清理",
    "汇编", "仍有", "还有", "剩余", "余", "也", "亦", "已依法", "总", "仅", "经统计", "其它", "件均", "所有", "上述", "以上",
    "共有", "累计共", "收到的", "收到", "受理的", "年内共", "按要求", "主动", "依申请", "全力", "妥善", "认真", "圆满", "规范", "高效",
    "复议机关", "法院判决", "人民法院判决", "经法院判决", "经法院审理", "目前已", "已全部", "年末", "年终", "到年底", "到年末", "当中",
    "已办结的", "办结的", "答复的", "来自", "以", "名义", "从", "看",
    "来看", "申请主体", "申请对象", "申请来源", "申请方式", "申请渠道", "申请途径", "答复类型", "办理情况", "答复情况", "处理情况", "情况", "其中", "包括", "分别是", "另有",
    "另外", "另",
    "此外", "同时", "主要", "原因", "理由", "全部", "均", "先后", "实际", "正式",
    "现", "有", "并", "且", "以及", "和", "及", "为", "在", "中", "内", "：", ":", "因", "对", "被", "涉及", "类",
    "“", "”", "是", "一是", "二是", "三是", "四是", "五是", "六是", "（", "）", "通过", "由", "申请人为",
    "通过各种渠道", "通过各类渠道", "通过各种方式",
    "通过不同渠道和方式", "通过各种渠道和方式", "的", "，", "、",
  ]
}
