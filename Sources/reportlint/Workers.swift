import Glibc
import Synchronization

/// Spreads work over threads.
///
/// Threads of the C library rather than Dispatch: they are all that is needed here, and a run over
/// one file, which starts none, is not slowed down by setting up a library.
enum Workers {
  /// How many processors there are to work on.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Does something for every index and returns when all is done. Whoever is free takes the next
  /// index, so that a large file holds up nobody but its own thread.
  static func forEach(
    in indices: Range<Int>, workers: Int, _ body: @escaping @Sendable (Int) -> Void
  ) {
    let share = Share(indices, body)
    var threads: [pthread_t] = []
    // The calling thread works too. Where no further thread can be had, the others do its part.
    for _ in 1..<max(1, workers) {
      guard let thread = start(share) else { break }
      threads.append(thread)
    }
    share.work()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Does something for all indices, some of them at a time, as ``forEach(in:workers:_:)`` does.
  ///
  /// - Parameter size: How many are done by the same worker in one go; fewer at the end.
  static func forEach(
    in indices: Range<Int>, batch size: Int, workers: Int,
    _ body: @escaping @Sendable (Range<Int>) -> Void
  ) {
    let count = (indices.count + size - 1) / size
    forEach(in: 0..<count, workers: workers) { batch in
      let start = indices.lowerBound + batch * size
      body(start..<min(indices.upperBound, start + size))
    }
  }

  private static func start(_ share: Share) -> pthread_t? {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(share)
    let error = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Share>.fromOpaque(argument).takeRetainedValue().work() }
        return nil
      }, argument.toOpaque())
    guard error == 0 else {
      argument.release()
      return nil
    }
    return thread
  }

  private final class Share: Sendable {
    private let next: Atomic<Int>
    private let end: Int
    private let body: @Sendable (Int) -> Void

    init(_ indices: Range<Int>, _ body: @escaping @Sendable (Int) -> Void) {
      next = Atomic(indices.lowerBound)
      end = indices.upperBound
      self.body = body
    }

    func work() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < end else { return }
        body(index)
      }
    }
  }
}
