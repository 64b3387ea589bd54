import CProcess
import Glibc

/// What the process may use, as the operating system holds it to: whatever a draft does, it does no
/// more than this, and the next one has a process of its own.
struct ResourceLimits {
  /// The largest body of a request, in bytes.
  var largestBody = 32 * 1024 * 1024
  /// How long a request may take, in seconds of the clock.
  var seconds = 60
  /// How much memory the process may have, in bytes.
  var memory = 2048 * 1024 * 1024

  /// Holds the process, and those that it starts, to the limits.
  ///
  /// Nothing of a draft gets into a dump of the memory, and no file that is written grows large.
  func enforce() {
    Self.limit(Self.memorySize, to: memory)
    Self.limit(Self.processorTime, to: seconds)
    Self.limit(Self.dumpSize, to: 0)
    Self.limit(Self.fileSize, to: memory)
    alarm(UInt32(clamping: seconds))
  }

  // The resources' numbers, which are an enumeration of their own in C++ and Swift alone.
  private static let processorTime: Int32 = 0
  private static let fileSize: Int32 = 1
  private static let dumpSize: Int32 = 4
  private static let memorySize: Int32 = 9

  /// Lowers a limit; one that is lower already stays.
  private static func limit(_ resource: Int32, to value: Int) {
    var limits = rlimit()
    guard prlimit(0, resource, nil, &limits) == 0 else { return }
    limits.rlim_cur = min(limits.rlim_cur, rlim_t(value))
    limits.rlim_max = min(limits.rlim_max, rlim_t(value))
    _ = prlimit(0, resource, &limits, nil)
  }
}
