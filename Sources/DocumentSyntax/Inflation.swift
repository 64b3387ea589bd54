import CZlib

/// Inflates a deflated stream a piece at a time, by zlib.
final class Inflation {
  enum Step {
    case goesOn
    case ended
    case failed
  }

  private static let pieceSize = 64 * 1024

  /// How many bytes came out so far.
  private(set) var total = 0
  /// The sum of what came out so far.
  private(set) var checksum: UInt = 0
  /// Where the input goes on.
  private(set) var offset = 0
  private let stream: UnsafeMutablePointer<z_stream>
  private let piece: UnsafeMutableBufferPointer<UInt8>
  private var filled = 0

  /// Prepares the inflation of a stream without zlib's own header; nil when there is no memory.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    piece = .allocate(capacity: Self.pieceSize)
    // zlib keeps a pointer to the stream, so it must not move.
    let isReady =
      inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    guard isReady else { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    piece.deallocate()
  }

  /// What the last step yielded.
  var output: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: piece[..<filled]) }

  /// Inflates until the piece is full or the stream ends.
  ///
  /// - Parameter rest: What is left of the input; ``offset`` is the start of the next step's.
  func step(_ bytes: [UInt8], _ rest: Range<Int>) -> Step {
    let status = bytes.withUnsafeBufferPointer { buffer -> Int32 in
      // zlib takes its input as a mutable pointer but never writes through it.
      stream.pointee.next_in = buffer.baseAddress.map {
        UnsafeMutablePointer(mutating: $0 + rest.lowerBound)
      }
      stream.pointee.avail_in = UInt32(clamping: rest.count)
      stream.pointee.next_out = piece.baseAddress
      stream.pointee.avail_out = UInt32(Self.pieceSize)
      return inflate(stream, Z_NO_FLUSH)
    }
    offset = rest.upperBound - Int(stream.pointee.avail_in)
    filled = Self.pieceSize - Int(stream.pointee.avail_out)
    total += filled
    checksum = crc32(checksum, piece.baseAddress, UInt32(filled))
    switch status {
    case Z_STREAM_END: return .ended
    case Z_OK where filled > 0: return .goesOn
    default: return .failed
    }
  }
}
