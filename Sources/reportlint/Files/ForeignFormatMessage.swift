import LintEngine
import ReportReaders

extension Message {
  /// What a file is that cannot be read, and what to do about it.
  static func foreign(_ format: ForeignFormat) -> Message {
    switch format {
    case .word:
      refused(en: "a Word document (.docx)", zh: "Word 文档（.docx）")
    case .workbook:
      refused(en: "an Excel workbook (.xlsx)", zh: "Excel 工作簿（.xlsx）")
    case .fixedLayout:
      refused(en: "an OFD document", zh: "OFD 版式文件")
    case .compoundFile:
      refused(
        en: "a Word, Excel or WPS file (.doc, .xls, .wps)",
        zh: "Word、Excel 或 WPS 文件（.doc、.xls、.wps）")
    case .pdf:
      refused(en: "a PDF document", zh: "PDF 文档")
    case .richText:
      refused(en: "an RTF document", zh: "RTF 文档")
    case .webPage:
      refused(en: "a web page (HTML)", zh: "网页（HTML）")
    case .webArchive:
      refused(en: "a web archive (MHTML)", zh: "网页存档（MHTML）")
    case .xml:
      refused(en: "an XML document", zh: "XML 文档")
    case .image:
      Message(
        en: "this is a picture, not text; the report itself is needed, as plain text (UTF-8)",
        zh: "这是图片，不是文字；请提供报告的文字稿（UTF-8 纯文本）")
    case .archive:
      Message(
        en: "this is a compressed file, which cannot be read; unpack it and give the report in it "
          + "as plain text (UTF-8)",
        zh: "这是压缩文件，无法读取；请先解压，并将其中的报告另存为纯文本（UTF-8）")
    case .unmarkedUTF16:
      Message(
        en: "this looks like UTF-16 text without a byte-order mark; save it as plain text (UTF-8)",
        zh: "这像是缺少字节顺序标记的 UTF-16 文本；请另存为 UTF-8 编码的纯文本")
    case .binary:
      Message(
        en: "this is no text but binary data; save the report as plain text (UTF-8)",
        zh: "这不是文本，而是二进制数据；请将报告另存为纯文本（UTF-8）")
    }
  }

  private static func refused(en english: String, zh chinese: String) -> Message {
    Message(
      en: "this is \(english), which this version cannot read; save it as plain text (UTF-8)",
      zh: "这是 \(chinese)，本版本无法读取；请另存为纯文本（UTF-8）")
  }
}
