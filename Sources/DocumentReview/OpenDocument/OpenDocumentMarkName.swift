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

  static let officeNamespace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let textNamespace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let metadataNamespace = "http://purl.org/dc/elements/1.1/"

  static let namespaces = [
    "office": [officeNamespace], "text": [textNamespace], "dc": [metadataNamespace],
  ]
}
