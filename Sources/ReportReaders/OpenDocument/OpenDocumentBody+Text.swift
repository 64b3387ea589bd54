import DocumentSyntax
import ReportModel

/// The characters of the body.
extension OpenDocumentBody {
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInBody else { return }
    let source = counter.take(bytes.count)
    if hiddenDepth > 0 { comments.text(bytes) } else { comments.cover(source) }
    guard isTextSeen else { return }
    var start = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D:
        // The first blank of a run stays, if it is one already.
        if byte != 0x20 || dropsBlanks {
          append(bytes, start..<index, source)
          start = index + 1
          if !dropsBlanks {
            flow.append(text: CollectionOfOne(0x20), from: source.part(index..<index + 1))
          }
        }
        dropsBlanks = true
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xAD:
        // A soft hyphen, which is seen at the end of a line alone.
        append(bytes, start..<index, source)
        start = index + 2
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x91:
        // A hyphen at which no line ends looks like any other.
        append(bytes, start..<index, source)
        flow.append(
          text: CollectionOfOne(UInt8(ascii: "-")), from: source.part(index..<index + 3))
        start = index + 3
        dropsBlanks = false
      default:
        dropsBlanks = false
      }
    }
    append(bytes, start..<bytes.count, source)
  }

  var isTextSeen: Bool {
    isInBody && hiddenDepth == 0 && flow.isInParagraph && hidesText.last != true
  }

  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ source: TextSource
  ) {
    guard !range.isEmpty else { return }
    flow.append(text: UnsafeBufferPointer(rebasing: bytes[range]), from: source.part(range))
  }

  mutating func appendBlanks(_ source: TextSource) {
    guard isTextSeen else { return }
    let count = min(source.length, Self.mostBlanks)
    flow.append(text: repeatElement(0x20, count: count), from: source)
    dropsBlanks = false
  }

  /// Says in the text that there is an object which is not read.
  mutating func appendUnread() {
    guard hidesText.last != true else { return }
    let isInParagraph = flow.isInParagraph
    flow.take(.unread(.object))
    flow.append(
      text: UnreadMark.words(.object).utf8, from: TextSource(generatedBy: counter.element))
    if !isInParagraph { flow.take(.endParagraph) }
    dropsBlanks = false
  }

  mutating func appendTab(_ source: TextSource) {
    guard isTextSeen else { return }
    flow.appendTab(from: source)
    dropsBlanks = false
  }

  mutating func breakLine() {
    guard isTextSeen else { return }
    flow.take(.lineBreak)
    dropsBlanks = false
  }
}
