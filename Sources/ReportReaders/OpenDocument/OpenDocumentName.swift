import DocumentSyntax

/// The elements of OpenDocument texts that matter here. Those that are not listed are passed over;
/// their text, if they have any, is seen.
enum OpenDocumentName: String, XMLName {
  // Styles.
  case commonStyles = "office:styles"
  case automaticStyles = "office:automatic-styles"
  case style = "style:style"
  case paragraphProperties = "style:paragraph-properties"
  case textProperties = "style:text-properties"
  case listStyle = "text:list-style"
  case listLevelNumber = "text:list-level-style-number"
  case listLevelBullet = "text:list-level-style-bullet"
  case listLevelImage = "text:list-level-style-image"
  case outlineStyle = "text:outline-style"
  case outlineLevel = "text:outline-level-style"

  // Paragraphs and what is in them.
  case body = "office:text"
  case paragraph = "text:p"
  case heading = "text:h"
  case span = "text:span"
  case blanks = "text:s"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case hiddenText = "text:hidden-text"
  case hiddenParagraph = "text:hidden-paragraph"
  case variable = "text:variable-set"
  case userField = "text:user-field-get"
  case noteBody = "text:note-body"
  case textBox = "draw:text-box"
  case picture = "draw:image"
  case section = "text:section"

  // Lists.
  case list = "text:list"
  case listItem = "text:list-item"
  case listHeader = "text:list-header"
  case numberedParagraph = "text:numbered-paragraph"

  // Tables.
  case table = "table:table"
  case tableColumn = "table:table-column"
  case tableRow = "table:table-row"
  case tableCell = "table:table-cell"
  case coveredCell = "table:covered-table-cell"

  // What is never seen as text of the document.
  case noteCitation = "text:note-citation"
  case tableOfContents = "text:table-of-content"
  case indexTemplate = "text:index-title-template"
  case rubyText = "text:ruby-text"
  case trackedChanges = "text:tracked-changes"
  case script = "text:script"
  case annotation = "office:annotation"
  case annotationEnd = "office:annotation-end"
  case forms = "office:forms"
  case officeScript = "office:script"
  case binaryData = "office:binary-data"
  case changeInfo = "office:change-info"
  case object = "draw:object"
  case objectOLE = "draw:object-ole"
  case shapeTitle = "svg:title"
  case shapeDescription = "svg:desc"
  case tableTitle = "table:title"
  case tableDescription = "table:desc"

  static let namespaces = [
    "office": [OfficeNamespaces.openDocumentOffice],
    "style": ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
    "text": [OfficeNamespaces.openDocumentText],
    "table": ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
    "draw": ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"],
    "svg": ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"],
  ]

  /// Whether nothing in the element is ever seen as text of the document.
  var isNeverSeen: Bool {
    switch self {
    case .noteCitation, .tableOfContents, .indexTemplate, .rubyText, .trackedChanges, .script,
      .annotation, .annotationEnd, .forms, .officeScript, .binaryData, .changeInfo, .object,
      .objectOLE, .shapeTitle, .shapeDescription, .tableTitle, .tableDescription:
      true
    default: false
    }
  }
}
