import Glibc
import LintReporters
import RulePack

/// Where the program's output goes, and how it is to look.
final class Console {
  /// The language of everything that people read.
  let language: Language
  /// When output is coloured.
  var colorChoice = ColorChoice.auto

  private var output = OutputStream(descriptor: STDOUT_FILENO)
  private var errors = OutputStream(descriptor: STDERR_FILENO)

  init(language: Language) {
    self.language = language
  }

  /// The look of standard output.
  var style: Style {
    Style(usesColor: Terminal.usesColor(colorChoice, descriptor: STDOUT_FILENO))
  }

  /// The look of standard error.
  var noteStyle: Style {
    Style(usesColor: Terminal.usesColor(colorChoice, descriptor: STDERR_FILENO))
  }

  /// Writes to standard output.
  func print(_ bytes: [UInt8]) {
    output.write(bytes)
  }

  /// Writes to standard output.
  func print(_ text: String) {
    output.write(Array(text.utf8))
  }

  /// Writes a line to standard error.
  func note(_ line: String) {
    flush()
    errors.write(Array((line + "\n").utf8))
    errors.flush()
  }

  /// Says on standard error that something went wrong.
  func complain(_ message: String) {
    note("reportlint: \(message)")
  }

  /// Says on standard error that something went wrong with a file.
  func complain(about path: [UInt8], _ message: String) {
    flush()
    errors.write(Array("reportlint: ".utf8) + path + Array(": \(message)\n".utf8))
    errors.flush()
  }

  /// Writes what has been held back, so that output and notes come in the order of their making.
  func flush() {
    output.flush()
  }
}
