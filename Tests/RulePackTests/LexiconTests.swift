import BuiltinRules
import Foundation
import ReportText
import Testing

@testable import RulePack

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
    guard case .lists(let added) = loaded.lexicon else { return #expect(Bool(false)) }
    #expect(added.map(\.id) == ["pairs", "units"])
    #expect(added.map(\.words) == [["早班/晚班", "甲类/乙类"], ["壶"]])
    #expect(!loaded.lexicon.isComplete)
  }

  @Test func tableHasTheWordsOfTheListsInOrder() throws {
    let json = try #require(BuiltinRules.json(id: "lexicon"))
    let lists = try PackLoader.lexicon(json, path: "lexicon.json")
    let added = WordList(id: "rest", words: ["余者"])
    let table = PackLexicon.lists([added]).table { lists }
    func words(_ block: WordBlock) -> [String] { block.map(text) }
    for list in lists {
      let id = try #require(LexiconList(rawValue: list.id))
      switch id {
      case _ where id.isOfPairs || id.isOfKinds:
        #expect(table.entries(id).map { words($0).joined(separator: "/") } == list.words)
      case .rest: #expect(words(table.words(id)) == list.words + ["余者"])
      case .units, .times: #expect(words(table.words(id)) == longestFirst(list.words))
      default: #expect(words(table.words(id)) == list.words)
      }
    }
  }

  @Test func tableHasTheWordsOfSeveralListsTogether() throws {
    let lists = [
      WordList(id: "year-words", words: ["年", "本年度"]), WordList(id: "neutral", words: ["依法"]),
      WordList(id: "outcomes-of-cases", words: ["维持/予以维持", "其他"]),
    ]
    let table = LexiconTable(lists)
    #expect(table.joined(.neutral).map(text) == ["本年度", "依法", "年"])
    #expect(table.joined(.wholeYear).map(text).first == "本年度")
    #expect(table.joined(.anyOutcome).map(text) == ["维持", "予以维持", "其他"])
    #expect(table.words(.rest).isEmpty)
  }

  private func text(_ word: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
  }

  private func longestFirst(_ words: [String]) -> [String] {
    words.sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }
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
