import Glibc
import Synchronization

/// The answer that a client gets when the process comes to an end that nobody can prevent any more:
/// its time is up, or it has no memory left. It is prepared beforehand, since nothing but writing is
/// allowed then.
enum LastWords {
  /// No answer of this kind is longer, in bytes.
  private static let longest = 16 * 1024

  /// An answer in memory of its own.
  private final class Answer: Sendable {
    private let bytes = Mutex<Void>(())
    private nonisolated(unsafe) let start = UnsafeMutableRawPointer.allocate(
      byteCount: LastWords.longest, alignment: 1)
    private let count = Atomic<Int>(0)

    /// Prepares the answer, in place of the one before.
    func prepare(_ text: [UInt8]) {
      count.store(0, ordering: .sequentiallyConsistent)
      guard text.count <= LastWords.longest else { return }
      bytes.withLock { _ in
        text.withUnsafeBytes { source in
          if let base = source.baseAddress { start.copyMemory(from: base, byteCount: source.count) }
        }
      }
      count.store(text.count, ordering: .sequentiallyConsistent)
    }

    /// Writes the answer; what a handler of signals may do.
    func write() {
      let count = self.count.load(ordering: .sequentiallyConsistent)
      if count > 0 { _ = Glibc.write(STDOUT_FILENO, start, count) }
    }
  }

  private static let timeIsUp = Answer()
  private static let cannotGoOn = Answer()

  /// Prepares the answers, each in place of the one before; empty ones say nothing.
  ///
  /// - Parameters:
  ///   - late: What is said when the time is up.
  ///   - broken: What is said when the memory is exhausted, or the program fails.
  static func prepare(late: [UInt8], broken: [UInt8]) {
    timeIsUp.prepare(late)
    cannotGoOn.prepare(broken)
  }

  /// From now on, the process ends with the answer that is prepared.
  static func install() {
    useOwnStack()
    for signal in [SIGALRM, SIGXCPU] { handle(signal) { _ in LastWords.end(late: true) } }
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGXFSZ, SIGSYS] {
      handle(signal) { _ in LastWords.end(late: false) }
    }
  }

  private static func end(late: Bool) {
    (late ? timeIsUp : cannotGoOn).write()
    _exit(0)
  }

  /// A stack of their own for the handlers: the other may be what is exhausted.
  private static func useOwnStack() {
    let size = 64 * 1024
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  private static func handle(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_ONSTACK | Int32(bitPattern: SA_RESETHAND)
    sigaction(signal, &action, nil)
  }
}
