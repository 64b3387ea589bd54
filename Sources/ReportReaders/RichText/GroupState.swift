/// What holds until the end of a group.
struct GroupState {
  /// Where text goes.
  enum Place {
    case body
    /// The ordinal of an item, as the program that wrote the file made it.
    case listText
    /// A comment, which is not seen.
    case comment
    case fontTable
    case styleSheet
    case nestedTableProperties
  }

  var place = Place.body
  /// Whether text is not seen, though that of a part of the group may be.
  var isMuted = false
  /// Whether the end of the group ends a paragraph.
  var endsParagraph = false
  /// Whether the group is a field that makes a table of contents, which repeats the headings.
  var isContents = false
  /// The field that the group is, or is in.
  var field: OpenField?
  /// How long the paragraph was where an object of another program began that the group is, or is in.
  var objectStart: Int?
  var isHidden = false
  var isDeleted = false
  var encoding: TextEncodingOfFont
  /// How many characters stand in for one that is given by its Unicode value.
  var fallbackLength = 1
  var paragraph = ParagraphProperties()

  /// Whether text is seen.
  var showsText: Bool {
    !isMuted && !isHidden && !isDeleted && (place == .body || place == .listText)
  }

  /// Whether paragraphs and cells can end here.
  var isBody: Bool { place == .body && !isMuted }
}

/// What holds for the open paragraph.
struct ParagraphProperties {
  var style = 0
  /// 0 for the highest level of headings, 9 for running text; nil if the style decides.
  var outlineLevel: Int?
  /// The list whose item it is, and the level that it has there.
  var list: Int?
  var listLevel = 0
  var isInTable = false
  /// How many tables the paragraph is in, 0 if nothing is said about it.
  var nesting = 0

  /// How many tables the paragraph is in.
  var tableLevel: Int { nesting > 0 ? nesting : isInTable ? 1 : 0 }
}
