import Glibc
import Synchronization

/// What the user's ^C, or another program's request to end, does while documents are converted: the
/// converter runs in a process group of its own, which it does not reach, and its directory has to
/// be removed. So the request is noted, the conversions clean up, and the last of them obeys it.
enum Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let received = Atomic<Int32>(0)
  private static let state = Mutex(State())

  private struct State: ~Copyable {
    var conversions = 0
    var replaced: [(signal: Int32, action: sigaction)] = []
  }

  /// Whether the conversion should end.
  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// Does something that cleans up behind itself, also when the user ends the run.
  static func deferred<Result>(
    _ body: () throws(ConversionError) -> Result
  ) throws(ConversionError) -> Result {
    begin()
    defer { end() }
    return try body()
  }

  private static func begin() {
    _ = isRequested
    state.withLock { state in
      state.conversions += 1
      guard state.conversions == 1 else { return }
      for signal in signals {
        var old = sigaction()
        sigaction(signal, nil, &old)
        // What is ignored, as under nohup, stays ignored.
        guard unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 0 else { continue }
        var new = sigaction()
        new.__sigaction_handler.sa_handler = { Interruption.received.store($0, ordering: .relaxed) }
        new.sa_flags = SA_RESTART
        sigaction(signal, &new, nil)
        state.replaced.append((signal, old))
      }
    }
  }

  private static func end() {
    state.withLock { state in
      state.conversions -= 1
      guard state.conversions == 0 else { return }
      for (signal, action) in state.replaced {
        var action = action
        sigaction(signal, &action, nil)
      }
      state.replaced = []
      let signal = received.exchange(0, ordering: .relaxed)
      if signal != 0 { kill(getpid(), signal) }
    }
  }
}
