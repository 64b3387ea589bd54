/// A draft as text, and where everything stands in it. All lines are 1-based.
public struct RenderedDraft: Sendable {
  /// The text.
  public let text: String
  /// The line of the title.
  public let lineOfTitle: Int
  /// The lines of the preamble's paragraphs: basis, declaration, period, edition, contact.
  public let linesOfPreamble: [Int]
  /// The lines of the parts' headings, by the index in ``ReportDraft/sections``.
  public let lineOfHeading: [Int]
  /// The line of the date.
  public let lineOfDate: Int
  /// The first line of the table's caption.
  public let lineOfCaption: Int
  /// The line on which each row of the table starts, by its path.
  public let lineOfRow: [String: Int]
  /// The line of each cell of the table, by the path of its row. A blank cell that has no line of
  /// its own stands on the line where the rest of its row ends.
  public let lineOfCell: [String: Int]
}

extension ReportDraft {
  /// Writes the draft out.
  public func rendered(as style: DraftStyle = DraftStyle()) -> RenderedDraft {
    var page = Page()
    let isMarkdown = style.headings == .markdown
    let lineOfTitle = page.write((isMarkdown ? "# " : "") + title)
    page.write("")
    let linesOfPreamble = preamble.map { page.writeParagraph($0, style) }
    let lineOfHeading = sections.map { section in
      let line = page.write(style.heading(section))
      for paragraph in section.body { page.write(paragraph, style) }
      return line
    }
    var lineOfDate = 0
    if !signatureFollowsTable { lineOfDate = writeSignature(on: &page) }
    page.write("")
    let lineOfCaption = page.write((isMarkdown ? "### " : "") + caption[0])
    for line in caption.dropFirst() { page.write(line) }
    page.write("")
    let (rows, cells) = page.write(table, style)
    if signatureFollowsTable { lineOfDate = writeSignature(on: &page) }
    return RenderedDraft(
      text: page.text(lineBreak: style.lineBreak.rawValue), lineOfTitle: lineOfTitle,
      linesOfPreamble: linesOfPreamble, lineOfHeading: lineOfHeading, lineOfDate: lineOfDate,
      lineOfCaption: lineOfCaption, lineOfRow: rows, lineOfCell: cells)
  }

  private func writeSignature(on page: inout Page) -> Int {
    let indentation = String(repeating: "\u{3000}", count: 12)
    page.write("")
    page.write(indentation + signature)
    return page.write(indentation + date)
  }
}

/// Lines as they are written.
struct Page {
  private var lines: [String] = []

  /// The number of the last line, 1-based.
  var lastLine: Int { lines.count }

  /// Writes a line and tells its number, 1-based.
  @discardableResult
  mutating func write(_ line: String) -> Int {
    lines.append(line)
    return lines.count
  }

  /// Writes a paragraph of running text. Markdown needs a blank line after it, and would take the
  /// usual indentation for white space anyway.
  @discardableResult
  mutating func writeParagraph(_ text: String, _ style: DraftStyle) -> Int {
    guard style.headings == .markdown else { return write("\u{3000}\u{3000}" + text) }
    let line = write(text)
    write("")
    return line
  }

  /// Writes a paragraph of a part.
  mutating func write(_ paragraph: DraftParagraph, _ style: DraftStyle) {
    switch paragraph {
    case .text(let text):
      writeParagraph(text, style)
    case .subheading(let level, let text):
      guard style.headings == .markdown else {
        write("\u{3000}\u{3000}" + text)
        return
      }
      write(String(repeating: "#", count: level + 1) + " " + text)
    }
  }

  /// All lines, each with its line break.
  func text(lineBreak: String) -> String {
    lines.map { $0 + lineBreak }.joined()
  }
}

extension DraftStyle {
  /// The heading of a part.
  fileprivate func heading(_ section: DraftSection) -> String {
    let ordinal = Outline.numeral(section.number)
    switch headings {
    case .plain: return "\(ordinal)、\(section.title)"
    case .indented: return "\u{3000}\u{3000}\(ordinal)、\(section.title)"
    case .spaced: return " \(ordinal) 、\u{3000}\(section.title) "
    case .markdown: return "## \(ordinal)、\(section.title)"
    }
  }
}
