import ReportModel
import ReportText

/// What a comment asks for: `reportlint-ignore table/blank, table/sum: 数据由上级填报`.
struct SuppressionDirective: Hashable {
  /// What findings it is about.
  enum Scope: String, CaseIterable {
    /// Those on what the comment stands before, or is attached to.
    case passage = "reportlint-ignore"
    /// Those in all of the file.
    case file = "reportlint-ignore-file"
  }

  /// What a comment turns out to be.
  enum Reading: Hashable {
    /// One that people write for each other.
    case other
    case directive(SuppressionDirective)
    /// One that speaks to the program, by a word that it does not know: the one that was probably
    /// meant.
    case unknownInstruction(String, meant: String?)
  }

  let scope: Scope
  /// The rule ids and groups that it names.
  let selectors: [String]
  /// Why the findings are right as they are; empty where nothing is said.
  let reason: String
}

extension SuppressionDirective {
  /// Reads a comment.
  ///
  /// - Parameters:
  ///   - comment: The comment.
  ///   - isKnown: Whether a word is the id of a rule, or a group.
  static func reading(_ comment: DraftComment, isKnown: (String) -> Bool) -> Reading {
    let text = Substring(comment.text)
    let word = text.prefix { !$0.isWhitespace && !isColon($0) }
    if let scope = Scope(rawValue: String(word)) {
      let list = SelectorList(text.dropFirst(word.count), isKnown: isKnown)
      return .directive(
        SuppressionDirective(scope: scope, selectors: list.selectors, reason: list.reason))
    }
    if comment.kind == .note, let rest = text.afterNoteWord {
      return note(rest, isKnown)
    }
    let instructions = Scope.allCases.map(\.rawValue)
    let words = text.split(maxSplits: 2) { $0.isWhitespace || isColon($0) }
    let joined = words.prefix(2).joined(separator: "-")
    if let meant = Suggestion.nearest(to: joined, in: instructions), words.first == "reportlint" {
      return .unknownInstruction(words.prefix(2).joined(separator: " "), meant: meant)
    }
    let typed = String(word)
    let meant = Suggestion.nearest(to: typed, in: instructions)
    return typed.hasPrefix("reportlint-") || meant != nil
      ? .unknownInstruction(typed, meant: meant) : .other
  }

  /// What a note says behind 忽略 or `ignore`. People use the words, too: without a rule it is for them.
  private static func note(_ rest: Substring, _ isKnown: (String) -> Bool) -> Reading {
    let list = SelectorList(rest, isKnown: isKnown)
    guard let first = list.selectors.first,
      isRuleID(first) || isKnown(first) && (list.hasColon || list.reason.isEmpty)
    else { return .other }
    return .directive(
      SuppressionDirective(scope: .passage, selectors: list.selectors, reason: list.reason))
  }

  /// Whether a word has the form of a rule's id.
  private static func isRuleID(_ word: String) -> Bool {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isLetter || $0 == "-" }
      }
  }

  fileprivate static func isColon(_ character: Character) -> Bool {
    character == ":" || character == "："
  }
}

extension Substring {
  /// What stands behind the word by which a note suppresses; nil where it does not begin with it.
  fileprivate var afterNoteWord: Substring? {
    for word in ["忽略", "ignore"] where prefix(word.count).lowercased() == word {
      let rest = dropFirst(word.count)
      // 忽略table/blank is as clear as 忽略 table/blank; ignored is another word than ignore.
      let isEnded =
        word == "忽略"
        || rest.first.map { $0.isWhitespace || SuppressionDirective.isColon($0) } ?? true
      guard isEnded else { return nil }
      return rest.drop { $0.isWhitespace || SuppressionDirective.isColon($0) }
    }
    return nil
  }
}

/// The selectors at the start of a text, and the reason behind them.
private struct SelectorList {
  private(set) var selectors: [String] = []
  let reason: String
  /// Whether a colon stands between them.
  private(set) var hasColon = false

  init(_ text: Substring, isKnown: (String) -> Bool) {
    let endsAtColon = text.prefix { $0.isASCII || Self.isSeparator($0) || $0 == "：" }
      .contains(where: SuppressionDirective.isColon)
    var rest = text.drop(while: Self.isSeparator)
    while let first = rest.first {
      if SuppressionDirective.isColon(first) {
        hasColon = true
        rest.removeFirst()
        break
      }
      let word = rest.prefix(while: Self.isInSelector)
      guard !word.isEmpty else { break }
      // Without a colon, the reason begins with the first word that is no rule's.
      if !endsAtColon, !selectors.isEmpty, !word.contains("/"), !isKnown(String(word)) { break }
      selectors.append(String(word))
      rest = rest.dropFirst(word.count).drop(while: Self.isSeparator)
    }
    reason = String(rest).trimmedReason
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || ",，、;；".contains(character)
  }

  private static func isInSelector(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "/-_.*".contains(character))
  }
}

extension String {
  /// The text without white space at its ends and the mark that sets it off from what precedes.
  fileprivate var trimmedReason: String {
    var text = drop { $0.isWhitespace || "，,。、；;—–-".contains($0) }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
