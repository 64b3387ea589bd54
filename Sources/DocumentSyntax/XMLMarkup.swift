/// An XML document with the places of its tags and texts, so that it can be changed where it has to be
/// and stays byte for byte what it is elsewhere.
public struct XMLMarkup<Name: XMLName> {
  /// An element. All ranges are of bytes of the document.
  public struct Element {
    /// Its name; nil for one that is not known.
    public let name: Name?
    /// The element that it is in, an index of ``XMLMarkup/elements``; nil for the root.
    public let parent: Int?
    /// Its start tag; the only tag of one that is written as `<a/>`.
    public let startTag: Range<Int>
    /// Its end tag; empty behind the start tag where there is none.
    public internal(set) var endTag: Range<Int>
    /// The attributes of a known element by their local names.
    public let attributes: [String: String]

    /// All of it, from the start tag to the end tag.
    public var range: Range<Int> { startTag.lowerBound..<endTag.upperBound }
    /// Whether it is written as `<a/>`.
    public var isOneTag: Bool { endTag.isEmpty }
  }

  /// A piece of text.
  public struct Text {
    /// The element that it is in, an index of ``XMLMarkup/elements``.
    public let element: Int
    /// Where it stands in the document, in bytes.
    public let range: Range<Int>
    /// How many bytes it has when references are replaced and line ends are normalised.
    public let length: Int
  }

  /// The document, in UTF-8.
  public let bytes: [UInt8]
  /// Its elements in the order of their start tags.
  public internal(set) var elements: [Element] = []
  /// Its texts in their order.
  public internal(set) var texts: [Text] = []
  /// The namespaces that the root declares, by their prefixes; an empty prefix is the default's.
  public internal(set) var rootNamespaces: [String: String] = [:]

  /// Takes a part of a package apart.
  ///
  /// - Parameters:
  ///   - part: The name of the part.
  ///   - archive: The package.
  /// - Throws: ``PackageError`` for a part that is missing, damaged, too large or no well-formed XML.
  public init(_ part: String, in archive: inout ZipArchive) throws(PackageError) {
    var contents: [UInt8] = []
    try archive.unpack(part) { piece in
      contents.append(contentsOf: piece)
      return true
    }
    try self.init(contents, part: part)
  }

  /// Takes a document apart. One that is not in UTF-8 is encoded anew.
  ///
  /// - Parameters:
  ///   - contents: The document.
  ///   - part: The name of the part of a package that it is, for messages.
  /// - Throws: ``PackageError`` for one that is no well-formed XML, or has a document type.
  public init(_ contents: [UInt8], part: String) throws(PackageError) {
    bytes = try XMLTranscoding.utf8(contents, part: part)
    let recording = XMLMarkupRecording<Name>(bytes)
    try XMLMarkupParser(recording, part: part).parse(bytes)
    elements = recording.elements
    texts = recording.texts
    rootNamespaces = recording.rootNamespaces
  }

  /// The name of an element as it is written, with its prefix: `w:p`.
  public func qualifiedName(of element: Int) -> String {
    let tag = bytes[elements[element].startTag].dropFirst()
    let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    return String(decoding: name, as: UTF8.self)
  }

  /// The prefix of an element's name as it is written, with its colon; empty where there is none.
  public func prefix(of element: Int) -> String {
    let name = qualifiedName(of: element)
    return name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }

  /// All the text in an element and in what it contains.
  public func string(in element: Int) -> String {
    let range = elements[element].range
    return texts.reduce(into: "") { string, text in
      guard range.contains(text.range.lowerBound) else { return }
      string += String(decoding: bytes[text.range], as: UTF8.self)
    }
  }
}

/// Notes the places of tags and texts while a document is parsed.
final class XMLMarkupRecording<Name: XMLName>: XMLMarkupSink {
  private(set) var elements: [XMLMarkup<Name>.Element] = []
  private(set) var texts: [XMLMarkup<Name>.Text] = []
  private(set) var rootNamespaces: [String: String] = [:]
  private let bytes: [UInt8]
  private var open: [Int] = []
  private var names = InternedNames<Name>()
  /// Where the last tag or text ended, and so where the next begins.
  private var position = 0
  /// Whether a tag was not where it must be, so that no place can be trusted.
  private(set) var isOutOfStep = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var depth: Int { open.count }

  func pass(to offset: Int) {
    position = offset
  }

  func begin(
    _ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?, _ attributes: XMLAttributes,
    declaring namespaces: [String: String], at offset: Int
  ) {
    // Blanks before the root are no text.
    if open.isEmpty { skipBlanks() }
    let isOneTag = byte(offset) == UInt8(ascii: "/")
    let end = offset + (isOneTag ? 2 : 1)
    guard byte(position) == UInt8(ascii: "<"), end <= bytes.count, position < end,
      bytes[end - 1] == UInt8(ascii: ">")
    else {
      isOutOfStep = true
      return
    }
    let name = names.name(local, namespace)
    if elements.isEmpty { rootNamespaces = namespaces }
    elements.append(
      XMLMarkup.Element(
        name: name, parent: open.last, startTag: position..<end, endTag: end..<end,
        attributes: name == nil ? [:] : attributes.all))
    open.append(elements.count - 1)
    position = end
  }

  func end(at offset: Int) {
    guard let element = open.popLast() else { return }
    let start = elements[element].startTag
    if position == start.upperBound, bytes[start].dropLast().last == UInt8(ascii: "/") { return }
    guard byte(position) == UInt8(ascii: "<"), byte(position + 1) == UInt8(ascii: "/"),
      position < offset, offset <= bytes.count
    else {
      isOutOfStep = true
      return
    }
    elements[element].endTag = position..<offset
    position = offset
  }

  func text(_ length: Int, at offset: Int) {
    guard let element = open.last, position <= offset, offset <= bytes.count else { return }
    texts.append(XMLMarkup.Text(element: element, range: position..<offset, length: length))
    position = offset
  }

  private func skipBlanks() {
    while byte(position) <= 0x20, position < bytes.count { position += 1 }
  }

  private func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }
}
