import Glibc
import LintModel
import LintReporters
import RulePack
import Synchronization

/// Where the program's output goes, and how it is to look.
final class Console: Sendable {
  private struct Streams {
    var output = OutputStream(descriptor: STDOUT_FILENO)
    var errors = OutputStream(descriptor: STDERR_FILENO)
    /// Whether a line about the progress stands on standard error.
    var hasProgress = false

    /// Takes the line about the progress away, so that nothing else is mixed up with it.
    mutating func eraseProgress() {
      guard hasProgress else { return }
      hasProgress = false
      errors.write(Array("\r\u{1B}[K".utf8))
      errors.flush()
    }
  }

  /// The language of everything that people read.
  let language: Language
  /// The look of standard output.
  let style: Style
  /// The look of standard error.
  let noteStyle: Style

  private let streams: SharedStreams

  private final class SharedStreams: Sendable {
    let streams = Mutex(Streams())
  }

  init(language: Language, color: ColorChoice) {
    self.language = language
    streams = SharedStreams()
    style = Style(usesColor: Terminal.usesColor(color, descriptor: STDOUT_FILENO))
    noteStyle = Style(usesColor: Terminal.usesColor(color, descriptor: STDERR_FILENO))
  }

  /// Whether progress can be shown: standard error is a terminal that can write over a line.
  var showsProgress: Bool { Terminal.canOverwrite(STDERR_FILENO) }

  /// Shows how far the run is, in place of what was shown before.
  func show(progress line: String) {
    streams.streams.withLock { streams in
      streams.errors.write(Array("\r\u{1B}[K\(line)".utf8))
      streams.errors.flush()
      streams.hasProgress = true
    }
  }

  private init(_ language: Language, _ other: Console) {
    self.language = language
    (style, noteStyle, streams) = (other.style, other.noteStyle, other.streams)
  }

  /// The same console in another language; in the same where none is given.
  func speaking(_ language: Language?) -> Console {
    guard let language, language != self.language else { return self }
    return Console(language, self)
  }

  /// Writes to standard output.
  func print(_ bytes: [UInt8]) {
    streams.streams.withLock { streams in
      streams.eraseProgress()
      streams.output.write(bytes)
    }
  }

  /// Writes to standard output.
  func print(_ text: String) {
    print(Array(text.utf8))
  }

  /// Writes a line to standard error.
  func note(_ line: String) {
    note(Array(line.utf8))
  }

  /// Says on standard error that something went wrong.
  func complain(_ message: String) {
    var line = Array("reportlint: ".utf8)
    line.append(onOneLine: message)
    note(line)
  }

  /// Says on standard error that something went wrong with a file.
  func complain(about path: [UInt8], _ message: String) {
    var line = Array("reportlint: ".utf8)
    line.append(fileName: path)
    line.append(onOneLine: ": \(message)")
    note(line)
  }

  /// Writes what has been held back.
  func flush() {
    streams.streams.withLock { streams in
      streams.eraseProgress()
      streams.output.flush()
    }
  }

  /// Writes a line to standard error.
  func note(_ line: [UInt8]) {
    streams.streams.withLock { streams in
      streams.eraseProgress()
      // What was printed before comes first, where both go to the same place.
      streams.output.flush()
      streams.errors.write(line + [UInt8(ascii: "\n")])
      streams.errors.flush()
    }
  }
}
