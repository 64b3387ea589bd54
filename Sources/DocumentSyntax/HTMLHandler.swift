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
  /// Two NUL-terminated strings an attribute, name and value, and a null pointer behind the last.
  let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// Whether the element has an attribute, with a value or without.
  public func has(_ name: StaticString) -> Bool {
    index(of: name) != nil
  }

  /// The value of an attribute; nil where there is none.
  public func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let index = index(of: name), let value = pointers?[index + 1] else { return nil }
    var length = 0
    while value[length] != 0 { length += 1 }
    return UnsafeBufferPointer(start: value, count: length)
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

  private func index(of name: StaticString) -> Int? {
    guard let pointers else { return nil }
    var index = 0
    while let candidate = pointers[index] {
      if candidate.isEqual(to: name) { return index }
      index += 2
    }
    return nil
  }
}
