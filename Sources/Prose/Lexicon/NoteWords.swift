import ReportText
import RulePack

/// The words of the notes among the authors of a draft and of the instructions of templates, in UTF-8.
package final class NoteWords: Sendable {
  /// What notes among the authors of a draft are about, with which they begin: 此处需补充数据.
  package let subjects: [[UInt8]]
  /// What such notes begin with that others do, too: they tell only behind a figure or alone.
  package let figures: [[UInt8]]
  /// What says in a note that something is still to be done: 需.
  package let modals: [[UInt8]]
  /// What stands before what a note asks for and adds nothing: 请尽快核实.
  package let adverbs: [[UInt8]]
  /// What a note asks for of a figure: 核实.
  package let checks: [[UInt8]]
  /// What a note asks for of a text: 修改.
  package let demands: [[UInt8]]
  /// What a note asks of somebody whom it names: 请各科室提供.
  package let requests: [[UInt8]]
  /// Whom a note asks, by the end of what he is called: 科长.
  package let addressees: [[UInt8]]
  /// What may follow what a note asks for: 一下.
  package let tails: [[UInt8]]
  /// What instructions of a template end in that say how something is written: 逐条写.
  package let writing: [[UInt8]]
  /// What the instructions of a template say is to be filled in, behind 填写.
  package let blanks: [[UInt8]]
  /// What a note says of a text that is not the agency's own: 以上为模板.
  package let templates: [[UInt8]]
  /// What tells that a request is one to the readers of the report and to applicants, and no note.
  package let readers: [[UInt8]]
  /// What opens a paragraph that may be a note: 备注：.
  package let leads: [[UInt8]]
  /// What the doubts end in that somebody noted beside a figure: 数据来源？
  package let doubts: [[UInt8]]

  /// What a note asks for of a figure or of a text.
  package let allDemands: [[UInt8]]
  /// What a note asks for, whomever it names.
  package let calls: [[UInt8]]
  /// What a note that a text is not the agency's own begins with.
  package let places: [[UInt8]]
  /// Whether all of these, and so all subjects, begin with a Chinese character.
  package let placesBeginInChinese: Bool
  /// The characters with which notes on a text begin, and paragraphs that are notes.
  package let firstCharacters: FirstCharacterFilter

  init(_ words: (LexiconList) -> [[UInt8]]) {
    subjects = words(.noteSubjects)
    figures = words(.noteFigures)
    modals = words(.noteModals)
    adverbs = words(.noteAdverbs)
    checks = words(.noteChecks)
    demands = words(.noteDemands)
    requests = words(.noteRequests)
    addressees = words(.noteAddressees)
    tails = words(.noteTails)
    writing = words(.noteWriting)
    blanks = words(.noteBlanks)
    templates = words(.noteTemplates)
    readers = words(.noteReaders)
    leads = words(.noteLeads)
    doubts = words(.noteDoubts)
    allDemands = checks + demands
    calls = allDemands + requests
    places = subjects + ["以上", "以下", "上述"].map { Array($0.utf8) }
    placesBeginInChinese = places.allSatisfy { CharacterClass.beginsHan($0.first ?? 0) }
    firstCharacters = FirstCharacterFilter(leads + places + [Array("请".utf8)])
  }
}
