import Glibc

/// What a parser found in a web page, in order.
///
/// A page is gone through more than once, and parsing it costs several times what is done with what
/// is found: so it is parsed once, and what was found is kept. Text that stands in the page as it is,
/// which is nearly all of it, is not kept a second time.
public struct HTMLEvents {
  @usableFromInline
  enum Kind: UInt8 {
    case begin
    case end
    case text
    case comment
    case unclosedComment
  }

  @usableFromInline
  struct Event {
    @usableFromInline let kind: Kind
    /// The name of an element that begins; -1 where it is not known.
    @usableFromInline var name: Int16 = -1
    /// Where it stands in the page, in bytes.
    @usableFromInline var start: Int32 = 0
    @usableFromInline var end: Int32 = 0
    /// Of an element, its attributes; of text, where it stands in ``bytes``, and -1 if it is what
    /// stands in the page.
    @usableFromInline var first: Int32 = -1
    @usableFromInline var last: Int32 = -1

    @usableFromInline
    func text(
      _ page: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
      first < 0
        ? UnsafeBufferPointer(rebasing: page[Int(start)..<Int(end)])
        : UnsafeBufferPointer(rebasing: bytes[Int(first)..<Int(last)])
    }
  }

  @usableFromInline let page: [UInt8]
  @usableFromInline private(set) var events: [Event] = []
  @usableFromInline private(set) var attributes: [HTMLAttribute] = []
  /// The texts that do not stand in the page as they are, and the attributes.
  @usableFromInline private(set) var bytes: [UInt8] = []

  /// Creates the events of a page of which nothing has been found.
  init(page: [UInt8]) {
    self.page = page
  }

  /// Hands what was found to a handler. Inlined, since a generic handler costs half as much again
  /// where it is not compiled for its type.
  ///
  /// - Parameter handler: One that knows the names of elements by which the page was parsed.
  @inlinable
  public func replay<Handler: HTMLHandler>(into handler: inout Handler) {
    page.withUnsafeBufferPointer { page in
      bytes.withUnsafeBufferPointer { bytes in
        attributes.withUnsafeBufferPointer { attributes in
          for event in events {
            let range = Int(event.start)..<Int(event.end)
            switch event.kind {
            case .begin:
              let own = UnsafeBufferPointer(
                rebasing: attributes[Int(event.first)..<Int(event.last)])
              handler.begin(
                event.name < 0 ? nil : Int(event.name),
                HTMLAttributes(attributes: own, bytes: bytes), contentsAt: range.lowerBound)
            case .end: handler.end()
            case .text: handler.text(event.text(page, bytes), at: range)
            case .comment, .unclosedComment:
              handler.comment(
                event.text(page, bytes), at: range, isClosed: event.kind == .comment)
            }
          }
        }
      }
    }
  }

  // MARK: Keeping events

  /// Keeps that an element begins.
  ///
  /// - Parameters:
  ///   - name: Its name; nil where it is not known.
  ///   - pointers: Two NUL-terminated strings an attribute, name and value, and a null pointer behind
  ///     the last.
  ///   - offset: Where its contents start in the page, in bytes.
  mutating func begin(
    _ name: Int?, _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, contentsAt offset: Int
  ) {
    let first = Int32(attributes.count)
    if let pointers {
      var index = 0
      while let name = pointers[index] {
        attributes.append(
          HTMLAttribute(name: keep(name), value: pointers[index + 1].map { keep($0) }))
        index += 2
      }
    }
    events.append(
      Event(
        kind: .begin, name: name.map { Int16($0) } ?? -1, start: Int32(offset), end: Int32(offset),
        first: first, last: Int32(attributes.count)))
  }

  /// Keeps that the innermost open element ends.
  mutating func end() {
    events.append(Event(kind: .end))
  }

  /// Keeps text.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    append(.text, text, range)
  }

  /// Keeps a comment.
  mutating func comment(
    _ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>, isClosed: Bool
  ) {
    append(isClosed ? .comment : .unclosedComment, text, range)
  }

  private mutating func append(
    _ kind: Kind, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    var event = Event(kind: kind, start: Int32(range.lowerBound), end: Int32(range.upperBound))
    if !page.holds(text, at: range) {
      event.first = Int32(bytes.count)
      bytes.append(contentsOf: text)
      event.last = Int32(bytes.count)
    }
    events.append(event)
  }

  private mutating func keep(_ string: UnsafePointer<UInt8>) -> Range<Int32> {
    let first = Int32(bytes.count)
    var length = 0
    while string[length] != 0 { length += 1 }
    bytes.append(contentsOf: UnsafeBufferPointer(start: string, count: length))
    return first..<Int32(bytes.count)
  }
}

/// An attribute of an element: where its name and its value stand among the bytes that are kept.
@usableFromInline
struct HTMLAttribute {
  let name: Range<Int32>
  /// Nil for an attribute without a value.
  let value: Range<Int32>?
}

extension [UInt8] {
  /// Whether a text stands at a range of these bytes, and is all of it.
  func holds(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) -> Bool {
    guard range.count == text.count, range.lowerBound >= 0, range.upperBound <= count else {
      return false
    }
    return withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let textStart = text.baseAddress else { return true }
      return memcmp(start + range.lowerBound, textStart, range.count) == 0
    }
  }
}
