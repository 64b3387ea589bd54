import LintModel
import LintRules
import ReportModel
import RulePack

/// Two constituents' parts are the same: a rule of `reportlint rollup`, which looks at several reports
/// and so is no ``Check``.
package enum RollupCopied {
  /// The rule. Its examples are several files, each below a line with its name: the summary first.
  package static let rule = Rule(
    "rollup/copied", .warning,
    summary: Message(
      en: "a part is the same in two constituents' reports, names and figures aside",
      zh: "两个单位报告的同一部分除名称和数字外完全相同"),
    rationale: Message(
      en: """
        A report tells of one agency; a part that two agencies have word for word was copied, and tells \
        of neither. Names, figures and the sentences that have them are left out, and so are the \
        sentences that every report has; what then has fewer than 25 characters is not compared.
        """,
      zh: """
        年度报告应反映本单位的情况，两个单位一字不差的部分是抄来的。单位名称、含有数字的句子和各报告都有的例行\
        表述不计，其余文字不足25字的不比较。
        """),
    catches: """
      ==> county.txt <==
      云溪县2022年政府信息公开工作年度报告
      一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      ==> water.txt <==
      云溪县水务局2022年政府信息公开工作年度报告
      一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      五、存在的主要问题及改进情况
      栏目更新不够及时，群众关心的内容不容易找到。我局已指定专人每周检查栏目。
      ==> civil.txt <==
      云溪县民政局2022年政府信息公开工作年度报告
      一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      ▸五、存在的主要问题及改进情况
      栏目更新不够及时，群众关心的内容不容易找到。我局已指定专人每周检查栏目。
      """,
    leavesAlone: """
      ==> county.txt <==
      云溪县2022年政府信息公开工作年度报告
      一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      ==> water.txt <==
      云溪县水务局2022年政府信息公开工作年度报告
      一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      五、存在的主要问题及改进情况
      水价公示不够醒目，来电问得最多。已把水价表放在网站首页，并在营业厅张贴。
      ==> civil.txt <==
      云溪县民政局2022年政府信息公开工作年度报告
      一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      五、存在的主要问题及改进情况
      救助名单公布后更正不及时，有重复的姓名。今后名单先在村里张贴三天，没有异议再上网。
      """)
}

/// A part that several constituents have alike.
package struct CopiedPart: Sendable {
  /// The constituents, indices of ``Rollup/constituents``, and where the part begins in their files.
  package let places: [(constituent: Int, place: PlaceName)]
  /// How much it matters.
  package let severity: Severity
  /// What is wrong.
  package let message: Message
  /// What it is known by from run to run: the part and what it tells.
  package let fingerprint: Fingerprint
  /// What a comment says by which the parts may be alike, and whose it is; nil where they may not.
  package let suppression: (constituent: Int, ConstituentPart.Suppression)?

  /// What a place is.
  package static let note = Message(en: "the same text", zh: "此处文字相同")
}

extension Rollup {
  /// The parts that several constituents have alike, one for each text; none where the pack or the
  /// user switches the rule off.
  package func copiedParts() -> [CopiedPart] {
    let pack = summary.pack.pack
    guard let severity = policy.severity(of: RollupCopied.rule.id, in: summary.year) else {
      return []
    }
    var places: [Text: [(constituent: Int, part: ConstituentPart)]] = [:]
    var order: [Text] = []
    for (index, constituent) in constituents.enumerated() {
      for part in constituent.parts {
        let key = Text(part: part.part, wording: part.wording)
        if places[key] == nil { order.append(key) }
        places[key, default: []].append((index, part))
      }
    }
    return order.compactMap { key in
      guard let all = places[key], Set(all.map(\.constituent)).count > 1 else { return nil }
      // Those of which no report says why they may be alike.
      let unexplained = all.filter { $0.part.suppression == nil }
      let isShown = Set(unexplained.map(\.constituent)).count > 1
      let alike = isShown ? unexplained : all
      let names = alike.map { constituents[$0.constituent].name }
      let explained = isShown ? nil : all.last { $0.part.suppression != nil }
      return CopiedPart(
        places: alike.map { ($0.constituent, $0.part.place) }, severity: severity,
        message: .alike(pack.outline[key.part].title, names),
        fingerprint: Fingerprint(of: [
          RollupCopied.rule.id.rawValue, "parts/\(pack.outline[key.part].id)",
          key.wording.description,
        ]),
        suppression: explained.flatMap { entry in
          entry.part.suppression.map { (entry.constituent, $0) }
        })
    }
  }
}

/// What a part tells.
private struct Text: Hashable {
  let part: PartID
  let wording: Fingerprint
}

extension Message {
  fileprivate static func alike(_ part: String, _ names: [String]) -> Message {
    Message(
      en: "“\(part)” is the same in the reports of " + names.joined(separator: ", "),
      zh: names.map { "“\($0)”" }.joined() + "的“\(part)”部分除名称和数字外完全相同")
  }
}
