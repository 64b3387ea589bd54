import BuiltinRules
import Foundation
import RulePack
import Testing

/// The words that link the figures of the prose, and what packs add to them.
@Suite struct LexiconTests {
  @Test func hasEveryList() throws {
    let json = try #require(BuiltinRules.json(id: "lexicon"))
    let lists = try PackLoader.lexicon(json, path: "lexicon.json")
    #expect(Set(lists.map(\.id)) == Set(LexiconList.allCases.map(\.rawValue)))
    #expect(lists.allSatisfy { !$0.words.isEmpty })
  }

  @Test("the schema names the lists that there are")
  func agreesWithTheSchema() throws {
    let data = try Data(contentsOf: rulesDirectory.appending(path: "lexicon.schema.json"))
    let text = String(decoding: data, as: UTF8.self)
    let named = text.components(separatedBy: "\"const\": \"").dropFirst().compactMap {
      $0.components(separatedBy: "\"").first
    }
    // The schema says besides what the file itself is called.
    #expect(Set(named).subtracting(["lexicon"]) == Set(LexiconList.allCases.map(\.rawValue)))
  }

  private func pack(_ lists: String) -> String {
    SamplePack.with("\"lexicon\": [\(lists)]")
  }

  @Test func packsAddToLists() throws {
    let base = pack(#"{"id": "pairs", "words": ["早班/晚班"]}, {"id": "units", "words": ["壶"]}"#)
    let own =
      #"{"id": "city", "name": "市", "extends": "sample", "lexicon": [{"id": "pairs", "words": ["甲类/乙类"]}]}"#
    let loaded = try PackLoader.load(Array(own.utf8), path: "city.json") {
      _, _ throws(PackError) in PackFile(path: "sample.json", json: Array(base.utf8))
    }
    #expect(loaded.lexicon.map(\.id) == ["pairs", "units"])
    #expect(loaded.lexicon.map(\.words) == [["早班/晚班", "甲类/乙类"], ["壶"]])
  }

  @Test(
    "what is wrong is named, at its place",
    arguments: [
      (
        #"{"id": ▸"pair", "words": ["早班/晚班"]}"#,
        "the lexicon has no list “pair”; did you mean “pairs”?"
      ),
      (
        #"{"id": "pairs", "words": [▸"早班"]}"#,
        "“早班” is no pair: write two words with “/” between them"
      ),
      (#"{"id": "units", "words": [▸3]}"#, "expected a text, found a number"),
    ])
  func reportsMistakes(_ lists: String, _ message: String) {
    expectProblems(in: pack(lists), [message])
  }
}
