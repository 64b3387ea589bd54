import Glibc

/// The C library's converter from an encoding to another, mostly to UTF-8.
public struct TextConverter: ~Copyable {
  /// A stretch of what was converted.
  public enum Piece {
    /// What was converted, to be copied before the next piece comes.
    case text(UnsafeRawBufferPointer)
    /// The offsets of bytes that belong to no character of the encoding.
    case invalid(Range<Int>)
  }

  private let descriptor: iconv_t
  private let output: UnsafeMutableBufferPointer<CChar>

  /// Opens a converter; nil when the C library does not have it.
  ///
  /// - Parameters:
  ///   - encoding: The encoding by the C library's name for it.
  ///   - target: The encoding of what is handed out, by the C library's name for it.
  public init?(from encoding: String, to target: String = "UTF-8") {
    guard let descriptor = iconv_open(target, encoding), descriptor != iconv_t(bitPattern: -1)
    else { return nil }
    self.descriptor = descriptor
    output = .allocate(capacity: 64 * 1024)
  }

  deinit {
    iconv_close(descriptor)
    output.deallocate()
  }

  /// Converts bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - stretch: Which of them to convert; a character that is cut by its end is invalid.
  ///   - unitLength: The bytes that an invalid character is taken to have at most, where the next
  ///     may begin behind them.
  ///   - take: Is given the pieces in their order.
  public func convert(
    _ bytes: [UInt8], _ stretch: Range<Int>, unitLength: Int = 1, _ take: (Piece) -> Void
  ) {
    bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return }
      var offset = stretch.lowerBound
      while offset < stretch.upperBound {
        // iconv takes its input as `char **` but never writes through it.
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
          mutating: base.advanced(by: offset).assumingMemoryBound(to: CChar.self))
        var inputLeft = stretch.upperBound - offset
        var target = output.baseAddress
        var outputLeft = output.count
        let result = iconv(descriptor, &input, &inputLeft, &target, &outputLeft)
        let failure = errno
        offset = stretch.upperBound - inputLeft
        let converted = output.prefix(output.count - outputLeft)
        take(.text(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: converted))))
        guard result == -1, failure != E2BIG else { continue }
        let length = min(unitLength, stretch.upperBound - offset)
        take(.invalid(offset..<offset + length))
        offset += length
      }
    }
  }

  /// Finds out how far valid bytes have to be converted for so many bytes to come out.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - stretch: Which of them to convert, all of them valid.
  ///   - length: How many bytes are to come out; a whole number of characters.
  /// - Returns: The offset behind the last byte that takes; nil where no such place exists.
  func end(of bytes: [UInt8], _ stretch: Range<Int>, for length: Int) -> Int? {
    bytes.withUnsafeBytes { raw in
      guard length > 0, let base = raw.baseAddress else { return stretch.lowerBound }
      var offset = stretch.lowerBound
      var rest = length
      while rest > 0, offset < stretch.upperBound {
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
          mutating: base.advanced(by: offset).assumingMemoryBound(to: CChar.self))
        var inputLeft = stretch.upperBound - offset
        var target = output.baseAddress
        let room = min(rest, output.count)
        var outputLeft = room
        _ = iconv(descriptor, &input, &inputLeft, &target, &outputLeft)
        guard outputLeft < room else { return nil }
        offset = stretch.upperBound - inputLeft
        rest -= room - outputLeft
      }
      return rest == 0 ? offset : nil
    }
  }
}
