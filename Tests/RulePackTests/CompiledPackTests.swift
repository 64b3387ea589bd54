import BuiltinRules
import LintModel
import ReportLint
import Testing

@testable import RulePack

/// What the program has in it is what the JSON says.
@Suite struct CompiledPackTests {
  @Test(arguments: BuiltinRules.ids) func isThePackOfTheJSON(id: String) throws {
    let compiled = try #require(BuiltinPacks.pack(id))
    #expect(listing(compiled) == listing(try builtin(id)))
  }

  @Test func packsThatOthersExtendAreNone() {
    #expect(BuiltinPacks.pack("common")?.id == nil)
    #expect(BuiltinPacks.pack("gov")?.id == nil)
    #expect(BuiltinPacks.pack("gov-2022")?.id == nil)
  }

  @Test func numbersAreReadAsWritten() {
    let numbers = [0, 1, 63, 64, 9999, 1 << 12, NumberText.range.upperBound - 1]
    var text = ""
    for number in numbers { NumberText.append(number, to: &text) }
    #expect(text.utf8.allSatisfy { (0x3F...0x7E).contains($0) })
    var offset = 0
    let read = numbers.map { _ in NumberText.number(in: text.utf8Span.span, at: &offset) }
    #expect(read == numbers)
    #expect(offset == text.utf8.count)
  }

  /// All that a value has, by reflection: one line a property.
  private func listing(_ value: Any, _ path: String = "") -> [String] {
    if let message = value as? Message {
      return ["\(path) en \(message.english)", "\(path) zh \(message.chinese)"]
    }
    if let lexicon = value as? PackLexicon {
      return [path + lexicon.table().values.map { " \($0)" }.joined()]
    }
    let mirror = Mirror(reflecting: value)
    if let settings = value as? [RuleID: RuleSettings] {
      return settings.sorted { $0.key < $1.key }.flatMap {
        listing($0.value, "\(path).\($0.key.rawValue)")
      }
    }
    guard !mirror.children.isEmpty else { return ["\(path) \(value)"] }
    return mirror.children.enumerated().flatMap { number, child in
      listing(child.value, "\(path).\(child.label ?? String(number))")
    }
  }
}
