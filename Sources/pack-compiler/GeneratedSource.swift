import RulePack

/// The Swift source that holds packs in their compiled form.
struct GeneratedSource {
  /// The source.
  let text: String

  /// Writes the source for packs, in the order of their ids.
  init(_ packs: [Pack]) throws(CompiledFormWriter.Failure) {
    var writer = CompiledFormWriter()
    var numbers = ""
    var lexicons = ""
    var lists = NumberLists()
    for pack in packs.sorted(by: { $0.id < $1.id }) {
      let form = try writer.form(of: pack)
      let id = Self.literal(pack.id)
      numbers += "    case \(id): \(Self.literal(form.numbers))\n"
      lexicons += "    case \(id): \(lists.name(of: form.lexicon))\n"
    }
    let texts = writer.texts.map { "    \(Self.literal($0)),\n" }.joined()
    text = """
      // Written by pack-compiler when the program is built. Change the JSON instead.

      enum CompiledPacks {
        static let texts: [String] = [
      \(texts)  ]

        static func numbers(id: String) -> StaticString? {
          switch id {
      \(numbers)    default: nil
          }
        }

        static func lexicon(id: String) -> [UInt32] {
          switch id {
      \(lexicons)    default: []
          }
        }

      \(lists.source)}

      """
  }

  /// A text as Swift writes it.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\u{0}"..."\u{1F}": literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
