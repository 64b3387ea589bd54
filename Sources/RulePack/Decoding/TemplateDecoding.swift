/// What a new draft has around its parts.
extension PackDecoder {
  /// The template; one without anything where the pack has none.
  mutating func template(of root: JSONNode) -> DraftTemplate {
    guard let node = root[.template], check(node, .template) else {
      return DraftTemplate(title: nil, preamble: [], contacts: [])
    }
    return DraftTemplate(
      title: text(.title, of: node),
      preamble: texts(.preamble, of: node),
      contacts: entries(.contacts, of: node, .contact).map { entry in
        requireEntries(.labels, of: entry.node)
        return DraftTemplate.Contact(
          id: entry.id,
          labels: texts(.labels, of: entry.node).sorted { $0.utf8.count > $1.utf8.count },
          blank: text(.blank, of: entry.node) ?? "")
      })
  }
}
