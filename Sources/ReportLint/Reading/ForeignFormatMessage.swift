import LintModel
import ReportReaders

extension Message {
  /// What a file is that cannot be read, and what to do about it.
  package static func foreign(_ format: ForeignFormat) -> Message {
    switch format {
    case .fixedLayout:
      refused(en: "an OFD document", zh: "OFD 版式文件")
    case .otherDocument:
      refused(
        en: "a presentation, a binary workbook or another program's document",
        zh: "演示文稿、二进制工作簿或其他软件的文档")
    case .encryptedPackage:
      Message(
        en: "this document is protected by a password; save it without one",
        zh: "该文件设有打开密码，无法读取；请取消密码后另存")
    case .webArchive:
      refused(en: "a web archive (MHTML)", zh: "网页存档（MHTML）")
    case .xml:
      refused(en: "an XML document", zh: "XML 文档")
    case .image:
      Message(
        en: "this is a picture, not text; the report itself is needed, such as the Word document",
        zh: "这是图片，不是文字；请提供报告的文字稿（如 Word 文档）")
    case .archive:
      Message(
        en: "this is a compressed file, which cannot be read; unpack it and give the report in it",
        zh: "这是压缩文件，无法读取；请先解压，再检查其中的报告")
    case .unmarkedUTF16:
      Message(
        en: "this looks like UTF-16 text without a byte-order mark; save it as plain text (UTF-8)",
        zh: "这像是缺少字节顺序标记的 UTF-16 文本；请另存为 UTF-8 编码的纯文本")
    case .binary:
      Message(
        en: "this is neither a document nor text; save the report as a Word document (.docx)",
        zh: "这既不是文档，也不是文本；请将报告另存为 Word 文档（.docx）")
    }
  }

  private static func refused(en english: String, zh chinese: String) -> Message {
    Message(
      en: "this is \(english), which cannot be read; save it as a Word document (.docx)",
      zh: "这是 \(chinese)，本程序无法读取；请另存为 Word 文档（.docx）")
  }
}
