import Recognition
import ReportText
import RulePack

/// Sub-headings that have the name of a topic of their part with a slip: 依申公请开, 主动公开清况.
extension Report {
  /// The names of topics that the sub-headings of a section have with slips, and where.
  ///
  /// - Parameter position: The section, in ``Report/sections``.
  func slips(inSubheadingsOf position: Int) -> [(range: Range<Int>, name: String)] {
    guard let part = sections[position].part.map({ pack.pack.outline[$0] }), part.topics.count > 2
    else { return [] }
    let below = headings[subheadings(ofSection: position)].filter { $0.level > 1 }
    guard !below.isEmpty else { return [] }
    let topics = part.topics.map { TopicName($0.name.chinese) }
    return below.compactMap { slip(in: $0, among: topics) }
  }

  /// Whether a place stands in a heading that outline/section-title tells of.
  func isInMisspeltHeading(_ place: Range<Int>) -> Bool {
    guard headings.contains(where: { $0.range.overlaps(place) }) else { return false }
    let isTold = pack.pack.rules["outline/section-title"]?.isOff != true
    if isTold,
      sections.contains(where: {
        $0.part != nil && $0.match != .accepted && headings[$0.heading].range.overlaps(place)
      })
    {
      return true
    }
    return sections.indices.contains { position in
      slips(inSubheadingsOf: position).contains { $0.range.overlaps(place) }
    }
  }

  /// The name of a topic that a heading has with a slip, and where; nil where it has none.
  private func slip(
    in heading: Heading, among topics: [TopicName]
  ) -> (range: Range<Int>, name: String)? {
    let span = bytes.span
    var range = heading.titleRange
    let marks: [StaticString] = ["。", "：", "，", "；", ":", " ", "　"]
    if let end = marks.compactMap({ span.firstRange(of: $0, in: range)?.lowerBound }).min() {
      range = range.lowerBound..<end
    }
    for ending: StaticString in ["情况", "工作", "方面"] {
      let end = range.upperBound - ending.utf8CodeUnitCount
      if end > range.lowerBound, span.matches(ending, at: end) { range = range.lowerBound..<end }
    }
    guard (9...45).contains(range.count) else { return nil }
    let core = LabelText.core(span, range)
    if !topics.contains(where: { $0.core == core }),
      let topic = topics.first(where: { core.isOneEditFrom($0.core + TopicName.situation) })
    {
      return (range, topic.name + "情况")
    }
    let once = core.withoutRepetition(ofLengths: 2...3)
    return topics.first { $0.isMeant(by: core, once) }.map { (range, $0.name) }
  }
}

/// What a topic of a part is called.
private struct TopicName {
  let name: String
  let core: [UInt32]
  /// The same with 政务 in the place of 政府, as it is said.
  private let asSaid: [UInt32]

  /// What stands behind the name in many headings, where it may be mistyped: 主动公开清况, 监督保障情.
  static let situation = LabelText.core("情况")

  init(_ name: String) {
    self.name = name
    core = LabelText.core(name)
    asSaid = core.map { $0 == 0x5E9C ? 0x52A1 : $0 }
  }

  /// Whether a heading is this name with a slip.
  ///
  /// - Parameters:
  ///   - heading: The heading's core.
  ///   - once: The same without a word that stands twice in a row.
  func isMeant(by heading: [UInt32], _ once: [UInt32]) -> Bool {
    guard heading != core, heading != asSaid else { return false }
    // 依申公请开, 管理政府信息, 依申请申请公开; 保障监督 says the same as 监督保障.
    let isMixed =
      heading.count == core.count && heading.sorted() == core.sorted()
      && (heading.count > 4 || areNeighboursSwapped(heading))
    if isMixed || once == core { return true }
    guard heading.isOneEditFrom(core) || heading.isOneEditFrom(asSaid) else { return false }
    // 主动公开类 goes on behind the name, 主动公开开 is a slip; so is 主动公公开, and not 依法申请公开.
    guard heading.count > core.count else { return true }
    return zip(heading, heading.dropFirst()).contains { $0 == $1 }
  }

  /// Whether two characters side by side changed places: 监督障保.
  private func areNeighboursSwapped(_ heading: [UInt32]) -> Bool {
    let places = core.indices.filter { core[$0] != heading[$0] }
    return places.count == 2 && places[1] == places[0] + 1
  }
}
