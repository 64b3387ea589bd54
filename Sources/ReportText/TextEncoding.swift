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

  /// The encoding of a name as people and web pages write it, upper and lower case alike: `gbk` and
  /// `gb2312` are contained in GB18030. Nil for any other name.
  public init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "gb_2312-80", "cp936", "x-gbk": self = .gb18030
    case "utf-16le", "utf-16", "utf16": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    default: return nil
    }
  }

  /// The byte-order mark.
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// How many bytes the byte-order mark has with which a file begins; 0 where it has none.
  public func markLength(in file: [UInt8]) -> Int {
    file.starts(with: mark) ? mark.count : 0
  }
}
