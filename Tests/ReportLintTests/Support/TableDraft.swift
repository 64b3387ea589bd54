import Testing

/// A statistics table in which everything agrees, with tabs between its cells, to be changed by
/// tests in one place or another.
enum TableDraft {
  /// The column titles.
  static let head = "统计指标\t单位\t统计数\n"

  /// The rows of the national form, the optional 其他形式 excepted.
  static let rows = """
    一、主动公开情况
    （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）\t条\t204
    其中：主动公开规范性文件数\t条\t5
    制发规范性文件总数\t件\t6
    （二）通过不同渠道和方式公开政府信息的情况
    1.政府公报公开政府信息数\t条\t10
    2.政府网站公开政府信息数\t条\t180
    3.政务微博公开政府信息数\t条\t7
    4.政务微信公开政府信息数\t条\t61
    5.其他方式公开政府信息数\t条\t8
    二、回应解读情况
    （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）\t次\t3
    （二）通过不同渠道和方式回应解读的情况
    1.参加或举办新闻发布会总次数\t次\t2
    其中：主要负责同志参加新闻发布会次数\t次\t1
    2.政府网站在线访谈次数\t次\t3
    其中：主要负责同志参加政府网站在线访谈次数\t次\t2
    3.政策解读稿件发布数\t篇\t11
    4.微博微信回应事件数\t次\t4
    5.其他方式回应事件数\t次\t1
    三、依申请公开情况
    （一）收到申请数\t件\t12
    1.当面申请数\t件\t3
    2.传真申请数\t件\t0
    3.网络申请数\t件\t5
    4.信函申请数\t件\t4
    （二）申请办结数\t件\t12
    1.按时办结数\t件\t11
    2.延期办结数\t件\t1
    （三）申请答复数\t件\t12
    1.属于已主动公开范围数\t件\t2
    2.同意公开答复数\t件\t5
    3.同意部分公开答复数\t件\t1
    4.不同意公开答复数\t件\t2
    其中：涉及国家秘密\t件\t0
    涉及商业秘密\t件\t1
    涉及个人隐私\t件\t1
    危及国家安全、公共安全、经济安全和社会稳定\t件\t0
    不是《条例》所指政府信息\t件\t0
    法律法规规定的其他情形\t件\t0
    5.不属于本行政机关公开数\t件\t1
    6.申请信息不存在数\t件\t1
    7.告知作出更改补充数\t件\t0
    8.告知通过其他途径办理数\t件\t0
    四、行政复议数量\t件\t2
    （一）维持具体行政行为数\t件\t1
    （二）被依法纠错数\t件\t0
    （三）其他情形数\t件\t1
    五、行政诉讼数量\t件\t1
    （一）维持具体行政行为或者驳回原告诉讼请求数\t件\t1
    （二）被依法纠错数\t件\t0
    （三）其他情形数\t件\t0
    六、举报投诉数量\t件\t3
    （一）维持具体行政行为数\t件\t2
    （二）被纠错数\t件\t1
    （三）其他情形数\t件\t0
    七、依申请公开信息收取的费用\t万元\t0.25
    八、机构建设和保障经费情况
    （一）政府信息公开工作专门机构数\t个\t1
    （二）设置政府信息公开查阅点数\t个\t9
    （三）从事政府信息公开工作人员数\t人\t5
    1.专职人员数（不包括政府公报及政府网站工作人员数）\t人\t1
    2.兼职人员数\t人\t4
    （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）\t万元\t1.5
    九、政府信息公开会议和培训情况
    （一）召开政府信息公开工作会议或专题会议数\t次\t2
    （二）举办各类培训班数\t次\t1
    （三）接受培训人员数\t人次\t36

    """

  /// A report with the table below some lines of a part.
  ///
  /// - Parameters:
  ///   - prose: The lines above the table.
  ///   - changes: Pieces of ``rows`` and what stands in their place.
  static func report(
    _ changes: KeyValuePairs<String, String> = [:], prose: String = "工作有序开展。\n",
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> MarkedDraft {
    .body(prose + "2018年政府信息公开情况统计表\n" + head + changed(changes, sourceLocation))
  }

  /// The rows after changes, each of which must be possible.
  static func changed(
    _ changes: KeyValuePairs<String, String>, _ sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    changes.reduce(rows) { rows, change in
      #expect(rows.contains(change.key), sourceLocation: sourceLocation)
      return rows.replacing(change.key, with: change.value, maxReplacements: 1)
    }
  }
}
