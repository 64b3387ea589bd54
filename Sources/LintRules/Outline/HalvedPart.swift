import Recognition
import ReportText
import RulePack

/// A part that was divided into two, each with a heading of its own: 存在的主要问题, and 改进措施.
extension Report {
  /// The part that a section belongs to which is none of the outline's and stands beside one with the other half of
  /// the part's title; nil where there is none.
  ///
  /// - Parameter index: The section, in ``Report/sections``.
  func halvedPart(bySection index: Int) -> PartID? {
    guard sections[index].part == nil else { return nil }
    let heading = headings[sections[index].heading]
    // 监督保障情况 behind 总体情况: a topic of the part before.
    if index > 0, let part = sections[index - 1].part, isTopic(heading, of: part) { return part }
    let named = parts(namedIn: heading)
    for beside in [index - 1, index + 1] where sections.indices.contains(beside) {
      guard let part = sections[beside].part, sections[beside].match < .accepted,
        named.contains(part)
      else { continue }
      return part
    }
    return nil
  }

  /// Whether a heading has the name of one of a part's topics.
  private func isTopic(_ heading: Heading, of part: PartID) -> Bool {
    let core = LabelText.core(bytes.span, heading.titleRange)
    return pack.pack.outline[part].topics.contains { topic in
      let name = LabelText.core(topic.name.chinese)
      return core.starts(with: name) && core.count <= name.count + 2
    }
  }

  /// The later of two sections that are halves of a part, one of which is none of the outline's.
  func secondHalf(_ index: Int, _ part: PartID) -> Int {
    guard index + 1 < sections.count, sections[index + 1].part == part,
      sections[index + 1].match < .accepted
    else { return index }
    return index + 1
  }

  /// The section with the other half of a section's part; nil where the part is whole.
  ///
  /// - Parameter index: The section, in ``Report/sections``.
  func otherHalf(ofSection index: Int) -> Section? {
    guard let part = sections[index].part else { return nil }
    let half = [index + 1, index - 1].first { beside in
      sections.indices.contains(beside) && halvedPart(bySection: beside) == part
    }
    return half.map { sections[$0] }
  }
}
