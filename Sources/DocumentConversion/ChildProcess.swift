import CProcess
import Glibc

/// A program that runs in a process group of its own, with nothing of ours but what it is given.
struct ChildProcess {
  /// How the program came to its end.
  enum Outcome {
    /// By itself, with a status; 128 and the signal's number if one ended it.
    case ended(status: Int32)
    /// We ended it: it took too long.
    case timedOut
    /// We ended it: the user ended the run.
    case interrupted
  }

  /// The status of a program that writes a larger file than it may, and its shell's.
  static let wroteTooMuch = 128 + SIGXFSZ

  /// The last bytes of what it says on standard error are kept.
  private static let mostBytes = 16 * 1024
  /// How long it may take to obey a request to end, in milliseconds.
  private static let graceTime = 2000

  private let process: pid_t
  /// Where its standard error is read.
  private let errors: Int32

  /// Runs a program to its end; its standard input is empty and its standard output thrown away.
  ///
  /// - Parameters:
  ///   - program: Where it is.
  ///   - arguments: The arguments, without the program's name.
  ///   - environment: All of its environment, as NAME=VALUE.
  ///   - directory: Its working directory.
  ///   - seconds: How long it may take.
  ///   - largestFile: How many bytes each file that it writes may have.
  ///   - watch: Is told the program's process group, and 0 before that ends.
  /// - Returns: How it ended, and the end of what it said on standard error.
  static func run(
    _ program: String, _ arguments: [String], environment: [String], in directory: String,
    seconds: Int, largestFile: Int, watch: (pid_t) -> Void = { _ in }
  ) throws(ConversionError) -> (outcome: Outcome, errors: [UInt8]) {
    let child = try ChildProcess(program, arguments, environment, directory)
    defer { close(child.errors) }
    child.limitFiles(to: largestFile)
    watch(child.process)
    return child.wait(milliseconds: seconds * 1000) { watch(0) }
  }

  // MARK: The start

  private init(
    _ program: String, _ arguments: [String], _ environment: [String], _ directory: String
  ) throws(ConversionError) {
    var pipe: [Int32] = [-1, -1]
    guard pipe2(&pipe, O_CLOEXEC) == 0 else { throw .system(errno) }
    defer { close(pipe[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDERR_FILENO)
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
    posix_spawn_file_actions_addchdir_np(&actions, directory)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    let error = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard error == 0 else {
      close(pipe[0])
      throw .system(error)
    }
    self.process = process
    errors = pipe[0]
    // Only this end: a program whose end does not wait loses what it says while the pipe is full.
    _ = fcntl(errors, F_SETFL, O_NONBLOCK)
  }

  /// Limits the size of files, so that no document can fill the disk.
  private func limitFiles(to bytes: Int) {
    var limit = rlimit(rlim_cur: rlim_t(max(0, bytes)), rlim_max: rlim_t(max(0, bytes)))
    _ = prlimit(process, Self.fileSize, &limit, nil)
  }

  /// RLIMIT_FSIZE.
  private static let fileSize: Int32 = 1

  // MARK: The end

  /// Waits for the program's end.
  ///
  /// - Parameters:
  ///   - milliseconds: How long it may take.
  ///   - willEnd: Is called before the number of its process group may become another's.
  private func wait(
    milliseconds: Int, _ willEnd: () -> Void
  ) -> (outcome: Outcome, errors: [UInt8]) {
    let start = Self.now()
    var said: [UInt8] = []
    var isOpen = true
    // A program that is done at once is not kept waiting.
    var pause: Int32 = 1
    while !hasEnded {
      if isOpen {
        isOpen = listen(milliseconds: pause, &said)
      } else {
        usleep(useconds_t(pause) * 1000)
      }
      pause = min(pause * 2, 20)
      let isTimeUp = Self.now() - start >= milliseconds
      if isTimeUp || Interruption.isRequested {
        end(willEnd)
        return (isTimeUp ? .timedOut : .interrupted, said)
      }
    }
    // What the program itself started and left behind ends with it.
    kill(-process, SIGKILL)
    willEnd()
    let status = reap()
    if isOpen { _ = listen(milliseconds: 0, &said) }
    return (.ended(status: status), said)
  }

  /// Whether the program has ended. It is not reaped yet, so that its group's number is its own.
  private var hasEnded: Bool {
    var information = siginfo_t()
    let result = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    return result == 0 ? information.si_signo == SIGCHLD : errno != EINTR
  }

  /// Ends the whole group: by a request first, by force when that is not obeyed.
  private func end(_ willEnd: () -> Void) {
    kill(-process, SIGTERM)
    let start = Self.now()
    while !hasEnded, Self.now() - start < Self.graceTime { usleep(10_000) }
    kill(-process, SIGKILL)
    willEnd()
    _ = reap()
  }

  private func reap() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { return 0 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Waits until something is said, and takes it.
  ///
  /// - Returns: Whether more may be said.
  private func listen(milliseconds: Int32, _ said: inout [UInt8]) -> Bool {
    var request = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 4096)
    // Never longer than a moment, so that a program that writes without end meets its time limit.
    for _ in 0..<64 {
      let length = read(errors, &buffer, buffer.count)
      guard length > 0 else { return length < 0 && (errno == EAGAIN || errno == EINTR) }
      said.append(contentsOf: buffer[..<length])
      if said.count > Self.mostBytes { said.removeFirst(said.count - Self.mostBytes) }
    }
    return true
  }

  /// Milliseconds since some moment in the past.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
