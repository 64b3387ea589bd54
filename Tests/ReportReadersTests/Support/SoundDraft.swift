import ReportModel
import ReportText

extension Draft {
  /// Whether it is a draft whatever was read: its text is UTF-8, and its blocks stand in it, one behind the
  /// other.
  var isSound: Bool {
    String(validating: text.bytes, as: UTF8.self) != nil
      && blocks.allSatisfy { $0.range.upperBound <= text.bytes.count }
      && zip(blocks, blocks.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound }
  }
}
