/// Random figures for a statistics table that agree with each other in every relation.
struct StatisticsFigures {
  /// What the cells say, by the rows' paths.
  private(set) var values: [String: String] = [:]

  init(form: StatisticsForm, random: inout RandomSource) {
    fillDisclosure(form, &random)
    fillResponse(&random)
    let hasApplications = random.number(0...3) > 0
    let received =
      hasApplications ? random.pick([random.number(1...9), random.number(10...400)]) : 0
    fillApplications(form, received: received, &random)
    fillDisputes(received: received, &random)
    fillCostsAndResources(form, hasApplications: hasApplications, &random)
  }

  private mutating func set(_ path: String, _ value: Int) {
    values[path] = String(value)
  }

  /// Sets a total and its parts.
  private mutating func setSum(
    _ path: String, _ total: Int, of parts: [String], _ random: inout RandomSource
  ) {
    set(path, total)
    for (part, value) in zip(parts, random.split(total, into: parts.count)) {
      set("\(path).\(part)", value)
    }
  }

  private mutating func fillDisclosure(_ form: StatisticsForm, _ random: inout RandomSource) {
    let total = random.pick([random.number(10...99), random.number(100...6_000)])
    let issued = random.number(0...12)
    set("disclosure.total", total)
    set("disclosure.total.normative", random.number(0...min(issued, total)))
    set("disclosure.total.issued", issued)
    // An item may stand in several channels: no channel has more than all items, and together they
    // have at least as many.
    let website = random.number(total / 2...total)
    if form.hasGazette { set("disclosure.channels.gazette", random.number(0...total / 4)) }
    set("disclosure.channels.website", website)
    set("disclosure.channels.weibo", random.number(0...total / 3))
    set("disclosure.channels.wechat", random.number(total - website...total))
    set("disclosure.channels.other", random.number(0...total / 5))
  }

  private mutating func fillResponse(_ random: inout RandomSource) {
    let conferences = random.number(0...4)
    let interviews = random.number(0...6)
    let articles = random.number(0...30)
    let microblog = random.number(0...80)
    let other = random.number(0...20)
    set("response.ways.conferences", conferences)
    set("response.ways.conferences.leaders", random.number(0...conferences))
    set("response.ways.interviews", interviews)
    set("response.ways.interviews.leaders", random.number(0...interviews))
    set("response.ways.articles", articles)
    set("response.ways.microblog", microblog)
    set("response.ways.other", other)
    let ways = conferences + interviews + articles + microblog + other
    set("response.topics", random.number(0...ways))
  }

  private mutating func fillApplications(
    _ form: StatisticsForm, received: Int, _ random: inout RandomSource
  ) {
    let forms = ["in-person", "fax", "network", "letter"] + (form.hasOtherForm ? ["other"] : [])
    setSum("applications.received", received, of: forms, &random)
    let isAllAnswered = received < 2 || random.number(0...2) > 0
    let answered = isAllAnswered ? received : received - random.number(1...min(3, received - 1))
    setSum("applications.closed", answered, of: ["on-time", "extended"], &random)
    setSum(
      "applications.answered", answered,
      of: [
        "already-public", "granted", "partial", "refused", "not-ours", "nonexistent", "amended",
        "other-ways",
      ], &random)
    let refused = values["applications.answered.refused"].flatMap { Int($0) } ?? 0
    setSum(
      "applications.answered.refused", refused,
      of: ["state-secret", "trade-secret", "privacy", "security", "not-information", "other"],
      &random)
  }

  private mutating func fillDisputes(received: Int, _ random: inout RandomSource) {
    let outcomes = ["upheld", "corrected", "other"]
    for path in ["reconsideration", "litigation"] {
      setSum(path, random.number(0...min(4, received)), of: outcomes, &random)
    }
    setSum("complaints", random.number(0...2), of: outcomes, &random)
  }

  private mutating func fillCostsAndResources(
    _ form: StatisticsForm, hasApplications: Bool, _ random: inout RandomSource
  ) {
    if form.isZibo {
      setSum("archives", random.number(0...500), of: ["paper", "electronic"], &random)
      set("resources.visitors", random.number(0...900))
    } else {
      let hasFees = hasApplications && random.number(0...2) == 0
      values["fees"] = hasFees ? "0.0\(random.number(1...9))" : "0"
    }
    set("resources.offices", random.number(1...3))
    set("resources.reading-points", random.number(1...20))
    setSum("resources.staff", random.number(1...40), of: ["full-time", "part-time"], &random)
    values["resources.funds"] = random.pick(["0", "3", "0.8", "12.5", "20.06"])
    set("meetings.meetings", random.number(1...6))
    let courses = random.number(0...4)
    set("meetings.courses", courses)
    set("meetings.trainees", courses == 0 ? 0 : courses * random.number(8...60))
  }
}
