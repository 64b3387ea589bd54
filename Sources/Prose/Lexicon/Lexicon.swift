/// The words of the language that joins the figures of a sentence: data, which packs add to.
struct Lexicon: Sendable {
  /// What opens a list of parts that need not be all: 其中.
  let among: Words = [
    "其中", "包括", "包含", "涵盖", "含", "里面有", "当中",
  ]
  /// What opens a list of all parts: 分别为.
  let respectively: Words = ["分别为", "分别是", "分别", "分为", "依次为", "依次是", "各为"]
  /// What says that a list has only some: 主要, 等.
  let partial: Words = ["主要", "重点", "如", "例如", "包括但不限于", "前三", "居前", "较多", "最多", "突出"]
  /// What is left of a whole: 其他.
  let rest: Words = ["其他", "其它", "其余", "剩余", "余下", "另外", "另有", "剩下", "余"]
  /// Names that have such a word and are no rest: 法人或其他组织.
  let notRest: Words = ["其他组织", "其它组织", "其他处理", "其他行政", "其他法律", "业余", "多余", "余额", "余件"]
  /// What begins the name of a dimension by which a whole is divided: 按渠道分.
  let dimensionStarts: Words = ["按", "从", "依", "就"]
  /// What ends it.
  let dimensionEnds: Words = [
    "分", "看", "划分", "来看", "分类", "统计", "区分", "类别", "类型", "来说", "来讲", "来分", "而言", "角度",
    "情况看", "上看", "上分",
  ]
  /// Words that number the items of a list: 一是.
  let ordinals: Words = [
    "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "第一", "第二", "第三", "第四", "首先", "其次", "再次",
  ]
  /// What a total behind its parts is called: 合计.
  let totals: Words = [
    "共计", "合计", "总计", "总共", "一共", "合共", "总数", "总量", "总额", "累计", "三年共", "总和", "应办理", "应办", "需办理",
    "共需办理",
  ]
  /// Totals of more than the sentence has: 历年累计.
  let runningTotals: Words = [
    "历年", "以来", "截至目前", "累计完成", "自开通", "近三年", "近年", "多年",
  ]
  /// What the words before a figure may end in without naming anything.
  let fillers: Words = [
    "数量为", "数量", "总数", "件数", "数", "为", "有", "达", "达到", "了", "共", "共计", "合计", "总计", "是", "的", "约",
    "占", "已", "计",
    "：", ":", "到", "累计", "总", "分别", "各",
  ]
  /// What joins a name to the one before.
  let conjunctions: Words = ["以及", "及", "和", "与", "并", "另有", "另", "还有", "而", "还", "又", "再"]
  /// What happens to things one after the other; a figure of the next step is no part of the list
  /// before it.
  let steps: Words = [
    "答复", "办结", "回复", "采纳", "整改", "现行有效", "继续有效", "废止", "失效", "结转", "转入", "转来", "已解决", "立案", "办复",
    "审结", "参训", "参加", "培训", "接待", "参与", "惠及", "覆盖", "发现", "罚款", "销号", "关停", "注销", "新增", "撤回", "累计",
    "完成", "取消", "下放", "调整",
  ]
  /// Things of which one may be several: 党员, 女性.
  let attributes: Words = [
    "党员", "女", "学历", "本科", "研究生", "博士", "硕士", "民族", "干部", "以上", "青年", "骨干", "图文", "同步", "优秀",
  ]
  /// Ways of publishing, by more than one of which the same may go.
  let channels: Words = [
    "网站", "微博", "微信", "客户端", "公报", "公告栏", "公开栏", "报刊", "报纸", "广播", "电视", "新媒体", "短信", "显示屏",
    "公众号", "媒体", "抖音", "头条", "订阅号", "视频号", "门户网",
  ]
  /// What says that each way counts for itself: 各平台.
  let allChannels: Words = ["各平台", "各渠道", "各类平台", "各类渠道", "各种渠道", "多渠道", "多平台"]
  /// What says that one thing may be among several of the parts.
  let overlaps: Words = [
    "同时", "重复计", "重复统计", "交叉", "一信多", "多渠道", "多个渠道", "多种渠道", "不同渠道", "多平台", "多个平台", "包含在内", "含在内",
    "在内",
  ]
  /// Pairs that make up a whole.
  let pairs: [(Word, Word)] = [
    ("男", "女"), ("主办", "会办"), ("主办", "协办"), ("主办", "分办"), ("线上", "线下"), ("自然人", "法人"),
    ("基本支出", "项目支出"), ("税收", "非税"), ("在编", "聘用"), ("已", "未"), ("城区", "乡镇"), ("城区", "农村"),
    ("合格", "不合格"), ("同意", "不同意"), ("个人", "单位"), ("网上", "现场"),
    ("集体提案", "委员提案"), ("市级", "区级"), ("市级", "县级"), ("中文", "外文"), ("新办", "变更"), ("增加", "减少"),
    ("人工", "自助"), ("省级", "市级"), ("有效", "无效"), ("满意", "不满意"), ("新增", "续"), ("城市", "农村"),
    ("个体", "企业"), ("内设", "下属"), ("本级", "下属"), ("机关", "事业"), ("专职", "兼职"), ("个人", "企业"),
    ("公民", "法人"),
    ("上半年", "下半年"), ("网络", "信函"), ("电话", "网络"), ("电话", "网上"),
  ]
  /// Pairs that exclude one another and need not be all: the whole may have proposals of other
  /// levels, too.
  let exclusivePairs: [(Word, Word)] = [("人大", "政协"), ("建议", "提案")]
  /// The outcomes that the form itself closes, each list with the words of each.
  let outcomes: [[Words]] = [
    [
      ["不予公开", "不同意公开", "不公开"], ["部分公开"], ["予以公开", "同意公开", "全部公开", "准予公开"], ["无法提供", "不能提供"],
      ["不予处理"], ["其他处理", "其它处理"],
    ],
    [
      ["维持"], ["纠正"], ["其他结果", "其它结果", "其他情形"], ["未审结", "正在审理", "尚在审理", "审理中"],
    ],
  ]
  /// What may follow a list of outcomes as the rest that is still open.
  let open: Words = [
    "结转", "转入", "转到", "转至", "正在办理", "尚未办结", "未办结", "撤回", "撤销申请", "顺延", "在办", "未到期",
  ]
  /// Growth.
  let rises: Words = [
    "增长", "增加", "上升", "提高", "提升", "增幅", "增长率", "净增", "增", "多", "增多", "上涨", "扩大",
  ]
  let falls: Words = [
    "下降", "减少", "降低", "下滑", "降幅", "减", "压缩", "缩减", "降", "少", "压减", "回落", "缩短",
  ]
  let changeEnds: Words = ["了", "为", "达", "达到", "幅度", "率", "比例", "约", "近", "整整", "数"]
  let added: Words = ["新增", "新增加"]
  let lastYear: Words = [
    "去年", "上年", "上一年", "去年同期", "上年同期", "上年度", "上一年度", "同期",
  ]
  let thisYear: Words = ["今年", "本年", "本年度", "当年", "全年"]
  let comparing: Words = ["较", "比", "同比", "相比", "对比"]
  let from: Words = ["由", "从", "自"]
  let targets: Words = ["到", "至", "为", "达到", "达"]
  let carried: Words = ["结转", "转来", "转入", "转结", "遗留", "接转", "转到", "转至", "顺延", "延至", "跨年"]
  let nextYear: Words = ["下年", "次年", "明年", "下一年", "下年度", "继续办理", "跨年"]
  /// Wholes that the sentence does not state.
  let elsewhere: Words = [
    "全市", "全省", "全国", "全区", "全县", "全州", "全镇", "同期", "计划", "目标", "预算", "应", "年度",
    "辖区", "财政", "GDP", "生产总值", "同类", "以上", "上年", "去年", "面积", "人口", "任务",
  ]
  /// Rates of what was due, which need not be those of all.
  let due: Words = ["到期", "按期", "按时", "期限", "应", "限时", "及时", "首次", "当场", "提前"]

  static let standard = Lexicon()
}
