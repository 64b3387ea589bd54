import LintModel

/// What stands around the content of every page.
package struct HTMLFrame: Sendable {
  /// What may be loaded, run and sent from a page of findings: nothing but its own style and script.
  package static let policy =
    "default-src 'none'; style-src \(HTMLStyle.source); script-src \(HTMLScript.source); "
    + "base-uri 'none'; form-action 'none'"

  /// The language of the page.
  package let language: Language
  /// The content security policy.
  let policy: String

  /// Creates the frame of a page.
  package init(_ language: Language, policy: String = Self.policy) {
    self.language = language
    self.policy = policy
  }

  /// Appends what stands before the content.
  ///
  /// - Parameters:
  ///   - title: The page's title.
  ///   - output: What is appended to.
  package func begin(_ title: String, _ output: inout [UInt8]) {
    output.append("<!DOCTYPE html>\n<html lang=\"\(language.tag)\">\n<head>\n")
    output.append(literal: "<meta charset=\"utf-8\">\n")
    output.append(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n")
    output.append(
      literal: """
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="reportlint">
        <title>
        """)
    output.append(escaped: title)
    output.append(literal: "</title>\n<style>")
    output += HTMLStyle.sheet
    output.append(literal: "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">")
    output.append(language.words("To the content", "跳到正文"))
    output.append(literal: "</a>\n")
  }

  /// Appends what stands behind the content.
  package func end(_ output: inout [UInt8]) {
    output.append(literal: "<script>")
    output += HTMLScript.text
    output.append(literal: "</script>\n</body>\n</html>\n")
  }
}

extension Language {
  /// The language as web pages name it.
  package var tag: String { self == .english ? "en" : "zh-CN" }

  /// One of two wordings.
  package func words(_ english: String, _ chinese: String) -> String {
    Message(en: english, zh: chinese)[self]
  }
}
