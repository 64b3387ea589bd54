import ReportModel

/// What stands in a recorded text for something that is not read: a control character, which no text
/// of a document has, and behind it the words that are laid out in its place.
enum UnreadMark {
  /// What a byte marks; nil for any other byte.
  static func kind(_ byte: UInt8) -> UnreadContent.Kind? {
    switch byte {
    case 0: .picture
    case 1: .formula
    case 2: .chart
    case 3: .diagram
    case 4: .object
    default: nil
    }
  }

  /// The mark and the words in its place. A formula stands for itself, a picture for nothing.
  static func text(_ kind: UnreadContent.Kind) -> String {
    switch kind {
    case .lineBreaks: ""
    case .formula: "\u{1}"
    case .chart: "\u{2}" + words(kind)
    case .diagram: "\u{3}" + words(kind)
    case .object: "\u{4}" + words(kind)
    case .picture: "\0"
    }
  }

  /// The words in the place of something that has no text of its own.
  static func words(_ kind: UnreadContent.Kind) -> String {
    switch kind {
    case .formula, .lineBreaks, .picture: ""
    case .chart: "〔图表〕"
    case .diagram: "〔图示〕"
    case .object: "〔嵌入对象〕"
    }
  }
}
