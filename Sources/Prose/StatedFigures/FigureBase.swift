import Recognition
import ReportText

/// What the sentence counted last that outcomes may be of: behind 上半年收到申请92件 what was granted is
/// of these 92, and not of all.
struct FigureBase {
  /// The figure that is not of the whole; nil where none was met since the last one of the whole.
  private(set) var other: (amount: Amount, unit: Unit)?
  /// Whether the sentence has stated a figure of the whole.
  private(set) var hasWhole = false
  /// Whether the other figure is of some applicants, beside which others may stand.
  private(set) var isOfApplicants = false
  /// Whether the other figure is what was carried over from the year before.
  private(set) var isOfCarried = false
  /// Whether the other figure counts applications, so that it holds for the sentences behind it, too.
  private var isOfApplications = false

  private static let receiving: Words = ["收到", "受理", "新收", "接收", "接到", "办理", "收件", "收文"]
  private static let applications: Words = ["申请"]

  /// How many applications the sentence has given by who made them.
  private var divided: Amount?

  /// Begins another sentence.
  ///
  /// - Parameter totals: What the tables have that may be divided: all that was received, or closed.
  mutating func startSentence(_ totals: Set<Amount>) {
    hasWhole = false
    // 自然人申请182件，法人或其他组织申请81件。予以公开93件: of both together.
    let isDivision = divided.map(totals.contains) ?? false
    if !isOfApplications || isDivision { (other, isOfApplicants) = (nil, false) }
    divided = nil
  }

  /// Takes note of a figure of the whole: what was carried over alone is none.
  mutating func noteWhole(_ measure: Measure) {
    guard hasWhole || !measure.roles.contains(.carriedIn) else {
      set(measure)
      isOfCarried = true
      return
    }
    other = nil
    hasWhole = true
  }

  /// Takes note of a figure of some applicants: 自然人申请190件，予以公开117件.
  mutating func noteApplicants(_ measure: Measure) {
    guard !hasWhole else { return }
    let sum = divided ?? .zero
    set(measure)
    isOfApplicants = true
    divided = sum.adding(measure.figure.amount)
  }

  /// Takes note of a figure that is of something else than the whole.
  mutating func note(_ measure: Measure, isOfOtherMatters: Bool) {
    guard measure.figure.isExactCount, !measure.roles.contains(.compared) else { return }
    // 收到申请9件，网上5件、信函4件: the parts of the whole.
    let opens =
      isOfOtherMatters || measure.marks.strongest > .colon
      || measure.label.containsAny(of: Self.receiving)
    guard !hasWhole || opens else { return }
    set(measure)
  }

  private mutating func set(_ measure: Measure) {
    other = (measure.figure.amount, measure.figure.unit)
    isOfApplications =
      measure.label.containsAny(of: Self.applications)
      || measure.tail.containsAny(of: Self.applications)
    (hasWhole, isOfApplicants, isOfCarried, divided) = (false, false, false, nil)
  }
}
