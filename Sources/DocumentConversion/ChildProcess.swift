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

  /// What a program reads from standard input and writes to standard output, by their descriptors.
  struct Streams {
    let input: Int32
    let output: Int32
  }

  private let process: pid_t
  /// Where its standard error is read.
  private let errors: Int32
  /// What can be read once it has ended; negative where the system has nothing of the kind.
  private let end: Int32

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: Where it is.
  ///   - arguments: The arguments, without the program's name.
  ///   - environment: All of its environment, as NAME=VALUE.
  ///   - directory: Its working directory.
  ///   - streams: What it reads and writes; nil for nothing and for what is thrown away.
  ///   - seconds: How long it may take.
  ///   - largestFile: How many bytes each file that it writes may have.
  ///   - watch: Is told the program's process group once it runs, and 0 before that ends.
  /// - Returns: How it ended, and the end of what it said on standard error.
  static func run(
    _ program: String, _ arguments: [String], environment: [String], in directory: String,
    streams: Streams? = nil, seconds: Int, largestFile: Int, watch: (pid_t) -> Void
  ) throws(ConversionError) -> (outcome: Outcome, errors: [UInt8]) {
    let child = try ChildProcess(program, arguments, environment, directory, streams)
    defer { child.close() }
    child.limit(Self.fileSize, to: largestFile)
    // One that nobody watches ends by itself when this process is killed.
    if streams != nil { child.limit(Self.processorTime, to: seconds + Self.graceSeconds) }
    watch(child.process)
    return child.wait(milliseconds: seconds * 1000) { watch(0) }
  }

  // MARK: The start

  private init(
    _ program: String, _ arguments: [String], _ environment: [String], _ directory: String,
    _ streams: Streams?
  ) throws(ConversionError) {
    var pipe: [Int32] = [-1, -1]
    guard pipe2(&pipe, O_CLOEXEC) == 0 else { throw .system(errno) }
    defer { Glibc.close(pipe[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let streams {
      posix_spawn_file_actions_adddup2(&actions, streams.input, STDIN_FILENO)
      posix_spawn_file_actions_adddup2(&actions, streams.output, STDOUT_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
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
      Glibc.close(pipe[0])
      throw .system(error)
    }
    self.process = process
    errors = pipe[0]
    end = process_descriptor(process)
    // Only this end: a program whose end does not wait loses what it says while the pipe is full.
    _ = fcntl(errors, F_SETFL, O_NONBLOCK)
  }

  /// Limits what it may use: the size of files, so that no document can fill the disk, and the time.
  private func limit(_ resource: Int32, to most: Int) {
    var limit = rlimit(rlim_cur: rlim_t(max(0, most)), rlim_max: rlim_t(max(0, most)))
    _ = prlimit(process, resource, &limit, nil)
  }

  /// RLIMIT_FSIZE, in bytes.
  private static let fileSize: Int32 = 1
  /// RLIMIT_CPU, in seconds.
  private static let processorTime: Int32 = 0
  /// So much later than we ourselves it ends one that takes too long.
  private static let graceSeconds = 5

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
    // Where its end is not told, a program that is done at once is not kept waiting.
    var pause: Int32 = end < 0 ? 1 : Self.longestPause
    while !hasEnded {
      isOpen = listen(milliseconds: pause, isOpen, &said)
      pause = min(pause * 2, Self.longestPause)
      let isTimeUp = Self.now() - start >= milliseconds
      if isTimeUp || Interruption.isRequested {
        terminate(willEnd)
        return (isTimeUp ? .timedOut : .interrupted, said)
      }
    }
    // What the program itself started and left behind ends with it.
    kill(-process, SIGKILL)
    willEnd()
    let status = reap()
    _ = listen(milliseconds: 0, isOpen, &said)
    return (.ended(status: status), said)
  }

  /// So often it is seen whether the time is up, in milliseconds.
  private static let longestPause: Int32 = 20

  /// Whether the program has ended. It is not reaped yet, so that its group's number is its own.
  private var hasEnded: Bool {
    var information = siginfo_t()
    let result = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    return result == 0 ? information.si_signo == SIGCHLD : errno != EINTR
  }

  /// Ends the whole group: by a request first, by force when that is not obeyed.
  private func terminate(_ willEnd: () -> Void) {
    kill(-process, SIGTERM)
    let start = Self.now()
    while !hasEnded, Self.now() - start < Self.graceTime { usleep(10_000) }
    kill(-process, SIGKILL)
    willEnd()
    _ = reap()
  }

  private func close() {
    Glibc.close(errors)
    if end >= 0 { Glibc.close(end) }
  }

  private func reap() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { return 0 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Waits until something is said or the program has ended, and takes what is said.
  ///
  /// - Parameter isOpen: Whether anything may be said.
  /// - Returns: Whether more may be said.
  private func listen(milliseconds: Int32, _ isOpen: Bool, _ said: inout [UInt8]) -> Bool {
    // A negative descriptor is passed over.
    var requests = [isOpen ? errors : -1, end].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&requests, 2, milliseconds) > 0, requests[0].revents != 0 else { return isOpen }
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
