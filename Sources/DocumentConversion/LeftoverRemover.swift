import CProcess
import Glibc

/// Sees to it that nothing of a conversion is left when this process is killed, by a signal that
/// nobody can catch, in the midst of it: a shell in a session of its own waits for the process to be
/// gone, ends the converter and removes the directory, and the socket that LibreOffice leaves
/// outside it whenever it is killed.
struct LeftoverRemover: ~Copyable {
  private let process: pid_t
  /// What the shell listens to; it ends with this process.
  private let lifeline: Int32

  /// What it hears last of each kind holds; an empty group is none. LibreOffice names its socket
  /// after its profile: MD5 of the address in UTF-16, each byte without a leading 0.
  private static let script = """
    group=; profile=; removed=
    while read -r kind value; do
      case $kind in
        group) group=$value ;; profile) profile=$value ;; removed) removed=yes ;;
      esac
    done
    [ -n "$group" ] && kill -9 "-$group"
    [ -n "$removed" ] || rm -rf -- "$1"
    [ -n "$profile" ] || exit
    name=$(printf %s "$profile" | iconv -f UTF-8 -t UTF-16LE | md5sum | cut -c 1-32 |
      sed 's/../& /g; s/ 0/ /g; s/^0//; s/ //g')
    [ -n "$name" ] || exit
    for parent in /tmp /var/tmp; do rm -f -- "$parent"/OSL_PIPE_*_SingleOfficeIPC_"$name"; done
    """

  /// Begins to watch; nil where that cannot be done.
  ///
  /// - Parameter directory: The directory that is to be removed.
  init?(of directory: String) {
    var pipe: [Int32] = [-1, -1]
    guard pipe2(&pipe, O_CLOEXEC) == 0 else { return nil }
    defer { close(pipe[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
    posix_spawn_file_actions_addchdir_np(&actions, "/")
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments: [String] = ["/bin/sh", "-c", Self.script, "sh", directory]
    var words = arguments.map { strdup($0) } + [nil]
    var variables = [strdup("PATH=/usr/bin:/bin"), nil]
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, &variables) == 0 else {
      close(pipe[1])
      return nil
    }
    self.process = process
    lifeline = pipe[1]
  }

  /// POSIX_SPAWN_SETSID: a signal to this process's group does not reach it.
  private static let newSession: Int16 = 0x80

  /// Says which process group is to be ended with this process; 0 for none.
  borrowing func watch(_ group: pid_t) {
    say("group \(group > 0 ? "\(group)" : "")")
  }

  /// Says that LibreOffice is given a profile.
  ///
  /// - Parameter profile: Its address, as LibreOffice is told it.
  borrowing func expectSocket(of profile: String) {
    say("profile \(profile)")
  }

  /// Says that the directory is gone.
  borrowing func noteRemoval() {
    say("removed")
  }

  private borrowing func say(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(lifeline, bytes, bytes.count)
  }

  deinit {
    close(lifeline)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
  }
}
