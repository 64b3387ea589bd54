import Recognition
import ReportText

/// What there was, with what came and without what went, is what there is: 原有栏目66个，年内新增17个，撤并7个，现有76个.
///
/// Catches: 原有公开栏目66个，年内新增17个，撤并7个，现有78个。
/// Leaves alone: 原有公开栏目66个，年内新增17个，撤并7个，现有76个。
extension PassageReading {
  private static let before: Words = [
    "原有", "原为", "年初", "期初", "上年末", "上年底", "去年底", "上年年末", "上年结余", "上年结存", "上年库存",
  ]
  static let now: Words = [
    "现有", "现为", "年末", "年底", "期末", "现存", "保留", "目前有", "目前共", "剩余", "结余", "调整为",
    "调整后",
  ]
  private static let ends: Words = ["年末", "年底"]
  private static let kept: Words = ["现有", "现存", "保留", "剩余", "结余"]
  static let came: Words = [
    "新增", "新开设", "新建", "增加", "新开", "新制定", "新设", "新制发", "新出台", "制发", "开设", "新办",
    "新聘", "新添", "调入", "接收", "印制", "购入", "收入", "拨入", "增设",
  ]
  static let went: Words = [
    "撤并", "下线", "注销", "关停", "取消", "停用", "清退", "废止", "撤销", "减少", "合并", "关闭", "拆除", "撤除", "核减",
    "整合", "移交", "调离", "调出", "退休", "退出", "发放", "支出", "销毁", "赠阅",
    "归并", "删除", "清理失效",
  ]

  private static let new: Word = "新"

  /// The figures of a change, indices of measures.
  private struct Stock {
    var before: Int?
    var came: [Int] = []
    var went: [Int] = []
    var now: Int?
  }

  mutating func readStock(_ sentence: ArraySlice<Int>) {
    guard (2...8).contains(sentence.count), let first = sentence.first,
      sentence.allSatisfy({ measures[$0].isExact && measures[$0].isAlike(measures[first]) })
    else { return }
    var stock = Stock()
    let isNowFirst = beginsWithWhatIsThere(sentence)
    // 开设75个，包括公众号47个；注销11个
    for index in sentence where !isAddedUp(index) && !isNetChange(index) {
      let label = measures[index].label
      if stock.now == nil, becomes(index) || isNowFirst && index == first {
        stock.now = index
      } else if stock.before == nil, stock.came.isEmpty, stock.went.isEmpty, saysBefore(index) {
        stock.before = index
      } else if label.containsAny(of: Self.came) {
        stock.came.append(index)
      } else if label.containsAny(of: Self.went) {
        stock.went.append(index)
      } else if stock.now == nil, index == sentence.last, label.containsAny(of: Self.now) {
        stock.now = index
      } else if index == first, sentence.count > 2 {
        stock.before = index
      } else {
        return
      }
    }
    if stock.now == nil, let owner = passage.owner(of: measures[first].group),
      measures[owner].isExact, measures[owner].isAlike(measures[first])
    {
      if measures[first].label.containsAny(of: Self.before) {
        // 收录有效文件56件（上年末56件，本年新增5件，本年废止5件）
        stock.now = owner
      } else if stock.before == nil, becomes(owner), let origin = previous(owner),
        saysBefore(origin), measures[origin].isAlike(measures[owner])
      {
        // 由520项调整为531项（新增20项、取消9项）
        (stock.before, stock.now) = (origin, owner)
      }
    }
    judge(stock)
  }

  /// 年末30个，其中年初28个，新增6个，注销4个; 共531项，比上年的520项新增20项、删除9项
  private func beginsWithWhatIsThere(_ sentence: ArraySlice<Int>) -> Bool {
    guard let first = sentence.first, let second = sentence.dropFirst().first,
      saysBefore(second)
    else { return false }
    return measures[first].label.containsAny(of: Self.now)
      || sentence.count > 3 && measures[second].roles.contains(.compared)
  }

  /// Whether a figure is what came or went of a stock, and no change of it by itself.
  func isOfStock(_ index: Int) -> Bool {
    claims.contains { claim in
      claim.kind == .stock && claim.operands.contains { $0.start == measures[index].start }
    }
  }

  /// Whether a figure is one of some that add up to what they are parts of.
  private func isAddedUp(_ index: Int) -> Bool {
    wholes[index]?.contains { whole in
      parts[whole].map {
        $0.contains(index) && Arithmetic.agrees(measures[whole].figure, figures($0))
      } ?? false
    } ?? false
  }

  /// 较上年58个减少6个，其中新开设4个、关停10个
  private func isNetChange(_ index: Int) -> Bool {
    measures[index].direction != nil && next(index).map { opensAmong($0) } == true
  }

  /// Takes back that what there is now, or what was done, is no sum of some figures where it follows from them
  /// otherwise.
  mutating func withdrawSumsOfStocks() {
    let stocks = claims.filter { $0.kind == .stock || $0.kind == .balance && $0.holds }
    guard !stocks.isEmpty else { return }
    withdraw { claim in
      !claim.holds && claim.kind == .sum
        && stocks.contains { stock in
          // 办结31件，结转3件。其中予以公开11件，…: these are no figures of the balance.
          stock.place.start == claim.place.start
            && claim.operands.contains { part in
              stock.operands.contains { $0.start == part.start }
            }
        }
    }
  }

  /// Whether a figure is what it rose or fell to: 减少到64个.
  private func becomes(_ index: Int) -> Bool {
    let label = measures[index].label
    return label.endsWithAny(of: lexicon.targets)
      && (label.containsAny(of: lexicon.falls) || label.containsAny(of: lexicon.rises)
        || label.containsAny(of: Self.adjusts))
  }

  /// Whether a figure is what there was: 原有, 2022年底, 由56项调整为53项.
  func saysBefore(_ index: Int) -> Bool {
    let measure = measures[index]
    return measure.label.containsAny(of: Self.before)
      && !measure.label.containsAny(of: Self.planned)
      || measure.roles.contains(.compared)
      || measure.roles.contains(.lastYear) && measure.lead.containsAny(of: Self.ends)
      || measure.text.labelHas(lexicon.from) && next(index).map { becomes($0) } == true
  }

  private static let adjusts: Words = ["调整"]
  private static let soFar: Words = ["累计", "滚存", "历年"]
  private static let planned: Words = ["预算", "计划", "目标"]

  private mutating func judge(_ stock: Stock) {
    let there = (stock.before.map { [$0] } ?? []) + stock.came
    guard let first = there.first, let now = stock.now, let came = sum(there),
      let lost = sum(stock.went)
    else { return }
    guard let gone = stock.went.first else { return judge(stock, without: there) }
    // Without 新增, only what was kept is what was left of the first.
    guard
      stock.before.map(saysBefore) == true
        || there.count == 1 && first < gone && !measures[first].label.contains(Self.new)
          && measures[now].label.containsAny(of: Self.kept)
          && !measures[now].label.containsAny(of: Self.soFar)
    else { return }
    // 接收25册，移交8册，剩余17册: told as the sum of both.
    let isTold = claims.contains {
      !$0.holds && $0.kind == .sum && $0.place.start == measures[first].start
    }
    guard !isTold else { return }
    let expected = came - lost
    let all = measures[gone].figure.with(lost)
    let operands = figures(there) + [stock.went.count > 1 ? all : measures[gone].figure]
    if expected == measures[now].value {
      add(.stock, measures[now].figure, operands, true, expected)
    } else if expected >= 0,
      isOneSlip(there, stock.went + [now])
        || stock.before != nil && expected / 2 < measures[now].value
    {
      add(.stock, measures[now].figure, operands, false, expected)
    } else {
      leave(now, .ambiguous)
    }
  }

  /// 原有专栏28个，新增5个，现有33个: nothing went, or that is left unsaid, so that there may be fewer and not more.
  private mutating func judge(_ stock: Stock, without there: [Int]) {
    guard let now = stock.now, there.count > 1, stock.before.map(saysBefore) == true,
      let sum = sum(there)
    else { return }
    let holds = sum == measures[now].value
    guard holds || sum < measures[now].value && isOneSlip(there, [now]) else {
      return leave(now, .ambiguous)
    }
    add(.sum, now, there, holds: holds, expected: sum)
  }
}
