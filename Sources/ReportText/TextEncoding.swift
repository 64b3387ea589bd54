/// The encodings that drafts come in.
public enum TextEncoding: String, Sendable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "UTF-8"
  /// GB18030, which contains GBK and GB2312: what Chinese Windows saves as "ANSI".
  case gb18030 = "GB18030"
  /// UTF-16, least significant byte first, told by its byte-order mark.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, most significant byte first, told by its byte-order mark.
  case utf16BigEndian = "UTF-16BE"
}
