import LintModel

/// The fields of a form as browsers send them: multipart/form-data (RFC 7578).
package struct MultipartForm: Sendable {
  /// A field.
  package struct Field: Sendable {
    /// Its name.
    package let name: String
    /// The name of the file that was chosen; nil for a field without a file.
    package let fileName: String?
    /// What was put in, or is in the file.
    package let contents: [UInt8]
  }

  /// A form has not more fields.
  private static let mostFields = 16
  /// The head of a field is not longer, in bytes.
  private static let longestHead = 4096
  /// No boundary is longer (RFC 2046, 5.1.1).
  private static let longestBoundary = 70

  /// The fields in the order in which they were sent; their names differ.
  package let fields: [Field]

  /// Takes a form apart.
  ///
  /// - Parameters:
  ///   - body: The body of the request.
  ///   - contentType: What the request says that it is.
  /// - Throws: ``Refusal`` where it is no form, or none that is complete.
  package init(_ body: [UInt8], contentType: String) throws(Refusal) {
    let delimiter = Array("\r\n--".utf8) + (try Self.boundary(in: contentType))
    var fields: [Field] = []
    // The first delimiter may stand at the very beginning, without a line break before it.
    var rest = try Self.start(body, delimiter)
    while let part = try Self.nextPart(body, &rest, delimiter) {
      guard fields.count < Self.mostFields else { throw Refusal(.badRequest, .tooManyFields) }
      let field = try Self.field(body, part)
      guard !fields.contains(where: { $0.name == field.name }) else {
        throw Refusal(.badRequest, .repeatedField)
      }
      fields.append(field)
    }
    self.fields = fields
  }

  /// The field of a name; nil where there is none, and where no file was chosen for it.
  package subscript(name: String) -> Field? {
    fields.first { $0.name == name && !($0.fileName?.isEmpty == true && $0.contents.isEmpty) }
  }

  /// What was put into a field without a file; nil where there is none, or nothing was.
  package func text(_ name: String) -> String? {
    guard let field = self[name], field.fileName == nil, !field.contents.isEmpty else {
      return nil
    }
    return String(decoding: field.contents, as: UTF8.self)
  }

  // MARK: The boundary

  private static func boundary(in contentType: String) throws(Refusal) -> [UInt8] {
    let fields = HeaderFields(contentType)
    guard fields.value.lowercased() == "multipart/form-data" else {
      throw Refusal(.unsupportedMediaType, .noForm)
    }
    guard let boundary = fields.parameters["boundary"], !boundary.isEmpty,
      boundary.count <= longestBoundary, boundary.allSatisfy({ (0x20..<0x7F).contains($0) })
    else { throw Refusal(.badRequest, .noBoundary) }
    return boundary
  }

  private static func start(_ body: [UInt8], _ delimiter: [UInt8]) throws(Refusal) -> Int {
    if body.starts(with: delimiter.dropFirst(2)) { return delimiter.count - 2 }
    guard let found = body.firstIndex(of: delimiter, from: 0) else {
      throw Refusal(.badRequest, .otherBoundary)
    }
    return found + delimiter.count
  }

  /// The bytes between a delimiter and the next; nil behind the last one.
  private static func nextPart(
    _ body: [UInt8], _ rest: inout Int, _ delimiter: [UInt8]
  ) throws(Refusal) -> Range<Int>? {
    if body[rest...].starts(with: "--".utf8) { return nil }
    // Blanks may stand behind a delimiter.
    while rest < body.count, body[rest] == 0x20 || body[rest] == 0x09 { rest += 1 }
    guard body[rest...].starts(with: "\r\n".utf8) else { throw Refusal(.badRequest, .incomplete) }
    // A part without any head begins with the empty line that this is.
    guard let end = body.firstIndex(of: delimiter, from: rest) else {
      throw Refusal(.badRequest, .incomplete)
    }
    defer { rest = end + delimiter.count }
    return rest + 2..<max(rest + 2, end)
  }

  // MARK: Fields

  private static func field(_ body: [UInt8], _ part: Range<Int>) throws(Refusal) -> Field {
    let limit = min(part.upperBound, part.lowerBound + longestHead)
    guard
      let end = Array(body[part.lowerBound..<limit]).firstIndex(
        of: Array("\r\n\r\n".utf8), from: 0)
    else { throw Refusal(.badRequest, .incomplete) }
    let head = body[part.lowerBound..<part.lowerBound + end]
    for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":"),
        line[..<colon].lowercased() == "content-disposition"
      else { continue }
      let fields = HeaderFields(String(line[line.index(after: colon)...]))
      guard fields.value.lowercased() == "form-data", let name = fields.parameters["name"] else {
        break
      }
      let fileName = try fields.parameters["filename"].map { (name) throws(Refusal) in
        try checked(name)
      }
      return Field(
        name: String(decoding: name, as: UTF8.self), fileName: fileName,
        contents: Array(body[part.lowerBound + end + 4..<part.upperBound]))
    }
    throw Refusal(.badRequest, .namelessField)
  }

  /// A name of a file, which must be no more than that.
  private static func checked(_ name: [UInt8]) throws(Refusal) -> String {
    let isPath = name.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }
    guard !isPath, name.count <= 255, name != Array("..".utf8) else {
      throw Refusal(.badRequest, .path)
    }
    return String(decoding: name, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where some bytes stand for the first time, from an index on; nil where they do not.
  fileprivate func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    withUnsafeBufferPointer { text in
      pattern.withUnsafeBufferPointer { pattern in
        guard let first = pattern.first else { return start }
        var index = start
        while index + pattern.count <= text.count {
          if text[index] == first {
            var length = 1
            while length < pattern.count, text[index + length] == pattern[length] { length += 1 }
            if length == pattern.count { return index }
          }
          index += 1
        }
        return nil
      }
    }
  }
}

extension Message {
  fileprivate static let noForm = Message(
    en: "a draft is sent as a form, multipart/form-data", zh: "文稿应以表单（multipart/form-data）提交")
  fileprivate static let noBoundary = Message(
    en: "the form does not say what separates its fields", zh: "表单缺少分隔标记")
  fileprivate static let otherBoundary = Message(
    en: "what separates the form's fields is not what it says", zh: "表单内容与其分隔标记不符")
  fileprivate static let incomplete = Message(
    en: "the form is not complete", zh: "表单不完整")
  fileprivate static let tooManyFields = Message(
    en: "the form has too many fields", zh: "表单字段过多")
  fileprivate static let repeatedField = Message(
    en: "a field of the form is there twice", zh: "表单字段重复")
  fileprivate static let namelessField = Message(
    en: "a field of the form has no name", zh: "表单字段没有名称")
  fileprivate static let path = Message(
    en: "the name of the file is none: it holds a path", zh: "文件名无效：其中含有路径")
}
