import Foundation
import Testing

@testable import DocumentConversion

@Suite("Conversion by programs of the user's")
struct DocumentConverterTests {
  private let programs: FakePrograms

  init() throws {
    programs = try FakePrograms()
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: What is made

  @Test("what pdftotext writes is taken")
  func pdf() throws {
    try programs.add("pdftotext", #"echo "$@" > "$0.arguments"; cat "$7""#)
    let made = try programs.converter().convert(Array("报告".utf8), from: .pdf)
    #expect(text(made) == "报告")
    #expect(
      programs.note("pdftotext.arguments")
        == "-bbox -raw -enc UTF-8 -eol unix /dev/stdin -\n")
  }

  @Test("a PDF goes through memory alone, however large it is")
  func memory() throws {
    let contents = [UInt8](repeating: 0x61, count: 300_000)
    try programs.add("pdftotext", #"pwd > "$0.directory"; echo $HOME >> "$0.directory"; cat"#)
    #expect(try programs.converter().convert(contents, from: .pdf) == contents)
    #expect(programs.note("pdftotext.directory") == "/\n/nonexistent\n")
  }

  @Test("something is done while a program runs, and once")
  func meanwhile() throws {
    try programs.add("pdftotext", #"while [ ! -e "$0.go" ]; do sleep 0.01; done; echo made"#)
    try programs.add("soffice", "echo made > output/input.docx")
    let go = programs.directory.appending(path: "pdftotext.go")
    var count = 0
    let made = try programs.converter().convert([1], from: .pdf) {
      count += 1
      #expect(FileManager.default.createFile(atPath: go.path, contents: nil))
    }
    #expect(text(made) == "made\n")
    #expect(count == 1)
    _ = try programs.converter().convert([1], from: .document) { count += 1 }
    #expect(count == 2)
  }

  @Test(
    "LibreOffice is asked for the format that can be read",
    arguments: [
      (DocumentConverter.Source.document, "docx input.doc"),
      (.workbook, "xlsx input.xls"), (.openWorkbook, "xlsx input.ods"),
    ])
  func office(source: DocumentConverter.Source, expected: String) throws {
    try programs.add(
      "soffice",
      #"""
      while [ "$1" != --convert-to ]; do echo "$1" >> "$0.arguments"; shift; done
      echo "$2 $5" > "$4/input.$2"
      """#)
    let made = try programs.converter().convert([1], from: source)
    #expect(text(made) == expected + "\n")
    let arguments = try #require(programs.note("soffice.arguments")).split(separator: "\n")
    #expect(arguments.first?.hasPrefix("-env:UserInstallation=file:///") == true)
    #expect(
      arguments.dropFirst() == [
        "--headless", "--norestore", "--nolockcheck", "--nologo", "--nodefault",
        "--nofirststartwizard",
      ])
  }

  @Test("the profile forbids macros before LibreOffice starts")
  func profile() throws {
    try programs.add("soffice", "cp profile/user/registrymodifications.xcu output/input.docx")
    let made = try programs.converter().convert([1], from: .document)
    #expect(text(made) == OfficeProfile.settings)
    #expect(text(made).contains("DisableMacrosExecution"))
    _ = try XMLDocumentCheck(text(made))
  }

  // MARK: What a program is given

  @Test("a program is given a bare environment, and a home of its own")
  func environment() throws {
    try programs.add(
      "soffice",
      #"""
      pwd > "$0.directory"
      { env | cut -d= -f1 | grep -v -e PWD -e SHLVL -e '^_$' | sort | tr '\n' ' '
        [ "$HOME" = "$PWD" ] && [ "$TMPDIR" = "$PWD" ] && echo "own $LANG"; } > output/input.docx
      """#)
    let made = try programs.converter().convert([1], from: .document)
    #expect(text(made) == "HOME LANG PATH TMPDIR own C.UTF-8\n")
    let directory = try #require(programs.note("soffice.directory")).dropLast()
    #expect(!FileManager.default.fileExists(atPath: String(directory)))
  }

  @Test("only its owner may look into the directory")
  func privacy() throws {
    try programs.add("soffice", #"stat -c %a . input.doc | tr '\n' ' ' > output/input.docx"#)
    #expect(text(try programs.converter().convert([1], from: .document)) == "700 600 ")
  }

  @Test("standard input is empty or the PDF, and no other file is open")
  func descriptors() throws {
    let leak = open("/dev/zero", O_RDONLY)
    defer { close(leak) }
    let script =
      #"n=$(wc -c); { echo $n; for f in 3 4 5 6 7 8 9 \#(leak); do [ -e /proc/$$/fd/$f ] && readlink /proc/$$/fd/$f | grep -v "$0"; done; }"#
    try programs.add("soffice", script + " > output/input.docx; true")
    #expect(text(try programs.converter().convert([1], from: .document)) == "0\n")
    try programs.add("pdftotext", script + "; true")
    #expect(text(try programs.converter().convert([1, 2], from: .pdf)) == "2\n")
  }

  @Test("a program runs in a process group of its own")
  func group() throws {
    try programs.add("pdftotext", #"ps -o pgid= -p $$ | tr -d ' '; echo $$"#)
    let lines = text(try programs.converter().convert([1], from: .pdf)).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first == lines.last)
  }

  // MARK: Where it is found

  @Test("only executable files in absolute directories are programs")
  func search() throws {
    try programs.add("soffice", "true", mode: 0o644)
    try programs.addDirectory("pdftotext")
    let converter = DocumentConverter(
      maximumBytes: 1000, searchPath: "relative::.:\(programs.directory.path)")
    #expect(throws: ConversionError.programNotFound(.office)) {
      try converter.convert([1], from: .document)
    }
    #expect(throws: ConversionError.programNotFound(.pdfToText)) {
      try converter.convert([1], from: .pdf)
    }
    #expect(ProgramSearch.directories(of: "a:/b::./c:/d") == ["/b", "/d"])
  }

  @Test("LibreOffice may be called libreoffice")
  func otherName() throws {
    try programs.add("libreoffice", "echo made > output/input.docx")
    let converter = DocumentConverter(
      maximumBytes: 1000, searchPath: programs.directory.path)
    #expect(text(try converter.convert([1], from: .document)) == "made\n")
  }

  // MARK: What goes wrong

  @Test("a program that takes too long is ended with all that it started")
  func timeLimit() throws {
    try programs.add(
      "soffice", #"sleep 300 & echo $! > "$0.child"; pwd > "$0.directory"; sleep 300"#)
    #expect(throws: ConversionError.timedOut(.office, seconds: 1)) {
      try programs.converter(seconds: 1).convert([1], from: .document)
    }
    let directory = try #require(programs.note("soffice.directory")).dropLast()
    #expect(!FileManager.default.fileExists(atPath: String(directory)))
    let note = try #require(programs.note("soffice.child")).dropLast()
    let child = try #require(pid_t(note))
    #expect(isGone(child))
  }

  @Test("a program that does not obey is ended by force")
  func force() throws {
    try programs.add("pdftotext", #"trap '' TERM; while true; do sleep 0.1; done"#)
    #expect(throws: ConversionError.timedOut(.pdfToText, seconds: 1)) {
      try programs.converter(seconds: 1).convert([1], from: .pdf)
    }
  }

  @Test("what a program leaves behind does not hold up the run, and is ended")
  func leftovers() throws {
    try programs.add("pdftotext", "sleep 300 & echo $!")
    let made = text(try programs.converter().convert([1], from: .pdf))
    let child = try #require(pid_t(made.dropLast()))
    #expect(isGone(child))
  }

  /// Whether a process has ended, though nobody may have asked for its status yet.
  private func isGone(_ process: pid_t) -> Bool {
    for _ in 0..<200 {
      guard kill(process, 0) == 0 else { return true }
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if status?.contains(") Z ") == true { return true }
      usleep(10_000)
    }
    return false
  }

  @Test("what a program says last is passed on")
  func failure() throws {
    try programs.add("soffice", "echo first >&2; echo 'it is broken' >&2; echo >&2; exit 7")
    #expect(throws: ConversionError.failed(.office, status: 7, saying: "it is broken")) {
      try programs.converter().convert([1], from: .document)
    }
  }

  @Test("a program that a signal ends has failed")
  func signal() throws {
    try programs.add("soffice", "kill -9 $$")
    #expect(throws: ConversionError.failed(.office, status: 137, saying: "")) {
      try programs.converter().convert([1], from: .document)
    }
  }

  @Test("the socket of a LibreOffice that was killed is removed")
  func socket() throws {
    try programs.add(
      "soffice",
      #"""
      bytes=$(printf %s "${1#*=}" | iconv -f UTF-8 -t UTF-16LE | md5sum | sed 's/ .*//; s/../& /g')
      name=; for byte in $bytes; do name=$name${byte#0}; done
      echo "/tmp/OSL_PIPE_7_SingleOfficeIPC_$name" > "$0.socket"
      : > "/tmp/OSL_PIPE_7_SingleOfficeIPC_$name"
      kill -9 $$
      """#)
    #expect(throws: ConversionError.failed(.office, status: 137, saying: "")) {
      try programs.converter().convert([1], from: .document)
    }
    let socket = try #require(programs.note("soffice.socket")).dropLast()
    #expect(!FileManager.default.fileExists(atPath: String(socket)))
  }

  @Test("a program that talks without end neither stops nor fills the memory")
  func talk() throws {
    try programs.add(
      "soffice",
      #"""
      head -c 3000000 /dev/zero | tr '\0' x >&2 || echo "not all was written" > "$0.failure"
      head -c 3000000 /dev/zero; echo >&2; echo end >&2; exit 1
      """#)
    #expect(throws: ConversionError.failed(.office, status: 1, saying: "end")) {
      try programs.converter().convert([1], from: .document)
    }
    #expect(programs.note("soffice.failure") == nil)
  }

  /// Written at once to a pipe that is full, all but a part of it would be lost.
  @Test("what a program says waits until it is heard")
  func wait() throws {
    try programs.add(
      "soffice",
      #"""
      grep flags: /proc/self/fdinfo/2 > "$0.flags"
      for number in 1 2 3 4 5 6 7 8; do head -c 300000 /dev/zero | tr '\0' x; echo; done >&2
      echo $number >&2; exit 1
      """#)
    #expect(throws: ConversionError.failed(.office, status: 1, saying: "8")) {
      try programs.converter().convert([1], from: .document)
    }
    let note = try #require(programs.note("soffice.flags"))
    let flags = try #require(note.split(whereSeparator: \.isWhitespace).last)
    #expect(try #require(Int(flags, radix: 8)) & Int(O_NONBLOCK) == 0)
  }

  @Test("a program that makes nothing")
  func nothing() throws {
    try programs.add("soffice", "exit 0")
    #expect(throws: ConversionError.noOutput(.office)) {
      try programs.converter().convert([1], from: .document)
    }
  }

  @Test("a link or a directory is nothing that a program has made")
  func link() throws {
    try programs.add("soffice", "ln -s /etc/passwd output/input.docx; mkdir output/input.xlsx")
    #expect(throws: ConversionError.noOutput(.office)) {
      try programs.converter().convert([1], from: .document)
    }
    #expect(throws: ConversionError.noOutput(.office)) {
      try programs.converter().convert([1], from: .workbook)
    }
  }

  @Test("more than the limit is not read")
  func size() throws {
    try programs.add("pdftotext", "head -c 1001 /dev/zero")
    #expect(throws: ConversionError.outputTooLarge(bytes: 1000)) {
      try programs.converter(maximumBytes: 1000).convert([1], from: .pdf)
    }
  }

  @Test(
    "a program can fill neither the disk nor the memory, nor take up the processor when we are gone"
  )
  func disk() throws {
    try programs.add("soffice", "head -c 100000 /dev/zero > output/input.docx")
    #expect(throws: ConversionError.outputTooLarge(bytes: 1000)) {
      try programs.converter(maximumBytes: 1000).convert([1], from: .document)
    }
    try programs.add("pdftotext", "head -c 100000 /dev/zero")
    #expect(throws: ConversionError.outputTooLarge(bytes: 1000)) {
      try programs.converter(maximumBytes: 1000).convert([1], from: .pdf)
    }
    try programs.add("pdftotext", "sleep 0.1; ulimit -t")
    #expect(text(try programs.converter(seconds: 20).convert([1], from: .pdf)) == "25\n")
  }

  @Test("a PDF with a password, and one of pictures")
  func unreadable() throws {
    try programs.add("pdftotext", "echo 'Command Line Error: Incorrect password' >&2; exit 1")
    #expect(throws: ConversionError.encrypted) {
      try programs.converter().convert([1], from: .pdf)
    }
    try programs.add("pdftotext", #"printf '<doc>\n<page width="9">\n</page></doc>'"#)
    #expect(throws: ConversionError.noText) {
      try programs.converter().convert([1], from: .pdf)
    }
  }

  @Test("a path is escaped where it is a part of a URL")
  func escaping() {
    #expect(FileURL.escaped("/tmp/a b/文%.x_1-2") == "/tmp/a%20b/%E6%96%87%25.x_1-2")
  }
}

/// Fails for anything that is no XML document.
private struct XMLDocumentCheck {
  init(_ text: String) throws {
    #expect(text.hasPrefix("<?xml"))
    #expect(
      text.components(separatedBy: "<item ").count == text.components(separatedBy: "</item>").count)
  }
}
