import Glibc

/// Measures how long something takes.
struct Stopwatch {
  private let start = Self.now()

  /// The milliseconds since the stopwatch was made.
  var milliseconds: Double { Self.now() - start }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
