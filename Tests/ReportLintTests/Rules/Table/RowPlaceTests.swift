import Testing

@Suite struct RowPlaceTests {
  @Test func namesTheNeighbourThatComesTooLate() {
    expect(
      "table/row-order",
      in: .body(
        """
        2.政府网站公开政府信息数\t条\t1
        ▸4.政务微信公开政府信息数\t条\t1
        3.政务微博公开政府信息数\t条\t1
        5.其他方式公开政府信息数\t条\t1
        （一）回应公众关注热点或重大舆情数\t次\t1
        """), containing: "“政务微信公开政府信息数”一行应在“政务微博公开政府信息数”之后")
  }

  @Test func namesTheNeighbourThatComesTooEarly() {
    expect(
      "table/row-order",
      in: .body(
        """
        3.政务微博公开政府信息数\t条\t1
        4.政务微信公开政府信息数\t条\t1
        5.其他方式公开政府信息数\t条\t1
        ▸2.政府网站公开政府信息数\t条\t1
        （一）回应公众关注热点或重大舆情数\t次\t1
        3.政策解读稿件发布数\t篇\t1
        """), containing: "“政府网站公开政府信息数”一行应在“政务微博公开政府信息数”之前")
  }
}
