import Glibc

/// Lets only so many threads through at the same time.
///
/// A semaphore of the C library may be used from any thread; it is never destroyed, so that its
/// address stays good.
final class Turnstile: @unchecked Sendable {
  private let semaphore: UnsafeMutablePointer<sem_t>

  init(places: UInt32) {
    semaphore = .allocate(capacity: 1)
    sem_init(semaphore, 0, places)
  }

  /// Waits for a place, does something and makes room for the next.
  func pass<Result>(
    _ body: () throws(ConversionError) -> Result
  ) throws(ConversionError) -> Result {
    while sem_wait(semaphore) != 0 {
      guard errno == EINTR else { throw .system(errno) }
    }
    defer { sem_post(semaphore) }
    return try body()
  }
}
