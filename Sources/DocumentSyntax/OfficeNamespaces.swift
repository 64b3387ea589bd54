/// The namespaces of Word documents, in both editions of ECMA-376 and in Word 2003's form.
package enum OfficeNamespaces {
  /// WordprocessingML, which the parts of a document share.
  package static let word = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.microsoft.com/office/word/2003/wordml",
  ]

  /// Formulas.
  package static let math = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
  ]

  /// What one program is to read in place of another.
  package static let compatibility = [
    "http://schemas.openxmlformats.org/markup-compatibility/2006"
  ]

  /// What all OpenDocument files share: bodies, annotations (ODF 1.3, 3.1).
  package static let openDocumentOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

  /// The text of OpenDocument files.
  package static let openDocumentText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"

  /// Who made something, and when (Dublin Core).
  package static let metadata = "http://purl.org/dc/elements/1.1/"
}
