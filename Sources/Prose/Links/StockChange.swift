import Recognition
import ReportText

/// What there was, with what came and without what went, is what there is: 原有栏目66个，年内新增17个，撤并7个，现有76个.
///
/// Catches: 原有公开栏目66个，年内新增17个，撤并7个，现有78个。
/// Leaves alone: 原有公开栏目66个，年内新增17个，撤并7个，现有76个。
extension PassageReading {
  private static let before: Words = ["原有", "年初", "上年末", "上年底", "去年底", "上年年末"]
  static let now: Words = ["现有", "年末", "年底", "现存", "保留", "目前有", "剩余"]
  private static let ends: Words = ["年末", "年底"]
  private static let kept: Words = ["现有", "现存", "保留", "剩余"]
  static let came: Words = [
    "新增", "新开设", "新建", "增加", "新开", "新制定", "新设", "新制发", "新出台", "制发", "开设", "新办",
  ]
  static let went: Words = [
    "撤并", "下线", "注销", "关停", "取消", "停用", "清退", "废止", "撤销", "减少", "合并", "关闭", "拆除", "撤除", "核减",
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
    // 开设75个，包括公众号47个；注销11个
    for index in sentence where !isAddedUp(index) {
      let label = measures[index].label
      if stock.now == nil, becomes(index) {
        stock.now = index
      } else if stock.before == nil, index == first, saysBefore(index) {
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
    // 收录有效文件56件（上年末56件，本年新增5件，本年废止5件）
    if stock.now == nil, let owner = passage.owner(of: measures[first].group),
      measures[owner].isExact, measures[owner].isAlike(measures[first]),
      measures[first].label.containsAny(of: Self.before)
    {
      stock.now = owner
    }
    judge(stock)
  }

  /// Whether a figure is one of some that add up to what they are parts of.
  private func isAddedUp(_ index: Int) -> Bool {
    wholes[index]?.contains { whole in
      parts[whole].map {
        $0.contains(index) && Arithmetic.agrees(measures[whole].figure, figures($0))
      } ?? false
    } ?? false
  }

  /// Whether a figure is what it rose or fell to: 减少到64个.
  private func becomes(_ index: Int) -> Bool {
    let label = measures[index].label
    return label.endsWithAny(of: lexicon.targets)
      && (label.containsAny(of: lexicon.falls) || label.containsAny(of: lexicon.rises))
  }

  /// Whether a figure is what there was: 原有, 2022年底.
  private func saysBefore(_ index: Int) -> Bool {
    let label = measures[index].label
    return label.containsAny(of: Self.before)
      || label.containsAny(of: Self.ends) && measures[index].roles.contains(.lastYear)
  }

  private mutating func judge(_ stock: Stock) {
    let there = (stock.before.map { [$0] } ?? []) + stock.came
    guard let first = there.first, let now = stock.now, stock.went.count <= 1,
      let came = sum(there)
    else { return }
    guard let gone = stock.went.first else { return judge(stock, without: there) }
    // Without 新增, only what was kept is what was left of the first.
    guard
      stock.before.map(saysBefore) == true
        || there.count == 1 && first < gone && !measures[first].label.contains(Self.new)
          && measures[now].label.containsAny(of: Self.kept)
    else { return }
    let expected = came - measures[gone].value
    let operands = there + [gone]
    if expected == measures[now].value {
      add(.stock, now, operands, holds: true, expected: expected)
    } else if expected >= 0,
      isOneSlip(there, [gone, now]) || stock.before != nil && expected / 2 < measures[now].value
    {
      add(.stock, now, operands, holds: false, expected: expected)
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
