/// What control words and symbols say.
extension RichTextInterpreter {
  /// No character has more to stand in for it where Unicode is not understood.
  private static let longestFallback = 8

  mutating func read(_ symbol: UInt8) throws(ReadError) {
    switch symbol {
    case UInt8(ascii: "*"):
      // Only what a group begins with can be a part of the document.
      isOptional = isAtGroupStart
      return
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      append(symbol)
    case UInt8(ascii: "~"):
      append(" ")
    case UInt8(ascii: "_"):
      append("-")
    case UInt8(ascii: "\t"):
      append("\t")
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      try read(.paragraphEnd, nil)
    default:
      break
    }
    isOptional = false
  }

  mutating func read(_ word: ControlWord?, _ parameter: Int?) throws(ReadError) {
    let isOptional = isOptional
    self.isOptional = false
    guard let word else {
      if isOptional { scanner.skipGroup() }
      return
    }
    if word == .listTable || word == .listOverrideTable {
      lists.read(&scanner, state)
      numbering = lists.numbering
      return
    }
    let isOtherStyle = [.characterStyle, .sectionStyle, .tableStyle].contains(word)
    if word.startsUnseenPart || state.place == .styleSheet && isOtherStyle {
      if word == .picture { notePicture() }
      scanner.skipGroup()
      return
    }
    if let character = word.character {
      append(character)
      return
    }
    switch state.place {
    case .fontTable: describeFont(word, parameter)
    case .styleSheet: describeStyle(word, parameter)
    case .comment:
      if !setProperty(word, parameter) { readInComment(word, parameter) }
    case .body, .listText, .nestedTableProperties:
      if setProperty(word, parameter) || describeRow(word, parameter) { return }
      if try !beginPart(word, parameter) { try end(word) }
    }
  }

  // MARK: The document's tables

  private mutating func describeFont(_ word: ControlWord, _ parameter: Int?) {
    guard let parameter else { return }
    switch word {
    case .font: fonts.describe(font: parameter)
    case .characterSet: fonts.setCharacterSet(parameter)
    case .fontCodePage: fonts.setPage(parameter)
    default: break
    }
  }

  private mutating func describeStyle(_ word: ControlWord, _ parameter: Int?) {
    switch word {
    case .style: style.number = parameter ?? 0
    case .outlineLevel: style.outlineLevel = parameter
    case .basedOn: style.basis = parameter
    default: _ = setProperty(word, parameter)
    }
  }

  // MARK: Properties

  /// Sets what holds from here to the end of the group, or for the document.
  private mutating func setProperty(_ word: ControlWord, _ parameter: Int?) -> Bool {
    switch word {
    case .mac: fonts.documentPage = CodePage(number: 10000)
    case .pc: fonts.documentPage = CodePage(number: 437)
    case .pca: fonts.documentPage = CodePage(number: 850)
    case .codePage:
      let page = CodePage(number: parameter ?? 0)
      if page.encoding != nil { fonts.documentPage = page }
    case .defaultFont: fonts.defaultFont = parameter ?? 0
    case .font:
      state.encoding = fonts.encoding(font: parameter ?? 0)
      return true
    case .plain:
      state.encoding = fonts.defaultEncoding
      state.isHidden = false
      state.isDeleted = false
      return true
    case .hidden:
      state.isHidden = parameter != 0
      return true
    case .deleted, .movedFrom:
      state.isDeleted = parameter != 0
      return true
    case .unicode:
      append(unicode: parameter)
      return true
    case .fallbackLength:
      state.fallbackLength = min(max(parameter ?? 1, 0), Self.longestFallback)
      return true
    case .paragraphDefaults:
      state.paragraph = ParagraphProperties()
      return true
    case .style:
      state.paragraph.style = parameter ?? 0
      return true
    case .outlineLevel:
      state.paragraph.outlineLevel = parameter
      return true
    case .listNumber:
      state.paragraph.list = parameter
      return true
    case .listLevelNumber:
      state.paragraph.listLevel = parameter ?? 0
      return true
    case .inTable:
      state.paragraph.isInTable = parameter != 0
      return true
    case .tableLevel:
      state.paragraph.nesting = max(parameter ?? 0, 0)
      return true
    default:
      return false
    }
    state.encoding = fonts.defaultEncoding
    return true
  }

  // MARK: Rows

  private mutating func describeRow(_ word: ControlWord, _ parameter: Int?) -> Bool {
    guard !state.isMuted else { return false }
    if state.place == .nestedTableProperties || outerTables > 0 {
      return layout.nestedRow.describe(word, parameter)
    }
    return layout.row.describe(word, parameter)
  }

  // MARK: Ends

  private mutating func end(_ word: ControlWord) throws(ReadError) {
    guard state.isBody || word == .nestedRowEnd && state.place == .nestedTableProperties else {
      return
    }
    switch word {
    case .paragraphEnd, .sectionEnd:
      fallbackLeft = 0
      // The paragraph goes on with the next one where its end is hidden or deleted.
      if !state.isHidden, !state.isDeleted { try endParagraph() }
    case .lineBreak, .softLineBreak, .pageBreak, .columnBreak:
      guard state.showsText else { return }
      fallbackLeft = 0
      flush()
      layout.breakLine()
    case .cellEnd:
      try endCell(level: 1)
    case .nestedCellEnd:
      try endCell(level: max(2, state.paragraph.nesting))
    case .rowEnd:
      try endRow(level: 1)
    case .nestedRowEnd:
      let level = state.paragraph.nesting
      try endRow(level: level > 1 ? level : max(2, layout.tableLevel - outerTables))
    default:
      break
    }
  }
}
