import LintModel
import Recognition
import ReportText

/// An e-mail address that reaches nobody as it stands.
enum EmailCheck: Check {
  private static let rule: RuleID = "text/email"

  static let rules = [
    Rule(
      rule, .error,
      summary: Message(
        en: "a malformed e-mail address: a comma for a dot, a space inside, no @",
        zh: "电子邮箱格式错误，如把“.”写成逗号、夹有空格、缺少“@”"),
      rationale: Message(
        en: """
          Readers who have a question write to this address. Checked is what stands behind 邮箱 or \
          E-mail and what is around an @. Addresses with # or (at) for @, against senders of \
          advertisements, are left alone.
          """,
        zh: "读者按此地址提问。检查“邮箱”“E-mail”之后和“@”前后的内容。为防垃圾邮件而以“#”“(at)”代替“@”的不在此列。"),
      catches: """
        云溪县统计局2018年政府信息公开工作年度报告
        如有疑问，请与县统计局办公室联系（电话：0599-5550123，电子邮箱：▸tjj@yunxi.example,gov.cn）。
        一、概述
        本年度工作有序开展。
        """,
      leavesAlone: """
        云溪县统计局2018年政府信息公开工作年度报告
        如有疑问，请与县统计局办公室联系（电话：0599-5550123，电子邮箱：tjj@yunxi.example.gov.cn）。
        一、概述
        开设了局长邮箱、县长信箱。
        """,
      fix: RuleFix(
        .unsafe,
        Message(
          en: """
            The address is written as it must have been meant, where only one is likely.
            """,
          zh: "能够确定的改为应有的地址。"),
        after: """
          云溪县统计局2018年政府信息公开工作年度报告
          如有疑问，请与县统计局办公室联系（电话：0599-5550123，电子邮箱：tjj@yunxi.example.gov.cn）。
          一、概述
          本年度工作有序开展。
          """))
  ]

  static func run(_ facts: Facts, _ findings: inout Findings) {
    let report = facts.report
    guard findings.isEnabled(rule) else { return }
    var end = 0
    let labels: [Phrase] = [
      .mailbox, .electronicBox, .electronicMail, .mail, .capitalMail, .at, .wideAt,
    ]
    for hit in report.phrases.hits(of: labels) where hit.range.lowerBound >= end {
      let block = report.paragraph(of: hit)
      if let label = EmailAddress.emptyField(report.bytes.span, hit, in: block) {
        end = hit.range.upperBound
        findings.report(rule, at: label, .empty(report.excerpt(label)))
        continue
      }
      guard hit.range.upperBound <= block.upperBound,
        let address = EmailAddress(report.bytes.span, hit, in: block)
      else { continue }
      end = address.range.upperBound
      guard let fault = address.fault, !report.mayBeCut(address.range) else { continue }
      let found = report.excerpt(address.range)
      findings.report(
        rule, at: address.range, .malformed(found, fault),
        fix: address.corrected.map {
          Fix(isSafe: false, [Fix.Edit(address.range, $0)])
        })
    }
  }
}

/// What stands where an e-mail address should.
private struct EmailAddress {
  enum Fault {
    case noAt, wideCharacter, comma, blank, host, doubled, topLevel, cutGovernment
  }

  /// All of it.
  let range: Range<Int>
  /// What is wrong; nil where nothing is.
  let fault: Fault?
  /// The address as it was meant; nil where that is not certain.
  let corrected: String?

  /// Reads the address behind a label, or around an @.
  init?(_ span: Span<UInt8>, _ hit: PhraseIndex.Hit, in block: Range<Int>) {
    if hit.phrase == .at || hit.phrase == .wideAt {
      var start = hit.range.lowerBound
      while start > block.lowerBound, Self.isLocal(span[start - 1]) { start -= 1 }
      guard start < hit.range.lowerBound else { return nil }
      self.init(span, from: start, in: block, isLabelled: false)
    } else {
      let (start, hasColon) = span.afterColon(hit.range.upperBound, block.upperBound)
      guard hasColon, start < block.upperBound else { return nil }
      self.init(span, from: start, in: block, isLabelled: true)
    }
  }

  private init?(_ span: Span<UInt8>, from start: Int, in block: Range<Int>, isLabelled: Bool) {
    let characters = Self.characters(span, from: start, in: block)
    var end = start
    var text: [UInt8] = []
    var fault: Fault?
    for character in characters {
      if let narrow = character.narrow { text.append(narrow) }
      end = character.end
      fault = fault ?? character.fault
    }
    guard text.count >= 2, !text.contains(UInt8(ascii: "#")), !text.contains(UInt8(ascii: "(")),
      !text.contains(UInt8(ascii: "/")), !text.contains(UInt8(ascii: "["))
    else { return nil }
    // tjj(at)yunxi.gov.cn
    if let (next, _) = span.scalar(at: end, before: block.upperBound),
      [0x28, 0xFF08, 0x5B, 0x3010].contains(next), !text.contains(UInt8(ascii: "@"))
    {
      return nil
    }
    range = start..<end
    let whole = Self.isWhole(text)
    guard text.contains(UInt8(ascii: "@")) else {
      guard isLabelled, !text.starts(with: Array("www".utf8)),
        !text.starts(with: Array("http".utf8))
      else { return nil }
      self.fault = .noAt
      corrected = nil
      return
    }
    let ats = text.count { $0 == UInt8(ascii: "@") }
    // Signs of a converter have an @ as well.
    guard isLabelled || whole || fault == .comma || fault == .blank else { return nil }
    let ending = whole ? Self.ending(text) : nil
    self.fault = fault ?? (ats > 1 ? .doubled : whole ? ending : .host)
    let right = ending == .topLevel ? text.dropLast() + [UInt8(ascii: "m")] : text[...]
    corrected =
      whole && ending != .cutGovernment && self.fault != nil
      ? String(decoding: right, as: UTF8.self) : nil
  }

  /// A label with nothing behind its colon before the next field: 电子邮箱：）.
  static func emptyField(
    _ span: Span<UInt8>, _ hit: PhraseIndex.Hit, in block: Range<Int>
  ) -> Range<Int>? {
    guard hit.phrase == .mailbox || hit.phrase == .electronicBox,
      hit.range.upperBound <= block.upperBound
    else { return nil }
    let (start, hasColon) = span.afterColon(hit.range.upperBound, block.upperBound)
    let marks = ["：", ":"] as [StaticString]
    guard hasColon, start < block.upperBound, span.isNextField(start, block.upperBound),
      span.literal(marks, at: hit.range.upperBound, before: block.upperBound) != nil
    else { return nil }
    let electronic = hit.range.lowerBound - 6
    let isLong = electronic >= block.lowerBound && span.matches("电子", at: electronic)
    return (isLong ? electronic : hit.range.lowerBound)..<hit.range.upperBound
  }

  /// What is wrong with the end of a whole address: .con is no domain, and those of governments end in .gov.cn.
  private static func ending(_ text: [UInt8]) -> Fault? {
    if text.suffix(4) == Array(".con".utf8)[...] { return .topLevel }
    let isCut =
      text.suffix(4) == Array(".gov".utf8)[...] || text.suffix(5) == Array(".gov.".utf8)[...]
    return isCut ? .cutGovernment : nil
  }

  private struct Character {
    /// What it is in the address; nil for a blank, which is no part of it.
    let narrow: UInt8?
    let end: Int
    let fault: Fault?
  }

  /// The characters of the address, with those that stand wrongly in it: full-width ones, a comma
  /// before the rest of the host, a space around the @.
  private static func characters(
    _ span: Span<UInt8>, from start: Int, in block: Range<Int>
  ) -> [Character] {
    var characters: [Character] = []
    var offset = start
    var hasAt = false
    while let (value, length) = span.scalar(at: offset, before: block.upperBound) {
      let narrow = CharacterClass.halfWidth(value)
      if narrow < 0x80, isAddress(UInt8(narrow)) {
        hasAt = hasAt || narrow == 0x40
        characters.append(
          Character(
            narrow: UInt8(narrow), end: offset + length,
            fault: narrow != value ? .wideCharacter : nil))
        offset += length
        continue
      }
      let isComma = narrow == 0x2C || value == 0x3002 || value == 0x3001
      if isComma, hasAt,
        isRestOfHost(span, offset + length, block.upperBound)
          || !hasDotInHost(characters) && isHost(span, offset + length, block.upperBound)
      {
        characters.append(Character(narrow: 0x2E, end: offset + length, fault: .comma))
      } else if CharacterClass.isWhitespace(value), isAroundAt(span, offset, length, block) {
        characters.append(
          Character(narrow: nil, end: offset + length, fault: .blank))
      } else {
        break
      }
      offset += length
    }
    return characters
  }

  /// Letters of a top-level domain behind a comma: gov.cn, com.
  private static func isRestOfHost(_ span: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    let hosts: [StaticString] = ["gov", "com", "cn", "net", "org", "edu", "163", "126", "qq"]
    return span.literal(hosts, at: offset, before: end) != nil
  }

  /// Whether what stands behind the @ so far has a dot.
  private static func hasDotInHost(_ characters: [Character]) -> Bool {
    characters.reversed().prefix { $0.narrow != UInt8(ascii: "@") }.contains {
      $0.narrow == UInt8(ascii: ".")
    }
  }

  /// Whether a host of several labels stands here, and no other address: example.gov.cn.
  private static func isHost(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end, isAddress(span[offset]) { offset += 1 }
    let text = (start..<offset).map { span[$0] }
    return !text.contains(UInt8(ascii: "@"))
      && text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty }
      && text.contains(UInt8(ascii: "."))
  }

  private static func isAroundAt(
    _ span: Span<UInt8>, _ offset: Int, _ length: Int, _ block: Range<Int>
  ) -> Bool {
    let next = span.scalar(at: offset + length, before: block.upperBound)?.value
    let before = offset > block.lowerBound ? span.scalar(before: offset)?.value : nil
    let isAt: (UInt32?) -> Bool = { $0 == 0x40 || $0 == 0xFF20 }
    return isAt(next) || isAt(before) && next.map { $0 < 0x80 && isAddress(UInt8($0)) } == true
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isAddress(byte) && byte != UInt8(ascii: "@")
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// Whether a text is local part, @ and a host of at least two labels.
  private static func isWhole(_ text: [UInt8]) -> Bool {
    var text = text[...]
    // A stop of the sentence is no part of it.
    while text.last == UInt8(ascii: ".") || text.last == UInt8(ascii: "-") { text.removeLast() }
    let parts = text.split(
      separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }
}

extension Message {
  fileprivate static func empty(_ label: String) -> Message {
    Message(en: "no address stands behind “\(label)”", zh: "“\(label)”后面没有填写地址")
  }

  fileprivate static func malformed(_ address: String, _ fault: EmailAddress.Fault) -> Message {
    let (english, chinese): (String, String) =
      switch fault {
      case .noAt: ("it has no @", "缺少“@”")
      case .wideCharacter: ("it has full-width characters", "夹有全角字符")
      case .comma: ("it has a comma for a dot", "“.”误写成了其他标点")
      case .blank: ("it contains a space", "夹有空格")
      case .host: ("what stands behind @ is no host", "“@”后面不是完整的域名")
      case .doubled: ("it has @ twice", "“@”重复")
      case .topLevel: ("it ends in .con instead of .com", "末尾的“.con”应为“.com”")
      case .cutGovernment: ("it lacks the .cn at its end", "末尾缺少“.cn”")
      }
    return Message(
      en: "malformed e-mail address “\(address)”: \(english)",
      zh: "电子邮箱“\(address)”格式错误：\(chinese)")
  }
}
