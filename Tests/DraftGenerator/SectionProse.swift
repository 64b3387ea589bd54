/// What the parts say. Figures are the table's own; everything else is said without figures, so
/// that nothing can contradict anything.
struct SectionProse {
  let year: Int
  let table: StatisticsTable

  /// The body of a part, by its index in the outline.
  func body(of part: Int, _ random: inout RandomSource) -> [DraftParagraph] {
    switch part {
    case 0: overview(&random)
    case 1: organisation(&random)
    case 2: interaction(&random)
    case 3: keyFields(&random)
    case 4: disclosure(&random)
    case 5: applications(&random)
    case 6: fees(&random)
    case 7: disputes()
    case 8: secrecy(&random)
    case 9: institutions(&random)
    case 10: problems(&random)
    default: remarks()
    }
  }

  private func overview(_ random: inout RandomSource) -> [DraftParagraph] {
    [
      .text(
        "\(year)年，本机关围绕群众关心的事项安排公开工作，把公开要求落实到业务流程的各个环节。"
          + random.some([
            "年初制定工作要点，逐项明确责任科室和完成时限。", "公开内容以群众办事需要为先，做到及时、准确、易懂。", "公开目录随职责调整同步更新。",
          ])),
      .text(
        random.some([
          "从全年情况看，公开渠道保持畅通，公开质量稳步提升。", "各科室之间的协作更加顺畅。", "社会公众对公开工作的满意度有所提高。",
        ])),
    ]
  }

  private func organisation(_ random: inout RandomSource) -> [DraftParagraph] {
    [
      .text(
        "（一）加强组织领导。"
          + random.some([
            "主要负责人听取公开工作汇报，分管负责人具体推动。", "办公室承担日常协调，各科室指定联络员。", "人员变动时及时调整分工，保证工作不断档。",
          ])),
      .text(
        "（二）完善工作制度。"
          + random.some([
            "修订信息发布审核办法，明确审核环节和责任。", "建立目录动态调整机制。", "把公开工作纳入年度考核，与其他工作同部署、同检查。",
          ])),
    ]
  }

  private func interaction(_ random: inout RandomSource) -> [DraftParagraph] {
    [
      .text(
        random.some([
          "重要文件与解读材料一并起草、一并报审、一并发布。", "采用图示和问答等形式说明政策要点，方便群众理解。", "对涉及面较广的文件，由起草科室负责人撰写解读稿。",
        ])),
      .text(
        random.some([
          "对群众来信和网上留言，按照职责分工及时转办并公开答复结果。", "密切关注舆情变化，对误读及时作出说明。", "设立公众开放日，请群众走进机关了解工作流程。",
        ])),
    ]
  }

  private func keyFields(_ random: inout RandomSource) -> [DraftParagraph] {
    [
      .subheading(level: 2, "（一）财政资金信息公开"),
      .text(random.some(["部门预算和决算按时公布，并附文字说明。", "对专项资金的分配办法和使用结果予以公示。"])),
      .subheading(level: 2, "（二）行政权力运行公开"),
      .text(random.some(["权力清单和责任清单在网上公布，办理条件和流程一目了然。", "行政处罚结果按规定时限公示。", "办事指南经过统一梳理后重新发布。"])),
      .subheading(level: 2, "（三）民生领域信息公开"),
      .text(random.some(["围绕就业、养老和出行等事项公布政策文件和办理进展。", "在基层站点张贴便民服务目录。"])),
    ]
  }

  private func disclosure(_ random: inout RandomSource) -> [DraftParagraph] {
    var channels = [
      "政府网站公开\(table.count("disclosure.channels.website"))条",
      "政务微博公开\(table.count("disclosure.channels.weibo"))条",
      "政务微信公开\(table.count("disclosure.channels.wechat"))条",
      "其他方式公开\(table.count("disclosure.channels.other"))条",
    ]
    if table["disclosure.channels.gazette"] != nil {
      channels.insert("政府公报公开\(table.count("disclosure.channels.gazette"))条", at: 0)
    }
    return [
      .subheading(level: 2, "（一）主动公开情况"),
      .text("\(year)年，主动公开政府信息\(table.count("disclosure.total"))条。"),
      .text("从公开渠道看，" + channels.joined(separator: "，") + "；同一信息可以经多个渠道公开。"),
      .subheading(level: 2, "（二）平台建设情况"),
      .subheading(level: 3, "1.门户网站建设"),
      .text(random.some(["改进检索功能，调整栏目布局。", "专人负责栏目维护，定期检查链接是否有效。", "对长期不更新的栏目作了归并。"])),
      .subheading(level: 3, "2.线下场所建设"),
      .text(random.some(["在服务大厅设置电子查询设备。", "公告栏内容由专人更换。"])),
    ]
  }

  private func applications(_ random: inout RandomSource) -> [DraftParagraph] {
    let received = table.count("applications.received")
    guard received > 0 else {
      return [.text("\(year)年，本机关未收到政府信息公开申请。" + random.some(["申请受理渠道保持畅通。", "办理流程已在网上公布。"]))]
    }
    let answered = table.count("applications.answered")
    let forms = list(
      "applications.received",
      [
        ("in-person", "当面申请"), ("fax", "传真申请"), ("network", "网络申请"), ("letter", "信函申请"),
        ("other", "其他形式申请"),
      ])
    let answers = list(
      "applications.answered",
      [
        ("already-public", "属于已主动公开范围"), ("granted", "同意公开"), ("partial", "同意部分公开"),
        ("refused", "不同意公开"), ("not-ours", "不属于本行政机关公开"), ("nonexistent", "申请信息不存在"),
        ("amended", "告知作出更改补充"), ("other-ways", "告知通过其他途径办理"),
      ])
    let closed = list("applications.closed", [("on-time", "按时办结"), ("extended", "延期办结")])
    var paragraphs: [DraftParagraph] = [
      .text("\(year)年，共收到政府信息公开申请\(received)件，其中\(forms)。"),
      .text("全年办结申请\(answered)件，其中\(closed)；答复\(answered)件，其中\(answers)。"),
    ]
    let open = received - answered
    if open > 0 {
      paragraphs.append(
        .text(random.pick(["其余\(open)件由申请人主动撤回。", "另有\(open)件正在办理，结转下一年度。"])))
    }
    return paragraphs
  }

  private func fees(_ random: inout RandomSource) -> [DraftParagraph] {
    if let fees = table["fees"], fees != "0" {
      return [.text("\(year)年，依申请公开信息收取检索、复制等成本费用\(fees)万元，收费标准已向社会公布。")]
    }
    return [
      .text(
        "\(year)年，本机关未就政府信息公开向申请人收取费用。" + random.pick(["", "对有困难的申请人，按规定可以减免相关费用。"]))
    ]
  }

  private func disputes() -> [DraftParagraph] {
    [("reconsideration", "行政复议"), ("litigation", "行政诉讼")].map { path, name in
      let count = table.count(path)
      guard count > 0 else {
        return .text("\(year)年，没有发生因政府信息公开申请提起的\(name)。")
      }
      let upheld = path == "litigation" ? "维持具体行政行为或者驳回原告诉讼请求" : "维持具体行政行为"
      let outcomes = list(
        path, [("upheld", upheld), ("corrected", "被依法纠错"), ("other", "其他情形")])
      return .text("\(year)年，因政府信息公开申请提起的\(name)共\(count)件，其中\(outcomes)。")
    }
  }

  private func secrecy(_ random: inout RandomSource) -> [DraftParagraph] {
    [
      .text(
        random.some([
          "坚持先审查、后公开，拟公开的信息由起草人、科室负责人和分管负责人依次审核。", "对敏感内容组织专门会商，防止泄密事件发生。", "保密审查记录随文归档。",
        ])),
      .text(random.some(["对各科室的公开工作开展抽查，发现的问题当场反馈并跟踪整改。", "邀请社会监督员评议公开工作，听取改进建议。"])),
    ]
  }

  private func institutions(_ random: inout RandomSource) -> [DraftParagraph] {
    [
      .text(
        random.some([
          "指导所属事业单位编制公开目录，公布服务项目、服务承诺和监督渠道。", "所属单位在办事窗口公布办理依据和工作流程。", "对所属单位的公开情况开展检查并通报结果。",
        ]))
    ]
  }

  private func problems(_ random: inout RandomSource) -> [DraftParagraph] {
    [
      .subheading(level: 2, "（一）存在的主要问题"),
      .text(random.some(["公开内容的深度还不够，形式比较单一。", "个别科室主动公开的意识有待增强。", "解读材料的可读性需要提高。"])),
      .subheading(level: 2, "（二）改进措施"),
      .text(random.some(["加强业务培训，提高工作人员的能力。", "丰富公开形式，多用群众听得懂的语言。", "健全督促检查机制，推动各项要求落到实处。"])),
    ]
  }

  private func remarks() -> [DraftParagraph] {
    [.text("本机关没有其他需要说明的事项。统计表附后。")]
  }

  /// The parts of a total that are not zero: 当面申请3件、网络申请5件.
  private func list(_ path: String, _ parts: [(id: String, name: String)]) -> String {
    parts.map { (name: $0.name, count: table.count("\(path).\($0.id)")) }
      .filter { $0.count > 0 }
      .map { "\($0.name)\($0.count)件" }
      .joined(separator: "、")
  }
}
