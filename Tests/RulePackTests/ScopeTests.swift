import LintModel
import RulePack
import Testing

/// Which reports a pack is for, and what some years and agencies allow.
@Suite struct ScopeTests {
  private func pack(_ members: String) -> String {
    SamplePack.with(
      """
      "outline": {"sections": [{"id": "overview", "title": "概述"}]}, \(members)
      """)
  }

  @Test func placesAreListedFromAboveDown() throws {
    let pack = try load(
      pack(
        """
        "places": [{"name": "海右省", "aliases": ["海右"], "within": [
          {"name": "云溪市", "within": ["莘县", {"name": "市中区", "shared": true}]}]}]
        """))
    #expect(pack.places.map(\.name) == ["海右省", "云溪市", "莘县", "市中区"])
    #expect(pack.places.map(\.parent) == [nil, 0, 1, 1])
    #expect(pack.places.map(\.isShared) == [false, false, false, true])
    for agency in ["海右省统计局", "海右海关", "国家税务总局云溪市税务局", "莘县统计局", "云溪市市中区人民政府"] {
      #expect(pack.isAtHome(agency: agency), "\(agency)")
    }
    for agency in ["云门市统计局", "市中区人民政府", "国家莘县局", "云门市市中区人民政府"] {
      #expect(!pack.isAtHome(agency: agency), "\(agency)")
    }
  }

  @Test(
    "what is wrong is named, at its place",
    arguments: [
      (#""places": ▸"海右省""#, "expected a list, found a text"),
      (#""places": ["海右省", ▸"海右省"]"#, "“海右省” is there already, at "),
      (#""places": [▸{"aliases": ["海右"]}]"#, "“name” must be given"),
      (
        #""places": [{"name": "市中区", "shared": ▸true}]"#,
        "only a place within another can be “shared”: its name tells something behind the other's"
      ),
      (#""automatic": ▸1"#, "expected true or false, found a number"),
      (#""alternatives": [{"packs": ▸[]}]"#, "the list must not be empty"),
      (#""alternatives": [{"packs": [▸"nothing"]}]"#, "there is no pack “nothing”"),
      (
        #""alternatives": [{"packs": [], "severity": ▸"mild"}]"#,
        "expected one of “info”, “warning”, “error”, found “mild”"
      ),
      (
        #""agencyKinds": [{"id": "a", "others": true}, {"id": "b", "others": ▸true}]"#,
        "“a” is the kind of all other agencies already"
      ),
      (
        #""agencyKinds": [{"id": "town"}], "dueDates": [{"by": "03-31", "agencies": [▸"twon"]}]"#,
        "there is no kind of agency “twon”; did you mean “town”?"
      ),
      (
        #""agencyKinds": [{"id": "town"}], "dueDates": [{"by": "03-31", "warningFor": [▸"tow"]}]"#,
        "there is no kind of agency “tow”; did you mean “town”?"
      ),
      (
        #""rules": [{"id": "table/sum", "inYears": [{"from": 2020, "to": ▸2019, "severity": "info"}]}]"#,
        "the years end (2019) before they begin (2020)"
      ),
      (
        #""rules": [{"id": "table/sum", "inYears": [▸{"from": 2020}]}]"#, "“severity” must be given"
      ),
      (#""rules": [{"id": "table/sum", "states": ▸"fees"}]"#, "there is no statement “fees”"),
      (#""statements": [{"id": "fees", "name": ▸1, "anyOf": [["费"]]}]"#, "expected a text"),
    ])
  func reportsMistakes(_ members: String, _ message: String) throws {
    let marked = pack(members)
    let mark = try #require(marked.firstIndex(of: "▸"))
    let lines = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
    let place = "\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
    do {
      _ = try load(marked.replacing("▸", with: ""))
      Issue.record("nothing is wrong")
    } catch {
      let found = error.problems.map {
        "\($0.position.line):\($0.position.column): \($0.message[.english])"
      }
      #expect(found.contains { $0.hasPrefix("\(place): \(message)") }, "\(found)")
    }
  }

  @Test func partsMayBeLeftOutAndHaveTopics() throws {
    let pack = try load(
      SamplePack.with(
        """
        "agencyKinds": [{"id": "town", "endings": ["镇"]}],
        "outline": {"mayBeJoined": true, "sections": [
          {"id": "overview", "title": "概述", "optional": true, "anywhere": true,
           "accepted": [{"text": "附表", "numbered": true}],
           "missing": [{"from": 2017, "severity": "warning"}],
           "topics": [{"id": "training", "name": "培训", "words": ["培训"], "agencies": ["town"]}]}]}
        """))
    let part = try #require(pack.outline.first)
    #expect(pack.mayJoinParts && part.isOptional && part.isAnywhere)
    #expect(part.accepted.map(\.needsOrdinal) == [true])
    #expect(part.missingSeverities.severity(in: 2016) == nil)
    #expect(part.missingSeverities.severity(in: 2018) == .warning)
    #expect(part.topics.map(\.words) == [["培训"]])
    #expect(part.topics.map(\.agencies) == [["town"]])
  }

  @Test(arguments: [
    ("云溪县人民政府", "county"), ("云溪县", "county"), ("云溪县人民政府办公室", "office"),
    ("云溪县财政局", "department"), ("云溪镇人民政府", "town"), ("云溪乡", "town"),
    ("青禾街道办事处", "street-office"), ("云溪经济开发区管理委员会", "zone"), ("云溪高新区", "zone"),
    ("云溪县实验中学", "public-body"), ("海右市住房公积金管理中心", "public-body"),
    ("海右省国有资产监督管理委员会", "department"), ("海关总署", "national"),
  ])
  func aKindIsToldByTheLongestEnding(agency: String, kind: String) throws {
    let pack = try builtin("gov-2021")
    #expect(pack.kind(ofAgency: agency)?.id == kind)
    #expect(pack.kind(ofAgency: "") == nil)
  }

  @Test func dueDatesGoByTheKind() throws {
    let pack = try builtin("gov-2021")
    func severities(_ agency: String) -> [Severity?] {
      pack.dueDates.map { $0.severity(for: pack.kind(ofAgency: agency)) }
    }
    #expect(severities("云溪县财政局") == [.warning, .error])
    #expect(severities("云溪县人民政府") == [nil, .error])
    #expect(severities("云溪镇人民政府") == [nil, .warning])
    #expect(severities("") == [nil, .error])
  }

  @Test func theTwelvePartsAreShandongs() throws {
    let shandong = try builtin("shandong-12")
    let national = try builtin("gov-2014")
    #expect(shandong.isAutomatic && national.isAutomatic)
    // The national one is for all others; it knows the provinces and their cities.
    #expect(national.places.count { $0.parent == nil } == 30)
    #expect(["长春市环境保护局", "吉林省水利厅", "国家税务总局重庆市税务局"].allSatisfy(national.isAtHome(agency:)))
    #expect(!["济南市统计局", "山东省财政厅", "青禾县水务局"].contains(where: national.isAtHome(agency:)))
    #expect(shandong.places.count { $0.parent == 0 } == 17)
    for agency in [
      "山东省财政厅", "济南市历下区人民政府", "平度市统计局", "莒县教育局", "国家税务总局青岛市税务局", "青岛海关", "邹平县", "邹平市", "章丘区",
      "济南市市中区统计局", "临沂市河东区人民政府",
    ] {
      #expect(shandong.isAtHome(agency: agency), "\(agency)")
    }
    for agency in ["河东区人民政府", "天津市河东区统计局", "乐山市市中区", "铜陵县统计局", "海右市", "江苏省南通市"] {
      #expect(!shandong.isAtHome(agency: agency), "\(agency)")
    }
  }

  @Test func aReportFor2019IsTreatedWithLeniency() throws {
    let pack = try builtin("gov-2019")
    for rule in ["outline/missing-section", "table/missing"] as [RuleID] {
      #expect(pack.rules[rule]?.severity(in: 2019) == .warning)
      #expect(pack.rules[rule]?.severity(in: 2020) == nil)
    }
    let alternative = try #require(pack.alternatives.first)
    #expect(alternative.packs == ["gov-2014", "shandong-12"])
    #expect(alternative.years == 2019...2019)
    #expect(alternative.severity == .warning)
  }

  @Test func feesAreAskedForFrom2021On() throws {
    #expect(try builtin("gov-2019").outline.compactMap(\.states) == [])
    let pack = try builtin("gov-2021")
    let statement = try #require(pack.outline.compactMap(\.states).first)
    #expect(pack.statement(statement)?.name != nil)
  }
}
