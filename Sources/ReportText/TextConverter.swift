import Glibc

/// The C library's converter of an encoding to UTF-8.
public struct TextConverter: ~Copyable {
  /// A stretch of what was converted.
  public enum Piece {
    /// Valid UTF-8, to be copied before the next piece comes.
    case text(UnsafeRawBufferPointer)
    /// The offsets of bytes that belong to no character of the encoding.
    case invalid(Range<Int>)
  }

  private let descriptor: iconv_t
  private let output: UnsafeMutableBufferPointer<CChar>

  /// Opens a converter; nil when the C library does not have it.
  ///
  /// - Parameter encoding: The encoding by the C library's name for it.
  public init?(from encoding: String) {
    guard let descriptor = iconv_open("UTF-8", encoding), descriptor != iconv_t(bitPattern: -1)
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
}
