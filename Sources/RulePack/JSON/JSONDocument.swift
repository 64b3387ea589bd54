import LintModel
import ReportText

/// A file in JSON, read: its text and the values in it, which know their places.
package struct JSONDocument: Sendable {
  /// The text; what stands before the fault where the file is no text in UTF-8.
  package let text: SourceText
  /// The value; nil where the file cannot be read to its end.
  package let root: JSONNode?

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - json: The contents: JSON in UTF-8.
  ///   - file: The file's index among those being loaded.
  ///   - problems: Receives what is wrong with it.
  package init(_ json: [UInt8], file: Int = 0, problems: inout ProblemList) {
    let text = SourceText(decoding: json)
    let isUTF8 = text.encoding == .utf8 && text.invalidBytes.isEmpty
    if !isUTF8, let fault = EncodingFault(in: json) {
      self.text = SourceText(decoding: Array(json[..<fault.offset]))
      root = nil
      problems.report(Place(file: file, offset: self.text.bytes.count), fault.message)
      return
    }
    self.text = text
    root = JSONText.parse(text, file: file, problems: &problems)
  }

  /// Problems of this file alone with their positions, in order.
  package func located(_ problems: ProblemList, path: String) -> [JSONProblem] {
    problems.problems.sorted { $0.place < $1.place }.map { problem in
      JSONProblem(
        path: path, position: text.position(at: problem.place.offset), message: problem.message)
    }
  }
}

/// The first place in a file where it is no text in UTF-8.
private struct EncodingFault {
  /// The offset in the file, 0-based, in bytes; what stands before it is valid UTF-8.
  let offset: Int
  /// What is wrong.
  let message: Message

  init?(in file: [UInt8]) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      offset = 0
      message = .isUTF16
      return
    }
    do {
      _ = try UTF8Span(validating: file.span)
      guard let zero = file.firstIndex(of: 0) else { return nil }
      offset = zero
      message = .zeroByte(offset: zero)
    } catch {
      offset = error.byteOffsets.lowerBound
      message = .notUTF8(byte: file[offset], offset: offset)
    }
  }
}

extension Message {
  fileprivate static let isUTF16 = Message(
    en: "the file is in UTF-16; save it as UTF-8", zh: "文件的编码是 UTF-16，请另存为 UTF-8")

  fileprivate static func zeroByte(offset: Int) -> Message {
    Message(
      en: "the byte at offset \(offset) is 0, which stands in no text",
      zh: "偏移 \(offset) 处的字节为 0，文本中不能出现")
  }

  fileprivate static func notUTF8(byte: UInt8, offset: Int) -> Message {
    let hex = (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Message(
      en: "byte 0x\(hex) at offset \(offset) is not UTF-8; save the file as UTF-8",
      zh: "偏移 \(offset) 处的字节 0x\(hex) 不是 UTF-8，请把文件另存为 UTF-8")
  }
}
