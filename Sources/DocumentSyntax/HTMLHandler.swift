/// Takes the events of a web page. Every element that begins also ends, in the order of nesting,
/// whatever the page's tags are like.
public protocol HTMLHandler {
  /// The names of the elements that are known, in lower case.
  static var names: [String] { get }

  /// An element begins.
  ///
  /// - Parameters:
  ///   - name: Its name, an index of ``names``; nil where it is not known.
  ///   - attributes: Its attributes, valid only during the call.
  ///   - offset: Where its contents start in the page, in bytes.
  mutating func begin(_ name: Int?, _ attributes: HTMLAttributes, contentsAt offset: Int)

  /// The innermost open element ends.
  mutating func end()

  /// Text between tags, in UTF-8; a run of text may come in several pieces.
  ///
  /// - Parameters:
  ///   - bytes: The text, with references replaced by their characters.
  ///   - range: Where it stands in the page, in bytes. As long as the text if it stands there as it
  ///     is, and of another length, or at least not the same, for a reference.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>)

  /// A comment, `<!-- … -->`.
  ///
  /// - Parameters:
  ///   - bytes: What it says, in UTF-8; of one that is not closed, as far as its line goes.
  ///   - range: Where it stands in the page, in bytes, from its `<` on.
  ///   - isClosed: Whether it ends. What follows one that does not is in it, and never handed out.
  mutating func comment(
    _ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>, isClosed: Bool)
}

extension HTMLHandler {
  /// Most have no use for comments.
  public mutating func comment(
    _ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>, isClosed: Bool
  ) {}
}

/// The attributes of an element, valid only while its event is handled.
public struct HTMLAttributes {
  /// The attributes, and the bytes in which they stand.
  let attributes: UnsafeBufferPointer<HTMLAttribute>
  let bytes: UnsafeBufferPointer<UInt8>

  @usableFromInline
  init(attributes: UnsafeBufferPointer<HTMLAttribute>, bytes: UnsafeBufferPointer<UInt8>) {
    self.attributes = attributes
    self.bytes = bytes
  }

  /// Whether the element has an attribute, with a value or without.
  public func has(_ name: StaticString) -> Bool {
    attribute(name) != nil
  }

  /// The value of an attribute; nil where there is none.
  public func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    attribute(name)?.value.map(bytes(in:))
  }

  /// The value of an attribute as a string.
  public func string(_ name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute as a whole number, by the HTML standard's rules for parsing integers:
  /// what stands behind the digits is ignored. Numbers of more than nine digits are 999,999,999.
  public func integer(_ name: StaticString) -> Int? {
    guard let bytes = bytes(name) else { return nil }
    let trimmed = bytes.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let isNegative = trimmed.first == UInt8(ascii: "-")
    let isSigned = isNegative || trimmed.first == UInt8(ascii: "+")
    let digits = (isSigned ? trimmed.dropFirst() : trimmed).prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard !digits.isEmpty else { return nil }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= 9 else { return isNegative ? -999_999_999 : 999_999_999 }
    let value = significant.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return isNegative ? -value : value
  }

  private func attribute(_ name: StaticString) -> HTMLAttribute? {
    name.withUTF8Buffer { name in
      attributes.first {
        $0.name.count == name.count && bytes(in: $0.name).elementsEqual(name)
      }
    }
  }

  private func bytes(in range: Range<Int32>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
  }
}
