extension RandomAccessCollection<String> {
  /// The texts one behind the other, with a separator between each two.
  ///
  /// The standard library's function is not made for the type at hand: when it is called first, it
  /// searches all conformances of the program.
  @inlinable
  package func joined(separator: String) -> String {
    var joined = first ?? ""
    for text in dropFirst() {
      joined += separator
      joined += text
    }
    return joined
  }
}
