/// The control words of rich text that say what is seen, and how it is laid out (RTF 1.9.1).
enum ControlWord: String, CaseIterable {
  // The document's code page.
  case mac
  case pc
  case pca
  case codePage = "ansicpg"
  case defaultFont = "deff"

  // Characters.
  case font = "f"
  case plain
  case hidden = "v"
  case deleted
  case movedFrom = "mvf"
  case unicode = "u"
  case fallbackLength = "uc"
  case tab
  case emDash = "emdash"
  case enDash = "endash"
  case emSpace = "emspace"
  case enSpace = "enspace"
  case quarterSpace = "qmspace"
  case leftQuote = "lquote"
  case rightQuote = "rquote"
  case leftDoubleQuote = "ldblquote"
  case rightDoubleQuote = "rdblquote"
  case bullet

  // Paragraphs.
  case paragraphEnd = "par"
  case sectionEnd = "sect"
  case lineBreak = "line"
  case softLineBreak = "softline"
  case pageBreak = "page"
  case columnBreak = "column"
  case paragraphDefaults = "pard"
  case style = "s"
  case outlineLevel = "outlinelevel"
  case listText = "listtext"
  case listTextOfOldPrograms = "pntext"
  case listNumber = "ls"
  case listLevelNumber = "ilvl"

  // Tables.
  case rowDefaults = "trowd"
  case rowLeft = "trleft"
  case cellRight = "cellx"
  case mergedColumn = "clmrg"
  case mergedRow = "clvmrg"
  case inTable = "intbl"
  case tableLevel = "itap"
  case cellEnd = "cell"
  case rowEnd = "row"
  case nestedCellEnd = "nestcell"
  case nestedRowEnd = "nestrow"
  case nestedTableProperties = "nesttableprops"

  // Parts whose text is seen elsewhere, or of which only a part is.
  case footnote
  case annotation
  case annotationReference = "atnref"
  case annotationStart = "atrfstart"
  case annotationEnd = "atrfend"
  case shapeText = "shptxt"
  case drawnText = "dptxbxtext"
  case shape = "shp"
  case shapeGroup = "shpgrp"
  case shapeInstructions = "shpinst"
  case drawing = "do"
  case fieldInstructions = "fldinst"
  case fieldResult = "fldrslt"
  case object
  case result
  case unicodeAlternative = "upr"
  case unicodeText = "ud"

  // Tables of the document.
  case fontTable = "fonttbl"
  case characterSet = "fcharset"
  case fontCodePage = "cpg"
  case styleSheet = "stylesheet"
  case basedOn = "sbasedon"
  case listTable = "listtable"
  case list
  case listID = "listid"
  case listLevel = "listlevel"
  case levelFormat = "levelnfc"
  case levelFormatOfToday = "levelnfcn"
  case levelStart = "levelstartat"
  case levelFollow = "levelfollow"
  case levelLegal = "levellegal"
  case levelNoRestart = "levelnorestart"
  case levelText = "leveltext"
  case listOverrideTable = "listoverridetable"
  case listOverride = "listoverride"
  case changedLevel = "lfolevel"
  case changedStart = "listoverridestartat"

  // Parts that are not seen in the text. All that begin with \* and are unknown are not either.
  case colorTable = "colortbl"
  case fileTable = "filetbl"
  case revisionTable = "revtbl"
  case information = "info"
  case picture = "pict"
  case otherPicture = "nonshppict"
  case shapePicture = "shppict"
  case shapeResult = "shprslt"
  case shapeProperty = "sp"
  case propertyName = "sn"
  case propertyValue = "sv"
  case header
  case leftHeader = "headerl"
  case rightHeader = "headerr"
  case firstHeader = "headerf"
  case footer
  case leftFooter = "footerl"
  case rightFooter = "footerr"
  case firstFooter = "footerf"
  case noteSeparator = "ftnsep"
  case noteContinuationSeparator = "ftnsepc"
  case noteContinuation = "ftncn"
  case endnoteSeparator = "aftnsep"
  case endnoteContinuationSeparator = "aftnsepc"
  case endnoteContinuation = "aftncn"
  case formField = "formfield"
  case dataField = "datafield"
  case bookmarkStart = "bkmkstart"
  case bookmarkEnd = "bkmkend"
  case annotationMark = "atnid"
  case annotationAuthor = "atnauthor"
  case indexEntry = "xe"
  case contentsEntry = "tc"
  case contentsEntryWithoutNumber = "tcn"
  case numbering = "pn"
  case levelNumbers = "levelnumbers"
  case objectClass = "objclass"
  case objectName = "objname"
  case objectData = "objdata"
  case noNestedTables = "nonesttables"
  case formulaPicture = "mmathPict"
  case background
  case template
  case comment

  // How characters look. None of these begins a part, so text behind them is seen even where they are
  // marked as optional, as styles of characters often are.
  case characterStyle = "cs"
  case sectionStyle = "ds"
  case tableStyle = "ts"
  case bold = "b"
  case italic = "i"
  case underline = "ul"
  case noUnderline = "ulnone"
  case struckOut = "strike"
  case fontSize = "fs"
  case foregroundColor = "cf"
  case backgroundColor = "cb"
  case highlight
  case language = "lang"
  case languageOfEastAsia = "langfe"
  case languageUnchecked = "langnp"
  case languageOfEastAsiaUnchecked = "langfenp"
  case kerning
  case expansion = "expnd"
  case expansionInTwips = "expndtw"
  case raised = "super"
  case lowered = "sub"
  case notShifted = "nosupersub"
  case up
  case down = "dn"
  case capitals = "caps"
  case smallCapitals = "scaps"
  case outlined = "outl"
  case shadowed = "shad"
  case scaling = "charscalex"
  case gridOff = "cgrid"
  case unproofed = "noproof"
  case lowCharacters = "loch"
  case highCharacters = "hich"
  case doubleByteCharacters = "dbch"
  case leftToRight = "ltrch"
  case rightToLeft = "rtlch"
  case complexScript = "fcs"
  case associatedFont = "af"
  case insertionSession = "insrsid"
  case formattingSession = "charrsid"

  /// Whether the rest of the group is not seen.
  var startsUnseenPart: Bool {
    switch self {
    case .colorTable, .fileTable, .revisionTable, .information,
      .picture, .otherPicture, .shapeResult, .header, .leftHeader, .rightHeader,
      .firstHeader, .footer, .leftFooter, .rightFooter, .firstFooter, .noteSeparator,
      .noteContinuationSeparator, .noteContinuation, .endnoteSeparator,
      .endnoteContinuationSeparator, .endnoteContinuation, .formField,
      .dataField, .bookmarkStart, .bookmarkEnd, .annotationMark, .annotationAuthor,
      .indexEntry, .contentsEntry, .contentsEntryWithoutNumber, .numbering, .levelText,
      .levelNumbers, .objectClass, .objectName, .objectData, .noNestedTables, .formulaPicture,
      .background, .template, .comment:
      return true
    default:
      return false
    }
  }

  /// The character that the word stands for.
  var character: Unicode.Scalar? {
    switch self {
    case .tab: "\t"
    case .emDash: "—"
    case .enDash: "–"
    case .emSpace: "\u{2003}"
    case .enSpace: "\u{2002}"
    case .quarterSpace: "\u{2005}"
    case .leftQuote: "‘"
    case .rightQuote: "’"
    case .leftDoubleQuote: "“"
    case .rightDoubleQuote: "”"
    case .bullet: "•"
    default: nil
    }
  }
}
