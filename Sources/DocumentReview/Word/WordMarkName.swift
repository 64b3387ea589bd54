import DocumentSyntax

/// The elements of a Word document that matter where remarks and changes are written.
enum WordMarkName: String, XMLName {
  case body = "w:body"
  case paragraph = "w:p"
  case paragraphProperties = "w:pPr"
  case run = "w:r"
  case runProperties = "w:rPr"
  case runChange = "w:rPrChange"
  case text = "w:t"
  case tab = "w:tab"
  case alignedTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case noBreakHyphen = "w:noBreakHyphen"
  case symbol = "w:sym"

  case inserted = "w:ins"
  case deleted = "w:del"
  case movedTo = "w:moveTo"
  case movedFrom = "w:moveFrom"
  case simpleField = "w:fldSimple"
  case ruby = "w:ruby"
  case textBox = "w:txbxContent"
  case alternateContent = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"

  case formulaRun = "m:r"
  case formulaText = "m:t"
  case formula = "m:oMath"
  case formulaParagraph = "m:oMathPara"

  case comments = "w:comments"
  case comment = "w:comment"
  case commentStart = "w:commentRangeStart"
  case commentEnd = "w:commentRangeEnd"
  case commentReference = "w:commentReference"
  case extendedComment = "w15:commentEx"
  case commentIdentifier = "w16cid:commentId"
  case extensibleComment = "w16cex:commentExtensible"
  case person = "w15:person"

  case relation = "rel:Relationship"
  case relations = "rel:Relationships"
  case contentTypes = "ct:Types"
  case contentType = "ct:Override"

  static let wordNamespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.microsoft.com/office/word/2003/wordml",
  ]

  static let namespaces = [
    "w": wordNamespaces,
    "m": [
      "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math",
    ],
    "mc": ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
    "w15": ["http://schemas.microsoft.com/office/word/2012/wordml"],
    "w16cid": ["http://schemas.microsoft.com/office/word/2016/wordml/cid"],
    "w16cex": ["http://schemas.microsoft.com/office/word/2018/wordml/cex"],
    "rel": ["http://schemas.openxmlformats.org/package/2006/relationships"],
    "ct": ["http://schemas.openxmlformats.org/package/2006/content-types"],
  ]
}
