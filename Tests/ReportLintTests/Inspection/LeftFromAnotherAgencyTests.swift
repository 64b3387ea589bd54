import Testing

/// What a report keeps from another agency's, and other agencies that it tells of on purpose.
@Suite struct LeftFromAnotherAgencyTests {
  private func report(
    of agency: String = "云溪县水务局", preamble: String = "", part: String = "本年度工作有序开展。",
    signer: String? = nil
  ) -> MarkedDraft {
    let lines = [
      "\(agency)2023年政府信息公开工作年度报告", preamble, "一、总体情况", part, "六、其他需要报告的事项", "本年度没有收取信息处理费。",
    ]
    let signature = signer.map { [$0, "2024年1月15日"] } ?? []
    return MarkedDraft((lines + signature).filter { !$0.isEmpty }.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    "▸云溪县教育局认真贯彻落实《条例》，扎实推进政府信息公开工作。", "2023年，▸云溪县教育局在县委、县政府的正确领导下，扎实推进政府信息公开。",
    "▸县财政局高度重视政府信息公开工作，成立以局长为组长的领导小组。", "▸县自然资源局主动公开政府信息412条。", "2023年度▸县财政局共接到政府信息公开申请3件。",
    "▸青禾县水务局2023年主动公开信息412条。",
    "▸镇党委、政府高度重视政务公开工作，镇长亲自抓。", "▸委党组高度重视政务公开工作。", "▸镇党政办专人负责信息发布。", "▸全镇共发布信息90条。",
    "▸我所高度重视政务公开工作。", "▸我处高度重视政务公开工作。", "▸本委高度重视政务公开工作。", "▸本校高度重视政务公开工作。",
  ])
  func bureauSpeaksAsAnother(part: String) {
    expect("document/agency", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "县水务局高度重视政务公开工作。", "云溪县水务局认真落实《条例》。", "县财政局高度重视，派员参加我局组织的培训。", "县教育局、县民政局高度重视政务公开工作，被评为优秀单位。",
    "省水利厅认真贯彻《条例》，印发公开指引，我局对照执行。", "局党组高度重视政务公开工作。", "青禾镇高度重视政务公开工作，在会上介绍经验。", "与县教育局联合公开信息32条。",
    "我所在的办公楼设有查阅点。", "我处理的申请均已答复。", "各局高度重视政务公开工作。", "县局高度重视政务公开工作。", "县教育局认真落实《条例》，经验值得借鉴。",
    "市水务局高度重视我县工作。",
  ])
  func othersAreToldOf(part: String) {
    expectNothing("document/agency", in: report(part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: ["云溪县唐村镇", "王村镇人民政府", "云溪县石城镇人民政府"])
  func townIsCalledAfterAVillage(agency: String) {
    expectNothing(
      "document/agency", in: report(of: agency, part: "我镇高度重视政务公开工作。"), pack: TestPack.gov2021)
  }

  @Test func bureauOfTownsIsNone() {
    expect(
      "document/agency", in: report(of: "云溪县城镇建设局", part: "▸我镇高度重视政务公开工作。"),
      pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "▸石梁镇人民政府收到政府信息公开申请3件，均按期答复。", "▸石梁镇党委、政府高度重视政务公开工作。", "▸云溪县石梁镇认真落实《条例》。",
    "▸青山乡高度重视政务公开工作，成立领导小组。", "本年度▸石梁镇没有收取信息处理费。", "▸局党组高度重视政务公开工作。", "▸局办公室专人负责信息发布。",
    "▸乡党委、政府高度重视政务公开工作。",
  ])
  func townSpeaksAsAnother(part: String) {
    expect(
      "document/agency", in: report(of: "云溪县青禾镇人民政府", part: part), pack: TestPack.gov2021)
  }

  @Test(arguments: ["青禾镇高度重视政务公开工作。", "青禾镇党委、政府高度重视政务公开工作。", "镇党委、政府高度重视政务公开工作。", "各乡镇高度重视政务公开工作。"])
  func townSpeaksAsItself(part: String) {
    expectNothing(
      "document/agency", in: report(of: "云溪县青禾镇人民政府", part: part), pack: TestPack.gov2021)
  }

  @Test func bureauSpeaksAsAnOffice() {
    let part = "我办公室的电话有专人接听，▸我办未收到申请。"
    expect("document/agency", in: report(of: "云溪县水务局", part: part), pack: TestPack.gov2021)
    for agency in ["云溪县人民政府", "云溪县青禾镇人民政府", "云溪县发展和改革委员会"] {
      expectNothing(
        "document/agency", in: report(of: agency, part: "我办未收到申请。"), pack: TestPack.gov2021)
    }
  }

  @Test(arguments: ["云溪县人民政府办公室", "海右高新区管委会", "云溪县民族宗教事务委员会"])
  func speaksAsABureau(agency: String) {
    expect(
      "document/agency", in: report(of: agency, part: "▸我局公开信息20条。"), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    ("云溪县民政局", "县民政局办公室"), ("云溪县民政局", "民政局办公室"), ("云溪县民政局", "局办公室"), ("云溪县人民政府", "县政府办公室"),
    ("云溪县人民政府", "县人民政府办公室"), ("云溪县人民政府", "县府办"), ("云溪县青禾镇人民政府", "镇政府办公室"),
  ])
  func officeSignsForItsBody(agency: String, signer: String) {
    expectNothing(
      "document/agency", in: report(of: agency, signer: signer), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    ("云溪县民政局", "▸县财政局办公室"), ("云溪县人民政府", "▸云溪县教育局办公室"), ("云溪县青禾镇人民政府", "▸县政府办公室"),
  ])
  func officeSignsForAnother(agency: String, signer: String) {
    expect("document/agency", in: report(of: agency, signer: signer), pack: TestPack.gov2021)
  }

  @Test(arguments: [
    "加载中", "已加载全部", "顶部", "回到顶部", "县政府网站", "云溪县人民政府门户网站", "一网通办", "乡镇街道", "党政机关", "云溪县人民政府办公室主办",
  ])
  func lastLineOfAPageSignsNothing(line: String) {
    expectNothing("document/agency", in: unsigned(line), pack: TestPack.gov2021)
  }

  @Test(arguments: ["▸云溪县教育局", "▸云溪县第二中学", "▸云溪县消防救援大队", "▸云溪县红十字会", "▸云溪县林业局（县茶叶局）"])
  func lastLineSigns(line: String) {
    expect("document/agency", in: unsigned(line), pack: TestPack.gov2021)
  }

  /// A report with a last line that no date stands below.
  private func unsigned(_ line: String) -> MarkedDraft {
    MarkedDraft(report().text + line + "\n")
  }

  @Test(arguments: ["市直部门", "部门", "各单位"])
  func columnOfASiteIsNoAgency(column: String) {
    expectNothing(
      "document/agency", in: report(of: column, part: "本局公开信息。", signer: "云溪县水务局"),
      pack: TestPack.gov2021)
  }

  @Test func anotherCountyIsTheSubject() {
    let county = "云溪县人民政府"
    expect(
      "document/agency", in: report(of: county, part: "2023年，▸平原县认真落实上级部署。"), pack: TestPack.gov2021
    )
    expectNothing(
      "document/agency", in: report(of: county, part: "2023年，云溪县认真落实上级部署。"), pack: TestPack.gov2021)
    expectNothing(
      "document/agency", in: report(of: county, part: "县教育局认真落实《条例》，答复申请3件。"),
      pack: TestPack.gov2021)
  }

  @Test func cityBureauSpeaksOfItsCounty() {
    let city = "海右市住房和城乡建设局"
    expect(
      "document/agency", in: report(of: city, part: "▸我县年初分解公开任务。"), pack: TestPack.gov2021)
    expect("document/agency", in: report(of: city, part: "▸我乡成立领导小组。"), pack: TestPack.gov2021)
    expectNothing(
      "document/agency", in: report(of: city, part: "我市年初分解任务。"), pack: TestPack.gov2021)
    expectNothing("document/agency", in: report(part: "我县年初分解公开任务。"), pack: TestPack.gov2021)
  }

  @Test func anotherBureauMadeTheReport() {
    expect(
      "document/agency", in: report(preamble: "根据《条例》的规定，▸青禾县水务局编制了2023年政府信息公开工作年度报告。"),
      pack: TestPack.gov2021)
    expectNothing(
      "document/agency", in: report(preamble: "根据《条例》的规定，云溪县水务局编制了2023年政府信息公开工作年度报告。"),
      pack: TestPack.gov2021)
  }

  @Test(arguments: ["云麓高新区管委会办公室", "云麓高新区党政综合办公室", "云麓高新技术产业开发区管委会办公室", "云麓高新区"])
  func officeOfAZoneSigns(signer: String) {
    expectNothing(
      "document/agency", in: report(of: "云麓高新技术产业开发区管委会", signer: signer), pack: TestPack.gov2021)
  }

  @Test func officeOfAnotherZoneDoesNot() {
    expect(
      "document/agency", in: report(of: "云麓高新技术产业开发区管委会", signer: "▸石梁经开区管委会办公室"),
      pack: TestPack.gov2021)
  }
}
