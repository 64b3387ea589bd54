import ReportText
import RulePack
import Testing

@Suite struct PackDecodingTests {
  @Test func rowsStandInPreorder() throws {
    let pack = try load(SamplePack.with(#""rules": []"#))
    #expect(
      pack.rows.map(\.path) == [
        "disclosure", "disclosure.total", "disclosure.channels", "disclosure.channels.website",
        "disclosure.channels.gazette", "applications", "applications.desk",
        "applications.letters", "applications.note", "fees",
      ])
    #expect(pack.rows.map(\.parent) == [nil, 0, 0, 2, 2, nil, 5, 5, 5, nil])
    #expect(pack.rows.map(\.depth) == [0, 1, 1, 2, 2, 0, 1, 1, 1, 0])
  }
}
