/// A Word document made in a test.
package struct WordDocument {
  private static let namespaces =
    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
    + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"

  /// What stands in the body.
  package var body: String
  /// The styles, the lists, the notes and the comments, without the element around them.
  package var styles = ""
  package var numbering = ""
  package var footnotes = ""
  package var endnotes = ""
  package var comments = ""
  /// The title among the properties; none where it is empty.
  package var title = ""

  /// Makes a document of the contents of its parts.
  package init(
    body: String, styles: String = "", numbering: String = "", footnotes: String = "",
    endnotes: String = "", comments: String = ""
  ) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.footnotes = footnotes
    self.endnotes = endnotes
    self.comments = comments
  }

  /// The file.
  package var bytes: [UInt8] {
    let parts = [
      ("document", "<w:body>\(body)</w:body>"), ("styles", styles), ("numbering", numbering),
      ("footnotes", footnotes), ("endnotes", endnotes), ("comments", comments),
    ]
    let properties =
      "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/"
      + "core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>\(title)</dc:title>"
      + "</cp:coreProperties>"
    return ZipWriter.archive(
      parts.filter { !$0.1.isEmpty }.map { name, contents in
        ("word/\(name).xml", "<w:\(name) \(Self.namespaces)>\(contents)</w:\(name)>")
      } + (title.isEmpty ? [] : [("docProps/core.xml", properties)]))
  }
}

/// A paragraph with a run, and properties before it.
package func paragraph(_ text: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
}

/// A run of text, and properties before it.
package func run(_ text: String, _ properties: String = "") -> String {
  "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space='preserve'>\(text)</w:t></w:r>"
}

/// An item of a list.
package func item(_ text: String, level: Int = 0, list: Int = 1) -> String {
  paragraph(text, "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>")
}

/// A definition of a list with levels of formats and texts, and the list of the same number.
package func list(
  _ number: Int, _ levels: [(format: String, text: String)], _ properties: String = ""
)
  -> String
{
  let levels = levels.enumerated().map { index, level in
    "<w:lvl w:ilvl='\(index)'><w:start w:val='1'/><w:numFmt w:val='\(level.format)'/>\(properties)"
      + "<w:lvlText w:val='\(level.text)'/></w:lvl>"
  }
  return "<w:abstractNum w:abstractNumId='\(number)'>\(levels.joined())</w:abstractNum>"
    + "<w:num w:numId='\(number)'><w:abstractNumId w:val='\(number)'/></w:num>"
}

/// A table of rows of cells, in which each cell is a text or the contents of the element.
package func table(_ rows: [[String]], _ rowProperties: [Int: String] = [:]) -> String {
  let rows = rows.enumerated().map { index, cells in
    let cells = cells.map { "<w:tc>\($0.hasPrefix("<") ? $0 : paragraph($0))</w:tc>" }
    return "<w:tr><w:trPr>\(rowProperties[index] ?? "")</w:trPr>\(cells.joined())</w:tr>"
  }
  return "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>"
}
