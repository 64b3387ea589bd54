import Glibc

/// Runs a program to its end.
enum ChildProcess {
  /// What a run took.
  struct Usage {
    let seconds: Double
    let peakKibibytes: Int
  }

  /// Runs a program with its output thrown away.
  ///
  /// - Parameters:
  ///   - program: The program's path.
  ///   - arguments: Its arguments.
  ///   - expected: The exit status: of reportlint, 1 means that there were findings, which there
  ///     ought to be.
  /// - Throws: When it cannot be started, or ends otherwise.
  static func run(
    _ program: String, _ arguments: [String], acceptingStatus expected: ClosedRange<Int32> = 0...1
  ) throws(BenchmarkError) -> Usage {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }

    let start = now()
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
      throw .system(program)
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw .system("wait4") }
    }
    let seconds = now() - start
    guard status & 0x7F == 0, expected.contains(status >> 8) else {
      throw BenchmarkError(message: "\(program) failed (wait status \(status))")
    }
    return Usage(seconds: seconds, peakKibibytes: usage.ru_maxrss)
  }

  /// How long it takes a program to write something; then it is ended.
  ///
  /// - Parameters:
  ///   - program: The program's path.
  ///   - arguments: Its arguments.
  static func secondsToFirstOutput(
    _ program: String, _ arguments: [String]
  ) throws(BenchmarkError) -> Double {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .system("pipe") }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let start = now()
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
      throw .system(program)
    }
    close(ends[1])
    var byte: UInt8 = 0
    let count = read(ends[0], &byte, 1)
    let seconds = now() - start
    kill(child, SIGTERM)
    waitpid(child, nil, 0)
    guard count == 1 else { throw BenchmarkError(message: "\(program) has written nothing") }
    return seconds
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
