import DocumentSyntax
import TestDocuments
import Testing

/// Writes down the events of the elements that it knows.
private struct Transcript: XMLHandler {
  enum Name: String, XMLName {
    case a = "t:a"
    case b = "t:b"
    case other = "u:a"

    static let namespaces = ["t": ["urn:t", "urn:t:strict"], "u": ["urn:u"]]
  }

  var events = ""

  mutating func begin(_ name: Name, _ attributes: XMLAttributes) {
    events += "<\(name.rawValue)"
    if let value = attributes.string("v") { events += " \(value)" }
    events += ">"
  }

  mutating func end(_ name: Name) { events += "</\(name.rawValue)>" }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    events += String(decoding: bytes, as: UTF8.self)
  }
}

private func transcript(_ xml: [UInt8], deflated: Bool = false) throws(PackageError) -> String {
  let bytes = ZipWriter.archive([.init("part.xml", xml, deflated: deflated)])
  var archive = try ZipArchive(bytes, limit: .standard)
  var transcript = Transcript()
  try archive.parse("part.xml", into: &transcript)
  return transcript.events
}

private func transcript(_ xml: String) throws(PackageError) -> String {
  try transcript(Array(xml.utf8))
}

@Suite("XML parts")
struct XMLPartTests {
  @Test(arguments: [
    ("<a xmlns='urn:t'>甲<b v='1'/>乙</a>", "<t:a>甲<t:b 1></t:b>乙</t:a>"),
    ("<x:a xmlns:x='urn:t:strict' x:v='1'/>", "<t:a 1></t:a>"),
    ("<a xmlns='urn:u'/>", "<u:a></u:a>"),
    ("<a xmlns='urn:x'>甲<b>乙</b></a>", "甲乙"),
    ("<a>甲</a>", "甲"),
    (
      "<a xmlns='urn:t'>1 &lt; 2 &amp; &#x4E00;<![CDATA[<乙>]]><!-- 丙 --></a>",
      "<t:a>1 < 2 & 一<乙></t:a>"
    ),
    ("<a xmlns='urn:t' v='1 &lt; 2 &amp; &#x4E00;&quot;'/>", "<t:a 1 < 2 & 一\"></t:a>"),
  ])
  func events(xml: String, expected: String) throws {
    #expect(try transcript(xml) == expected)
  }

  @Test("a part in UTF-16 is handed on in UTF-8")
  func utf16() throws {
    let units = "<a xmlns='urn:t'>甲</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try transcript([0xFF, 0xFE] + units) == "<t:a>甲</t:a>")
  }

  @Test("text longer than any piece")
  func longText() throws {
    let text = String(repeating: "政府信息公开", count: 100_000)
    #expect(try transcript("<a xmlns='urn:t'>\(text)</a>") == "<t:a>\(text)</t:a>")
    let xml = Array("<a xmlns='urn:t' v='\(text)'/>".utf8)
    #expect(try transcript(xml) == "<t:a \(text)></t:a>")
  }

  @Test(arguments: [
    "", "甲", "<a>", "<a></b>", "<a b/>", "<a>&x;</a>", "<a>&#0;</a>", "<a/><b/>", "<a><",
    "<a>\u{1}</a>",
  ])
  func malformed(xml: String) {
    #expect(throws: PackageError.malformedXML(part: "part.xml", line: 1)) {
      try transcript(xml)
    }
  }

  @Test("the line of what is not well-formed")
  func line() {
    #expect(throws: PackageError.malformedXML(part: "part.xml", line: 3)) {
      try transcript("<a>\n\n</b>")
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a><a>甲</a>",
    "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a>甲</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    """
    <!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>\
    <!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'>]><a v='&e;'>&e;</a>
    """,
    "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'>%x;]><a/>",
  ])
  func documentTypes(xml: String) {
    #expect(throws: PackageError.declaresEntities(part: "part.xml")) { try transcript(xml) }
  }

  @Test("nothing of a document with a document type is handed on")
  func nothingBehindDocumentType() throws {
    let xml = "<!DOCTYPE a [<!ENTITY x '乙'>]><a xmlns='urn:t'>&x;</a>"
    let bytes = ZipWriter.archive([.init("part.xml", xml)])
    var archive = try ZipArchive(bytes, limit: .standard)
    var transcript = Transcript()
    #expect(throws: PackageError.self) { try archive.parse("part.xml", into: &transcript) }
    #expect(transcript.events.isEmpty)
  }

  @Test(arguments: [(256, false), (257, true), (1_000_000, true)])
  func depth(levels: Int, isTooDeep: Bool) throws {
    let xml = String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
    if isTooDeep {
      #expect(throws: PackageError.nestedTooDeep(part: "part.xml")) { try transcript(xml) }
    } else {
      #expect(try transcript(xml) == "")
    }
  }

  @Test("a wrong sum counts although the XML was well-formed")
  func wrongSum() throws {
    var member = ZipWriter.Member("part.xml", "<a xmlns='urn:t'>甲</a>", deflated: true)
    member.checksum ^= 1
    var archive = try ZipArchive(ZipWriter.archive([member]), limit: .standard)
    var transcript = Transcript()
    #expect(throws: PackageError.damagedPart(name: "part.xml")) {
      try archive.parse("part.xml", into: &transcript)
    }
  }
}
