import LintModel
import RulePack

/// The colours of text output; none where the output is no terminal.
package struct Style: Sendable {
  /// What a stretch of text is, and so how it looks.
  package enum Role: Sendable {
    /// A finding's severity.
    case severity(Severity)
    /// The word before a related place.
    case note
    /// Something that stands out: a file's place, a heading.
    case strong
    /// Something that stands back: rule ids, line numbers.
    case faint

    fileprivate var code: String {
      switch self {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.info): "1;36"
      case .note: "1;34"
      case .strong: "1"
      case .faint: "2"
      }
    }
  }

  private let usesColor: Bool

  /// Creates a style with colours or without.
  package init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  /// A text in the look of its role.
  package func callAsFunction(_ text: String, _ role: Role) -> String {
    usesColor ? "\u{1B}[\(role.code)m\(text)\u{1B}[0m" : text
  }

  /// Appends whatever `body` appends, in the look of a role.
  func apply(_ role: Role, to output: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    guard usesColor else {
      body(&output)
      return
    }
    output.append("\u{1B}[\(role.code)m")
    body(&output)
    output.append("\u{1B}[0m")
  }
}
