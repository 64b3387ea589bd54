import LintModel
import ReportLint
import RulePack

/// What somebody asks for by the form: a draft to be checked, and beside what.
struct DraftForm {
  /// A file that was sent.
  struct File {
    /// Its name, without directories.
    let name: String
    let contents: [UInt8]
  }

  /// What is given back.
  enum Output: String {
    /// The page with the findings.
    case page = "html"
    /// The findings for programs.
    case json
    /// The Word document with the findings as comments.
    case review = "docx"
  }

  let draft: File
  let previous: File?
  let table: File?
  let language: Language
  let year: Int?
  /// The id of the pack; nil to tell it by the draft.
  let pack: String?
  let output: Output

  init(_ form: MultipartForm, _ request: GatewayRequest) throws(Refusal) {
    guard let draft = try Self.file("draft", form), !draft.contents.isEmpty else {
      throw Refusal(.badRequest, .noDraft)
    }
    self.draft = draft
    previous = try Self.file("previous", form)
    table = try Self.file("table", form)
    language = try Self.language(form) ?? request.language
    year = try Self.year(form)
    pack = try Self.pack(form)
    output = try Self.output(form) ?? (request.accept.prefersJSON ? .json : .page)
  }

  private static func file(_ name: String, _ form: MultipartForm) throws(Refusal) -> File? {
    guard let field = form[name] else { return nil }
    guard let fileName = field.fileName else { throw Refusal(.badRequest, .noFile(name)) }
    return File(name: fileName, contents: field.contents)
  }

  private static func language(_ form: MultipartForm) throws(Refusal) -> Language? {
    guard let text = form.text("language") else { return nil }
    guard let language = Language(rawValue: text) else { throw .value("language") }
    return language
  }

  private static func year(_ form: MultipartForm) throws(Refusal) -> Int? {
    guard let text = form.text("year") else { return nil }
    guard let year = Int(text), (2008...2099).contains(year) else { throw .value("year") }
    return year
  }

  private static func pack(_ form: MultipartForm) throws(Refusal) -> String? {
    guard let text = form.text("pack"), text != "auto" else { return nil }
    guard BuiltinPacks.ids.contains(text) else { throw .value("pack") }
    return text
  }

  private static func output(_ form: MultipartForm) throws(Refusal) -> Output? {
    guard let text = form.text("output") else { return nil }
    guard let output = Output(rawValue: text) else { throw .value("output") }
    return output
  }
}

extension Refusal {
  fileprivate static func value(_ field: String) -> Refusal {
    Refusal(
      .badRequest,
      Message(en: "the value of “\(field)” is none of those that there are", zh: "“\(field)”的值无效"))
  }
}

extension Message {
  fileprivate static let noDraft = Message(
    en: "no draft was sent; choose a file", zh: "没有收到文稿，请选择文件")

  fileprivate static func noFile(_ field: String) -> Message {
    Message(en: "“\(field)” has to be a file", zh: "“\(field)”应为文件")
  }
}
