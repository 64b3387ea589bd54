import Recognition
import ReportText

/// How much of a plan or a budget is done: 计划招生14200人，实际录取13865人，完成计划的97.6%; 资金826万元，支出768.2万元，支出进度93%.
///
/// Catches: 计划培训800人，实际培训768人，完成计划的69%。
/// Leaves alone: 计划培训800人，实际培训768人，完成计划的96%。
extension PassageReading {
  private static let plans: Words = ["计划", "任务", "目标", "预算"]
  private static let ofPlans: Words = [
    "完成计划的", "完成年度计划的", "完成全年计划的", "完成年初计划的", "完成任务的", "完成年度任务的", "完成全年任务的",
    "完成目标的", "完成年度目标的", "完成目标任务的", "完成预算的", "完成年度预算的",
  ]
  private static let progress: Words = ["支出进度", "执行进度", "完成进度", "使用进度"]

  mutating func readRateOfPlan(_ index: Int) {
    let label = measures[index].label
    let isOfPlan = label.endsWithAny(of: Self.ofPlans)
    guard isOfPlan || label.droppingSuffixes(lexicon.fillers).endsWithAny(of: Self.progress),
      let done = previous(index), measures[done].isExactLevel
    else { return }
    let before = siblings(done).filter { $0 < done }
    let plans =
      isOfPlan
      ? before.filter { measures[$0].label.containsAny(of: Self.plans) } : before
    guard let plan = plans.first, plans.count == 1 else { return }
    judge(index, measures[done].figure, of: measures[plan].figure)
  }
}
