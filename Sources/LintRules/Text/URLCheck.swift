import LintModel
import Recognition
import ReportText
import RulePack

/// Finds web addresses that lead nowhere as they stand.
struct URLCheck {
  private static let id: RuleID = "text/url"

  static let rule =
    Rule(
      id, .error,
      summary: Message(
        en: "a malformed web address: http:/www…, full-width characters inside, a missing host",
        zh: "网址格式错误，如“http:/www…”、夹有全角字符、缺少域名"),
      rationale: Message(
        en: """
          The report must say where its electronic edition can be read; a link that does not open \
          says nothing. Checked are addresses that begin with http, https (misspellings included) or \
          www. An address ends at the first character that cannot be part of one, so that Chinese \
          punctuation behind it is left alone; so are e-mail addresses and Chinese domain names.
          """,
        zh: """
          年度报告应当写明电子版的查阅网址，打不开的网址等于没写。检查以 http、https（含误拼）或者 www 开头的\
          网址。网址后面的中文标点不算在内；电子邮箱和中文域名不在此列。
          """),
      catches: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        电子版可在区政府网站（▸http:/www.example.gov.cn）查阅。
        """,
      leavesAlone: """
        海右市云门区2018年政府信息公开工作年度报告
        一、概述
        电子版可在区政府网站（http://www.example.gov.cn/n1/index.html）查阅，邮箱www@example.gov.cn。
        """,
      fix: RuleFix(
        .safe,
        Message(
          en: """
            The address is written as it must have been meant. A missing host has no fix.
            """,
          zh: "改为应有的网址；缺少域名的不作修正。"),
        after: """
          海右市云门区2018年政府信息公开工作年度报告
          一、概述
          电子版可在区政府网站（http://www.example.gov.cn）查阅。
          """))

  /// Where the last address of this block ended.
  private var end = 0

  /// Starts with a block, which may stand before the last one: the tables come after the prose.
  mutating func begin() {
    end = 0
  }

  /// Looks at a place where h or w stands, or the first byte of their full-width forms.
  mutating func visit(
    _ report: Report, _ offset: Int, in block: Range<Int>, _ findings: inout Findings
  ) {
    if report.bytes[offset] == UInt8(ascii: "/") {
      visitSlash(report, offset, in: block, &findings)
      return
    }
    guard offset >= end,
      let address = WebAddress(report.bytes.span, at: offset, in: block)
    else { return }
    end = address.range.upperBound
    guard let fault = address.fault, !report.mayBeCut(address.range) else { return }
    report.report(fault, of: address, as: Self.id, &findings)
  }
}

extension URLCheck {
  /// Looks at a slash of which the address before it is lost: 电子版可从/下载.
  private func visitSlash(
    _ report: Report, _ offset: Int, in block: Range<Int>, _ findings: inout Findings
  ) {
    let span = report.bytes.span
    let before: [StaticString] = [
      "从", "在", "登录", "登陆", "访问", "网站", "网址为", "网址：", "网址:", "（", "进入", "到",
    ]
    let after: [StaticString] = [
      "下载", "查阅", "查询", "查看", "浏览", "上下载", "上查阅", "上查询", "）下载", "）查阅", "）查询",
    ]
    guard offset >= end, span.ends(withAnyOf: before, at: offset, from: block.lowerBound),
      span.literal(after, at: offset + 1, before: block.upperBound) != nil
    else { return }
    findings.report(Self.id, at: offset..<offset + 1, .lost)
  }
}

extension Report {
  fileprivate func report(
    _ fault: WebAddress.Fault, of address: WebAddress, as id: RuleID, _ findings: inout Findings
  ) {
    findings.report(
      id, at: address.range,
      .malformed(excerpt(address.range), fault, corrected: corrected(address)),
      fix: address.edits.map { Fix(isSafe: true, $0) })
  }

  /// The address as it would be with all its edits made; nil where it is too long to be read.
  private func corrected(_ address: WebAddress) -> String? {
    guard let edits = address.edits, address.range.count <= 200 else { return nil }
    var text = ""
    var offset = address.range.lowerBound
    for edit in edits {
      text += draft.text.string(in: offset..<edit.range.lowerBound) + edit.text
      offset = edit.range.upperBound
    }
    return text + draft.text.string(in: offset..<address.range.upperBound)
  }
}

extension Message {
  fileprivate static let lost = Message(
    en: "the web address is lost; only “/” is left of it", zh: "此处网址缺失，只剩“/”")

  fileprivate static func malformed(
    _ address: String, _ fault: WebAddress.Fault, corrected: String?
  ) -> Message {
    let reason = fault.description
    guard let corrected else {
      return Message(
        en: "malformed web address “\(address)”: \(reason.english)",
        zh: "网址“\(address)”格式错误：\(reason.chinese)")
    }
    return Message(
      en: "malformed web address “\(address)”: \(reason.english); write “\(corrected)”",
      zh: "网址“\(address)”格式错误：\(reason.chinese)，应为“\(corrected)”")
  }
}

extension WebAddress.Fault {
  fileprivate var description: Message {
    switch self {
    case .scheme:
      Message(en: "it must begin with http:// or https://", zh: "开头不是“http://”或“https://”")
    case .doubledScheme: Message(en: "http:// stands twice", zh: "重复写了“http://”")
    case .wideCharacter: Message(en: "it has full-width characters", zh: "夹有全角字符")
    case .missingHost: Message(en: "the host is missing", zh: "缺少域名")
    case .incompleteHost: Message(en: "the host is incomplete", zh: "域名不完整")
    case .emptyLabel: Message(en: "the host has a dot too many", zh: "域名中的“.”重复或多余")
    case .blank: Message(en: "the host contains a space", zh: "域名中夹有空格")
    case .prefix: Message(en: "www is misspelt", zh: "“www”误写")
    case .wrongDot: Message(en: "the host has another mark instead of a dot", zh: "域名中的“.”误用成了其他标点")
    }
  }
}
