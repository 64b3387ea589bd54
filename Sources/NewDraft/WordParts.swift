/// The parts of a Word document that are the same in each draft.
enum WordParts {
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  static let namespace =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
  static let relationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
  private static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes = """
    \(declaration)
    <Types xmlns="\(packageNamespace)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(wordType).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(wordType).styles+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(wordType).footer+xml"/></Types>
    """

  static let packageRelationships = """
    \(declaration)
    <Relationships xmlns="\(packageNamespace)/relationships">\
    <Relationship Id="rId1" Type="\(relationshipNamespace)/officeDocument" Target="word/document.xml"/>\
    </Relationships>
    """

  static let documentRelationships = """
    \(declaration)
    <Relationships xmlns="\(packageNamespace)/relationships">\
    <Relationship Id="rId1" Type="\(relationshipNamespace)/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="\(relationshipNamespace)/footer" Target="footer1.xml"/>\
    </Relationships>
    """

  /// The number of the page, between dashes.
  static let footer = """
    \(declaration)
    <w:ftr \(namespace)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
    <w:r><w:t xml:space="preserve">— </w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r>\
    <w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
    """
}

/// The styles: fonts and sizes as GB/T 9704—2012 has them for official documents.
enum WordStyles {
  private static let body = "仿宋_GB2312"

  static let part = """
    \(WordParts.declaration)
    <w:styles \(WordParts.namespace)>
    <w:docDefaults><w:rPrDefault><w:rPr>\(fonts(body))<w:kern w:val="2"/><w:sz w:val="32"/>\
    <w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
    \(paragraphs.joined(separator: "\n"))
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
    <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>\
    <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\(borders)</w:tblBorders></w:tblPr></w:style>
    </w:styles>
    """

  private static let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
    "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
  }.joined()

  private static let paragraphs = [
    style(
      "Normal", "Normal", isDefault: true, "<w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/>"),
    style(
      "BodyText", "Body Text",
      "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"
    ),
    style(
      "Title", "Title",
      "<w:spacing w:before=\"240\" w:after=\"480\" w:line=\"600\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>"
        + "<w:outlineLvl w:val=\"9\"/>",
      fonts("方正小标宋简体") + "<w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>"),
    heading(1, "黑体"), heading(2, "楷体_GB2312"),
    style(
      "Signature", "Signature",
      "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:right=\"640\"/><w:jc w:val=\"right\"/>"
    ),
    style(
      "Caption", "caption",
      "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>",
      fonts("黑体") + "<w:sz w:val=\"30\"/><w:szCs w:val=\"30\"/>"),
    style("TableText", "Table Text", "<w:jc w:val=\"left\"/>", size(18)),
    style("TableTextSmall", "Table Text Small", "<w:jc w:val=\"left\"/>", size(16)),
    style("Footer", "footer", "<w:jc w:val=\"center\"/>", fonts("宋体") + size(28)),
  ]

  private static func heading(_ level: Int, _ font: String) -> String {
    style(
      "Heading\(level)", "heading \(level)",
      "<w:keepNext/><w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"
        + "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      fonts(font))
  }

  private static func style(
    _ id: String, _ name: String, isDefault: Bool = false, _ paragraph: String, _ run: String = ""
  ) -> String {
    let mark = isDefault ? " w:default=\"1\"" : ""
    let base = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>"
    return
      "<w:style w:type=\"paragraph\"\(mark) w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(base)"
      + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr>\(run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")</w:style>"
  }

  private static func fonts(_ font: String) -> String {
    "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(font)\" "
      + "w:cs=\"Times New Roman\"/>"
  }

  private static func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }
}
