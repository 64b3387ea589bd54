import LintModel
import LintReporters
import ReportLint
import ReportModel
import RulePack

/// Answers requests: the form to those who ask for it, the findings to those who send a draft.
/// Nothing of a draft is kept or logged.
package struct DraftService: Sendable {
  /// How much a document may hold when it is unpacked, in bytes.
  private let largestDocument: Int
  private let version: String

  /// Prepares the service.
  ///
  /// - Parameters:
  ///   - largestDocument: How much a document may hold when it is unpacked, in bytes.
  ///   - version: The program's version.
  package init(largestDocument: Int, version: String) {
    self.largestDocument = largestDocument
    self.version = version
  }

  /// The page with the form.
  package func form(_ language: Language) -> GatewayResponse {
    GatewayResponse(.ok, Self.html, FormPage(language: language).document())
  }

  /// What is said of a request that is not answered by findings.
  package func answer(_ refusal: Refusal, _ language: Language, asJSON: Bool) -> GatewayResponse {
    let reason = refusal.message[language]
    return asJSON
      ? GatewayResponse(refusal.status, Self.json, ErrorDocument.json(reason))
      : GatewayResponse(
        refusal.status, Self.html, FormPage(language: language).document(complaint: reason))
  }

  /// The findings on a draft that was sent.
  package func findings(
    on body: [UInt8], _ request: GatewayRequest
  ) throws(Refusal) -> GatewayResponse {
    let form = try DraftForm(
      MultipartForm(body, contentType: request.contentType), request)
    let checked: Checked
    do {
      checked = try check(form)
    } catch {
      let refusal = Refusal(.unprocessableContent, error.message)
      return answer(refusal, form.language, asJSON: form.output == .json)
    }
    switch form.output {
    case .page: return page(checked, form)
    case .json: return GatewayResponse(.ok, Self.json, json(checked, form.language))
    case .review:
      guard let copy = copy(checked, form) else { throw Refusal(.unprocessableContent, .noReview) }
      var response = GatewayResponse(.ok, copy.format.mediaType, copy.bytes)
      response.fileName = "reviewed.\(copy.format.rawValue)"
      return response
    }
  }

  // MARK: Checking

  private struct Checked {
    let result: LintResult
    let file: CheckedFile
    /// The draft as a document that can hold comments; nil for one that cannot.
    let reviewable: ReviewableDraft?
  }

  private func check(_ form: DraftForm) throws(LintError) -> Checked {
    var options = LintOptions(year: form.year)
    if let pack = form.pack.flatMap(BuiltinPacks.pack) { options.pack = .pack(pack) }
    let reader = DraftReader(maximumBytes: largestDocument)
    let session = LintSession(options, reader: reader)
    let reviewable = try ReviewableDraft(
      form.draft.contents, named: Array(form.draft.name.utf8), by: reader)
    var draft: Draft
    if let reviewable {
      draft = reviewable.draft
    } else {
      draft = try session.read(form.draft.contents, named: form.draft.name)
    }
    var names = [form.draft.name]
    if let table = form.table {
      do {
        draft = draft.attaching(try session.read(table.contents, named: table.name))
      } catch {
        throw LintError(message: .about(.table, error.message))
      }
      names.append(table.name)
    }
    var previous: RecognizedReport?
    if let file = form.previous {
      do {
        previous = try session.recognizePrevious(session.read(file.contents, named: file.name))
      } catch {
        throw LintError(message: .about(.previous, error.message))
      }
      names.append(file.name)
    }
    let result = try session.lint(draft, previous: previous)
    switch previous?.objection(asPreviousOf: result.recognized) {
    case .otherAgency(let other, let own): throw LintError(message: .otherAgency(other, own))
    case .otherYear(let year, let own): throw LintError(message: .wrongYear(year, own))
    case nil: break
    }
    return Checked(
      result: result,
      file: CheckedFile(
        result, paths: names.map { Array($0.utf8) }, language: form.language,
        details: [.fixes, .fingerprints]), reviewable: reviewable)
  }

  /// The document with the findings as comments; nil where it cannot hold any.
  private func copy(_ checked: Checked, _ form: DraftForm) -> ReviewedDraft? {
    try? checked.reviewable?.reviewed(
      with: checked.result, ReviewOptions(language: form.language))
  }

  // MARK: Answers

  private static let html = "text/html; charset=utf-8"
  private static let json = "application/json"

  private func json(_ checked: Checked, _ language: Language) -> [UInt8] {
    Formats.json.reporter(context(language))
      .document(about: checked.file, RunSummary(of: checked.file)).body
  }

  private func page(_ checked: Checked, _ form: DraftForm) -> GatewayResponse {
    let language = form.language
    var downloads: [HTMLDownload] = []
    let stem = form.draft.name.stem
    if let copy = copy(checked, form) {
      downloads.append(
        HTMLDownload(
          label: copy.label(language), fileName: "\(stem).reviewed.\(copy.format.rawValue)",
          mediaType: copy.format.mediaType, contents: copy.bytes))
    }
    downloads.append(
      HTMLDownload(
        label: language.words("The findings as JSON", "下载 JSON 结果"), fileName: "\(stem).json",
        mediaType: Self.json, contents: json(checked, language)))
    let page = HTMLDraftPage(
      context(language), back: ("", language.words("Check another draft", "检查另一份文稿")),
      downloads: downloads)
    return GatewayResponse(.ok, Self.html, page.document(about: checked.file))
  }

  private func context(_ language: Language) -> ReporterContext {
    ReporterContext(language: language, version: version, rules: RuleCatalogue.rules)
  }
}

extension String {
  /// A file's name without its ending.
  fileprivate var stem: String {
    guard let dot = lastIndex(of: "."), dot != startIndex else { return self }
    return String(self[..<dot])
  }
}

extension ReviewedDraft {
  /// What the button says by which the copy is saved.
  fileprivate func label(_ language: Language) -> String {
    switch format {
    case .word: language.words("The Word document with comments", "下载带批注的 Word 文稿")
    case .openDocument: language.words("The document with comments", "下载带批注的文稿")
    }
  }
}

extension ReviewedDraft.Format {
  /// What it is, as the internet names it.
  fileprivate var mediaType: String {
    switch self {
    case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .openDocument: "application/vnd.oasis.opendocument.text"
    }
  }
}

extension Message {
  fileprivate static let noReview = Message(
    en: "no comments can be written into this document; the page shows its findings",
    zh: "该文稿无法写入批注，请查看网页结果")

  /// What is wrong with one of the files beside the draft.
  fileprivate static func about(_ file: FileID, _ message: Message) -> Message {
    let isTable = file == .table
    return Message(
      en: "\(isTable ? "the table file" : "last year's report"): \(message.english)",
      zh: "\(isTable ? "统计表文件" : "上年报告")：\(message.chinese)")
  }

  fileprivate static func otherAgency(_ previous: String, _ own: String) -> Message {
    Message(
      en:
        "last year's report is that of “\(previous)”, but the draft is that of “\(own)”: the same "
        + "agency's report is needed",
      zh: "所选上年报告是“\(previous)”的，而文稿是“\(own)”的，应选择同一单位的上年报告")
  }

  fileprivate static func wrongYear(_ previous: Int, _ own: Int) -> Message {
    Message(
      en: "last year's report is for \(previous), but the draft is for \(own): the report for "
        + "\(own - 1) is needed",
      zh: "所选上年报告是\(previous)年度报告，而文稿是\(own)年度报告，应选择\(own - 1)年度报告")
  }
}
