import Foundation
import Testing

@testable import RulePack

/// The schema and the decoder say the same.
@Suite struct PackSchemaTests {
  private let schema: [String: Any]

  init() throws {
    let url = rulesDirectory.appending(path: "pack.schema.json")
    schema = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
  }

  /// What the schema says about the objects of a shape.
  private func definition(of shape: ObjectShape) throws -> [String: Any] {
    guard shape.name != "pack" else { return schema }
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let definition = try #require(definitions[shape.name] as? [String: Any], "\(shape.name)")
    let alternatives = definition["anyOf"] as? [[String: Any]] ?? []
    return alternatives.first { $0["type"] as? String == "object" } ?? definition
  }

  @Test func hasTheKeysThatTheDecoderKnows() throws {
    for shape in ObjectShape.all {
      let definition = try definition(of: shape)
      let properties = try #require(definition["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(shape.keys.map(\.rawValue)), "\(shape.name)")
      #expect(shape.keys.count == properties.count, "\(shape.name)")
      #expect(definition["additionalProperties"] as? Bool == false, "\(shape.name)")
      for (key, property) in properties {
        #expect(property["title"] is String, "\(shape.name).\(key)")
        #expect(property["description"] is String, "\(shape.name).\(key)")
      }
    }
  }

  @Test func describesNothingElse() throws {
    let definitions = try #require(schema["$defs"] as? [String: Any])
    #expect(Set(definitions.keys).union(["pack"]) == Set(ObjectShape.all.map(\.name)))
    #expect(
      Set(ObjectShape.all.flatMap(\.keys)) == Set(PackKey.allCases), "every key has a shape")
  }

  /// What overrides an entry of another pack needs nothing but its identity.
  @Test func requiresWhatTheDecoderRequires() throws {
    for shape in ObjectShape.all {
      let required = Set(try definition(of: shape)["required"] as? [String] ?? [])
      let expected = shape.identity.map { [$0] } ?? shape.required
      #expect(required == Set(expected.map(\.rawValue)), "\(shape.name)")
    }
  }

  @Test func requiresEverythingOfPacksThatExtendNone() throws {
    let then = try #require(schema["then"] as? [String: Any])
    var compared = 0
    func compare(_ definition: [String: Any], _ shape: ObjectShape?) {
      if let shape, shape.identity != nil {
        let required = Set(definition["required"] as? [String] ?? [])
        #expect(required == Set(shape.required.map(\.rawValue)), "\(shape.name)")
        compared += 1
      }
      for (key, value) in definition["properties"] as? [String: [String: Any]] ?? [:] {
        compare(
          value["items"] as? [String: Any] ?? value, .mergeable(under: PackKey(text: key)))
      }
    }
    compare(then, nil)
    #expect(compared == 12)
  }

  @Test func allowsTheWordsThatTheDecoderAllows() throws {
    func words(_ shape: ObjectShape, _ key: PackKey) throws -> [String] {
      let properties = try #require(
        try definition(of: shape)["properties"] as? [String: [String: Any]])
      return try #require(properties[key.rawValue]?["enum"] as? [String])
    }
    let severities = SeveritySetting.allCases.map(\.rawValue)
    #expect(try words(.relation, .severity) == severities)
    #expect(try words(.rule, .severity) == severities)
    #expect(try words(.dueDate, .severity) == severities)
    #expect(try words(.table, .orientation) == TableForm.Orientation.allCases.map(\.rawValue))
    #expect(try words(.relation, .inEach) == RelationScope.allCases.map(\.rawValue))
    #expect(try words(.column, .role) == TableColumn.Role.allCases.map(\.rawValue))
    #expect(try words(.placeholder, .stands) == Placeholder.Place.allCases.map(\.rawValue))
    #expect(try words(.row, .means) == RowMeaning.allCases.map(\.rawValue))
    #expect(try words(.relation, .rule) == Relation.rules.map(\.rawValue))
  }
}
