import ReportModel
import ReportText

extension Draft {
  /// Where the first occurrence of a text comes from, a piece each: `申请 p3 r5 6..<12` or, for what
  /// is generated, `一、 p3`.
  package func describedOrigins(of text: String, after: String = "") -> [String] {
    let whole = Array(self.text.bytes)
    func offset(of text: String, from start: Int) -> Int? {
      let wanted = Array(text.utf8)
      return (start..<max(start, whole.count - wanted.count + 1)).first {
        whole[$0..<min($0 + wanted.count, whole.count)].elementsEqual(wanted)
      }
    }
    guard let context = offset(of: after, from: 0),
      let start = offset(of: text, from: context + after.utf8.count)
    else { return ["no such text"] }
    return describedOrigins(of: start..<start + text.utf8.count)
  }

  /// Where a range comes from.
  package func describedOrigins(of range: Range<Int>) -> [String] {
    origins(of: range).map { piece in
      let text = self.text.string(in: piece.range)
      let words = text.isEmpty || text == "\n" || text == "\t" ? "" : text + " "
      switch piece.origin {
      case .file(let range): return "\(words)\(range)"
      case .cell(let cell): return "\(words)\(cell.name)"
      case .paragraph(let paragraph): return "\(words)p\(paragraph.paragraph)"
      case .run(let run):
        let name = run.run.map { " r\($0)" } ?? ""
        return "\(words)p\(run.paragraph.paragraph)\(name) \(run.bytes)"
      }
    }
  }
}
