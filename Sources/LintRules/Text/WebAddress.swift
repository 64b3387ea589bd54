import LintModel
import ReportText

/// A web address in running text, read with all the slips that authors make in one.
struct WebAddress {
  /// What is wrong with an address.
  enum Fault {
    /// http misspelt, or the wrong marks between http and the host.
    case scheme
    /// http://http://
    case doubledScheme
    /// Full-width letters, digits or marks.
    case wideCharacter
    /// Nothing between http:// and the path.
    case missingHost
    /// A host of one label.
    case incompleteHost
    /// www..example.gov.cn
    case emptyLabel
    /// www. example.gov.cn
    case blank
    /// www，example.gov.cn
    case wrongDot
    /// wwww or ww for www.
    case prefix
  }

  /// The whole address, in bytes, without the punctuation of the sentence around it.
  let range: Range<Int>
  /// The first thing that is wrong, or nil.
  let fault: Fault?
  /// The changes that mend everything that is wrong, in order; nil where something cannot be known.
  let edits: [Fix.Edit]?

  /// Reads the address that starts at a byte offset; nil where none starts.
  init?(_ span: Span<UInt8>, at start: Int, in block: Range<Int>) {
    guard Self.isBoundary(span, before: start, in: block) else { return nil }
    var reader = WebAddressReader(start: start, in: block)
    guard reader.read(span) else { return nil }
    range = start..<reader.offset
    fault = reader.fault
    edits = reader.isMendable ? reader.edits : nil
  }

  private static func isBoundary(
    _ span: Span<UInt8>, before offset: Int, in block: Range<Int>
  ) -> Bool {
    guard offset > block.lowerBound, let (scalar, _) = span.scalar(before: offset) else {
      return true
    }
    let narrow = CharacterClass.halfWidth(scalar)
    guard !CharacterClass.isLetter(narrow), CharacterClass.digit(narrow) == nil else {
      return false
    }
    return ![0x2F, 0x2E, 0x40, 0x2D, 0x5F, 0x5C, 0x25, 0x3D].contains(narrow)  // / . @ - _ \ % =
  }
}
