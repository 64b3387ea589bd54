import DocumentSyntax

/// The elements of an OpenDocument text that matter where annotations are written.
enum OpenDocumentMarkName: String, XMLName {
  case body = "office:text"
  case paragraph = "text:p"
  case heading = "text:h"
  case span = "text:span"
  case blanks = "text:s"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case annotation = "office:annotation"
  case annotationEnd = "office:annotation-end"
  case creator = "dc:creator"

  static let namespaces = [
    "office": [OfficeNamespaces.openDocumentOffice], "text": [OfficeNamespaces.openDocumentText],
    "dc": [OfficeNamespaces.metadata],
  ]
}
