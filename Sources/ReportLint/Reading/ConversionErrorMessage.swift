import DocumentConversion
import LintModel

extension ConversionError {
  /// Why a document could not be converted, and what to do about it.
  ///
  /// - Parameter source: What the document is.
  func message(about source: DocumentConverter.Source) -> Message {
    switch self {
    case .programNotFound(.pdfToText):
      Message(
        en: "pdftotext is not found, which is needed to read a PDF; install it (Debian/Ubuntu: "
          + "apt install poppler-utils), or give the report as a Word document (.docx)",
        zh: "未找到 pdftotext，无法读取 PDF；请安装（Debian/Ubuntu：apt install poppler-utils），"
          + "或提供 Word 文稿（.docx）")
    case .programNotFound(.office):
      source.isWorkbook
        ? .officeNotFound(package: "libreoffice-calc-nogui", "libreoffice-calc", "xlsx")
        : .officeNotFound(package: "libreoffice-writer-nogui", "libreoffice-writer", "docx")
    case .timedOut(let program, let seconds):
      Message(
        en: "\(program.name) did not convert the document within \(seconds) seconds; "
          + source.advice.english,
        zh: "\(program.name) 在 \(seconds) 秒内未能完成转换；\(source.advice.chinese)")
    case .failed(let program, let status, let line):
      Message(
        en: "\(program.name) could not convert the document (status \(status)"
          + (line.isEmpty ? "" : ": \(line)") + "); \(source.advice.english)",
        zh: "\(program.name) 转换失败（状态码 \(status)" + (line.isEmpty ? "" : "：\(line)")
          + "）；\(source.advice.chinese)")
    case .encrypted:
      Message(
        en: "this document is protected by a password; save it without one",
        zh: "该文件设有打开密码，无法读取；请取消密码后另存")
    case .noOutput(let program):
      Message(
        en: "\(program.name) could not open the document; it may be damaged or protected by a "
          + "password; \(source.advice.english)",
        zh: "\(program.name) 无法打开该文件，文件可能已损坏或设有密码；\(source.advice.chinese)")
    case .noText:
      Message(
        en: "this PDF consists of scanned pictures without any text; give the report as a Word "
          + "document",
        zh: "这份 PDF 是扫描图片，没有文字，无法检查；请提供 Word 文稿")
    case .outputTooLarge(let bytes):
      Message(
        en: "the document holds more than \(bytes / (1024 * 1024)) MB when it is converted; if "
          + "that is right, allow more by \(DraftReader.limitOption)",
        zh: "文件转换后超过 \(bytes / (1024 * 1024)) MB；如确属正常，可用 "
          + "\(DraftReader.limitOption) 放宽限制")
    case .interrupted:
      Message(en: "the conversion was interrupted", zh: "转换已中断")
    case .system(let number):
      .notConverted(because: SystemError(number).message)
    }
  }
}

extension ConverterProgram {
  fileprivate var name: String {
    switch self {
    case .office: "LibreOffice"
    case .pdfToText: "pdftotext"
    }
  }
}

extension DocumentConverter.Source {
  fileprivate var isWorkbook: Bool { self == .workbook || self == .openWorkbook }

  /// What to do instead.
  fileprivate var advice: Message {
    switch self {
    case .document, .richText, .flatDocument, .word:
      Message(en: "save it as .docx", zh: "请另存为 .docx 后再检查")
    case .workbook, .openWorkbook: Message(en: "save it as .xlsx", zh: "请另存为 .xlsx 后再检查")
    case .pdf: Message(en: "give the report as a Word document (.docx)", zh: "请提供 Word 文稿（.docx）")
    }
  }
}

extension Message {
  fileprivate static func officeNotFound(
    package: String, _ otherPackage: String, _ ending: String
  ) -> Message {
    Message(
      en: "LibreOffice (soffice) is not found, which is needed to convert this format; install it "
        + "(Debian/Ubuntu: apt install \(package), or \(otherPackage)), or save the document as "
        + ".\(ending)",
      zh: "未找到 LibreOffice（soffice），无法转换该格式；请安装（Debian/Ubuntu：apt install "
        + "\(package) 或 \(otherPackage)），或另存为 .\(ending)")
  }

  fileprivate static func notConverted(because reason: Message) -> Message {
    Message(
      en: "the document could not be converted: \(reason[.english])",
      zh: "文件转换失败：\(reason[.chinese])")
  }
}
