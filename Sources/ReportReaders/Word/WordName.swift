import DocumentSyntax

/// The elements of a Word document's text that matter, ECMA-376 part 1, chapter 17.
enum WordName: String, XMLName {
  case paragraph = "w:p"
  case run = "w:r"
  case text = "w:t"
  case tab = "w:tab"
  case alignedTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case noBreakHyphen = "w:noBreakHyphen"
  case symbol = "w:sym"

  case paragraphProperties = "w:pPr"
  case runProperties = "w:rPr"
  case paragraphStyle = "w:pStyle"
  case runStyle = "w:rStyle"
  case fonts = "w:rFonts"
  case outlineLevel = "w:outlineLvl"
  case frame = "w:framePr"
  case numberingLevel = "w:ilvl"
  case numberingID = "w:numId"
  case vanish = "w:vanish"

  case deleted = "w:del"
  case movedFrom = "w:moveFrom"
  case paragraphChange = "w:pPrChange"
  case runChange = "w:rPrChange"
  case tableChange = "w:tblPrChange"
  case tableExceptionChange = "w:tblPrExChange"
  case rowChange = "w:trPrChange"
  case cellChange = "w:tcPrChange"
  case sectionProperties = "w:sectPr"

  case table = "w:tbl"
  case row = "w:tr"
  case cell = "w:tc"
  case rowProperties = "w:trPr"
  case cellProperties = "w:tcPr"
  case gridBefore = "w:gridBefore"
  case gridAfter = "w:gridAfter"
  case hiddenRow = "w:hidden"
  case gridSpan = "w:gridSpan"
  case verticalMerge = "w:vMerge"
  case horizontalMerge = "w:hMerge"
  case deletedCell = "w:cellDel"

  case contentControl = "w:sdt"
  case contentControlGallery = "w:docPartGallery"
  case contentControlContent = "w:sdtContent"
  case simpleField = "w:fldSimple"
  case fieldCharacter = "w:fldChar"
  case fieldInstruction = "w:instrText"
  case dropDown = "w:ddList"
  case dropDownEntry = "w:listEntry"
  case formResult = "w:result"
  case formDefault = "w:default"
  case checkBox = "w:checkBox"
  case checked = "w:checked"
  case rubyText = "w:rt"
  case textBox = "w:txbxContent"

  case commentStart = "w:commentRangeStart"
  case commentEnd = "w:commentRangeEnd"
  case commentReference = "w:commentReference"

  case footnoteReference = "w:footnoteReference"
  case endnoteReference = "w:endnoteReference"
  case footnote = "w:footnote"
  case endnote = "w:endnote"

  case alternateContent = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"

  case body = "w:body"
  case footnotes = "w:footnotes"
  case endnotes = "w:endnotes"
  case chunk = "w:altChunk"

  case wordArt = "v:textpath"
  case drawingTextBody = "a:txBody"
  case drawingParagraph = "a:p"
  case drawingText = "a:t"
  case drawingLineBreak = "a:br"
  case chart = "c:chart"
  case newChart = "cx:chart"
  case diagram = "dgm:relIds"
  case object = "o:OLEObject"
  case inlineDrawing = "wp:inline"
  case picture = "pic:pic"
  case oldPicture = "v:imagedata"

  // Word 2003 has these in place of others.
  case oldNumberingID = "w:ilfo"
  case oldListText = "wx:t"
  case oldAnnotation = "aml:annotation"

  case verticalAlignment = "w:vertAlign"
  case formulaRun = "m:r"
  case formulaText = "m:t"
  case denominator = "m:den"
  case formulaSuperscript = "m:sup"
  case formulaSubscript = "m:sub"

  static let namespaces = [
    "w": OfficeNamespaces.word,
    "m": OfficeNamespaces.math,
    "mc": OfficeNamespaces.compatibility,
    "v": ["urn:schemas-microsoft-com:vml"],
    "o": ["urn:schemas-microsoft-com:office:office"],
    "a": [
      "http://schemas.openxmlformats.org/drawingml/2006/main",
      "http://purl.oclc.org/ooxml/drawingml/main",
    ],
    "c": [
      "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "http://purl.oclc.org/ooxml/drawingml/chart",
    ],
    "cx": ["http://schemas.microsoft.com/office/drawing/2014/chartex"],
    "dgm": [
      "http://schemas.openxmlformats.org/drawingml/2006/diagram",
      "http://purl.oclc.org/ooxml/drawingml/diagram",
    ],
    "wp": [
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    ],
    "pic": [
      "http://schemas.openxmlformats.org/drawingml/2006/picture",
      "http://purl.oclc.org/ooxml/drawingml/picture",
    ],
    "wx": ["http://schemas.microsoft.com/office/word/2003/auxHint"],
    "aml": ["http://schemas.microsoft.com/aml/2001/core"],
  ]
}
