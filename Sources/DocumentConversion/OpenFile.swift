import Glibc

/// A file by its descriptor.
struct OpenFile {
  let descriptor: Int32

  /// Writes all of some bytes.
  func write(_ bytes: [UInt8]) throws(ConversionError) {
    var written = 0
    while written < bytes.count {
      let length = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if length >= 0 { written += length } else if errno != EINTR { throw .system(errno) }
    }
  }

  /// Reads all of it from where it stands; nil when it is no file.
  ///
  /// - Parameter maximum: The most bytes that it may have.
  func contents(atMost maximum: Int) throws(ConversionError) -> [UInt8]? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard Int(status.st_size) <= maximum else { throw .outputTooLarge(bytes: maximum) }
    return try read(Int(status.st_size))
  }

  private func read(_ count: Int) throws(ConversionError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let target = UnsafeMutableRawBufferPointer(buffer).baseAddress?.advanced(by: filled)
        let length = Glibc.read(descriptor, target, count - filled)
        if length > 0 {
          filled += length
        } else if length == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw .system(failure) }
    return bytes
  }
}
