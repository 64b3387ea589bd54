import DocumentSyntax
import LintModel
import ReportReaders

extension ReadError {
  /// Why a document cannot be read, and what to do about it.
  var message: Message {
    switch self {
    case .foreign(let format): .foreign(format)
    case .package(let error): error.message
    case .exceedsLimit(let limit): .exceeds(limit)
    case .nestedTooDeep:
      Message(
        en: "the document is nested deeper than any real one; open it and save it anew",
        zh: "文件内部嵌套层数异常，无法读取；请打开后重新另存")
    case .endsTooSoon:
      Message(
        en: "the document ends too soon; it may not have been copied or downloaded completely",
        zh: "文件不完整，可能没有复制或下载完；请重新获取后再检查")
    }
  }
}

extension PackageError {
  /// Why a document's package cannot be read, and what to do about it.
  var message: Message {
    switch self {
    case .damagedArchive:
      Message(
        en: "the document is damaged or incomplete; it may not have been copied or downloaded "
          + "completely",
        zh: "文件已损坏或不完整，可能没有复制或下载完；请重新获取后再检查")
    case .damagedPart(let name):
      Message(
        en: "the document is damaged (\(name)); open it and save it anew",
        zh: "文件已损坏（\(name)）；请打开后重新另存")
    case .encrypted: .foreign(.encryptedPackage)
    case .unsupportedCompression(let part):
      Message(
        en: "the document is compressed in an unusual way (\(part)); open it and save it anew",
        zh: "文件的压缩方式无法识别（\(part)）；请打开后重新另存")
    case .exceedsLimit(let limit): .exceeds(limit)
    case .suspiciousExpansion(let part):
      Message(
        en:
          "the document is packed so tightly (\(part)) that it cannot be a report; it is not read",
        zh: "文件解压后异常膨胀（\(part)），不像是正常的报告，未读取")
    case .missingPart(let name):
      Message(
        en: "the document lacks its main part (\(name)); open it and save it anew",
        zh: "文件缺少主要内容（\(name)）；请打开后重新另存")
    case .malformedXML(let part, let line):
      Message(
        en: "the document is damaged (\(part), line \(line)); open it and save it anew",
        zh: "文件已损坏（\(part) 第 \(line) 行）；请打开后重新另存")
    case .declaresEntities(let part):
      Message(
        en: "the document declares entities (\(part)), which its format forbids; it is not read",
        zh: "文件中含有格式所禁止的实体声明（\(part)），未读取")
    case .nestedTooDeep: ReadError.nestedTooDeep.message
    }
  }
}

extension Message {
  fileprivate static func exceeds(_ limit: ExpansionLimit) -> Message {
    let megabytes = limit.bytes / (1024 * 1024)
    return Message(
      en: "the document holds more than \(megabytes) MB when it is unpacked; if that is right, "
        + "allow more by \(DraftReader.limitOption)",
      zh: "文件解压后超过 \(megabytes) MB；如确属正常，可用 \(DraftReader.limitOption) 放宽限制")
  }
}
