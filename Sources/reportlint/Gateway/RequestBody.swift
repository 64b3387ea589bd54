import Glibc
import LintModel
import WebPage

/// The body of a request, which stands on standard input.
enum RequestBody {
  /// Reads the body: as many bytes as the server says that it has, and not one more.
  ///
  /// - Parameters:
  ///   - length: How many bytes that is; nil where the server does not say.
  ///   - limit: How many there may be.
  static func read(length: Int?, atMost limit: Int) throws(Refusal) -> [UInt8] {
    guard let length else { throw Refusal(.lengthRequired, .noLength) }
    guard length <= limit else {
      discard(min(length, limit * 2))
      throw Refusal(.contentTooLarge, .tooLarge(limit))
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      while filled < length {
        let target = UnsafeMutableRawBufferPointer(buffer).baseAddress?.advanced(by: filled)
        let count = Glibc.read(STDIN_FILENO, target, length - filled)
        if count > 0 {
          filled += count
        } else if count == 0 || errno != EINTR {
          return
        }
      }
    }
    guard bytes.count == length else { throw Refusal(.badRequest, .tooShort) }
    return bytes
  }

  /// Reads bytes and keeps none. Some servers pass no answer on while they cannot get rid of the
  /// request (fcgiwrap says 502 instead).
  private static func discard(_ length: Int) {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      var rest = length
      while rest > 0 {
        let count = Glibc.read(STDIN_FILENO, buffer.baseAddress, min(rest, buffer.count))
        guard count > 0 || count < 0 && errno == EINTR else { return }
        rest -= max(count, 0)
      }
    }
  }
}

extension Message {
  fileprivate static let noLength = Message(
    en: "the length of the request is missing", zh: "请求未注明长度")
  fileprivate static let tooShort = Message(
    en: "the request is shorter than it says", zh: "请求内容短于其注明的长度")

  fileprivate static func tooLarge(_ limit: Int) -> Message {
    let megabytes = max(1, limit / (1024 * 1024))
    return Message(
      en: "the files are larger than \(megabytes) MB together",
      zh: "所提交的文件合计超过 \(megabytes) MB")
  }
}
