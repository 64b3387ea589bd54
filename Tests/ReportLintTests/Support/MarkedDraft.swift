import ReportModel
import ReportReaders
import ReportText

/// A draft for a test, with a marker before each place where a finding is expected.
struct MarkedDraft {
  /// Stands before the places; it is no part of the draft.
  static let marker: Character = "▸"

  /// A title and a heading, so that a sentence below them is a report to the recogniser.
  static let frame = "海右市云门区2018年政府信息公开工作年度报告\n一、概述\n"

  /// The draft's text without the markers.
  let text: String
  /// The places of the markers in the draft, in bytes.
  let offsets: [Int]

  /// Takes a whole draft apart.
  init(_ marked: String) {
    var text = ""
    var offsets: [Int] = []
    for character in marked {
      if character == Self.marker {
        offsets.append(text.utf8.count)
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// Takes some lines of a part apart and puts them into a report.
  static func body(_ marked: String) -> MarkedDraft {
    MarkedDraft(frame + marked)
  }

  /// The draft as the reader of plain text delivers it.
  var draft: Draft {
    PlainTextReader.read(SourceText(decoding: Array(text.utf8)))
  }

  /// The lines and columns of the markers.
  var positions: [Position] {
    let source = draft.text
    return offsets.map(source.position(at:))
  }
}
