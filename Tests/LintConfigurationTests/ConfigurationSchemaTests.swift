import Foundation
import LintModel
import ReportLint
import RulePack
import Testing

@testable import LintConfiguration

/// The schema and the decoder say the same.
@Suite("The schema of configurations")
struct ConfigurationSchemaTests {
  private let schema: [String: Any]
  private let definitions: [String: [String: Any]]

  init() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Rules/configuration.schema.json")
    schema = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    definitions = try #require(schema["$defs"] as? [String: [String: Any]])
  }

  private func keys(_ object: [String: Any]) throws -> Set<String> {
    Set(try #require(object["properties"] as? [String: Any]).keys)
  }

  @Test("the keys")
  func sameKeys() throws {
    #expect(try keys(schema) == Set(ConfigurationKey.ofFile.map(\.rawValue)))
    let override = try #require(definitions["override"])
    #expect(try keys(override) == Set(ConfigurationKey.ofOverride.map(\.rawValue)))
    #expect(override["required"] as? [String] == ["files"])
    for object in [schema, override] {
      #expect(object["additionalProperties"] as? Bool == false)
    }
  }

  @Test("the words")
  func sameWords() throws {
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(properties["lang"]?["enum"] as? [String] == Language.allCases.map(\.rawValue))
    #expect(
      definitions["failOn"]?["enum"] as? [String] == FailureLevel.allCases.map(\.rawValue))
    let severities = definitions["severities"]?["additionalProperties"] as? [String: Any]
    #expect(severities?["enum"] as? [String] == SeveritySetting.allCases.map(\.rawValue))
    let years = try #require(definitions["year"])
    #expect(years["minimum"] as? Int == ConfigurationDecoder.years.lowerBound)
    #expect(years["maximum"] as? Int == ConfigurationDecoder.years.upperBound)
  }

  @Test("the rules and groups")
  func sameRules() throws {
    let ids = RuleCatalogue.rules.map(\.id.rawValue)
    let groups = Set(ids.map { String($0.prefix { $0 != "/" }) })
    let listed = try #require(definitions["rule"]?["enum"] as? [String])
    #expect(Set(listed) == groups.union(ids), "\(groups.union(ids).sorted())")
    #expect(Set(listed).count == listed.count)
  }
}
