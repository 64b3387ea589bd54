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

  case footnote = "w:footnote"
  case endnote = "w:endnote"
  case footnoteReference = "w:footnoteReference"
  case endnoteReference = "w:endnoteReference"

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

  static let namespaces = [
    "w": OfficeNamespaces.word,
    "m": OfficeNamespaces.math,
    "mc": OfficeNamespaces.compatibility,
    "w15": ["http://schemas.microsoft.com/office/word/2012/wordml"],
    "w16cid": ["http://schemas.microsoft.com/office/word/2016/wordml/cid"],
    "w16cex": ["http://schemas.microsoft.com/office/word/2018/wordml/cex"],
    "rel": ["http://schemas.openxmlformats.org/package/2006/relationships"],
    "ct": ["http://schemas.openxmlformats.org/package/2006/content-types"],
  ]
}
