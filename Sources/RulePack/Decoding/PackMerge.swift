import LintModel
import ReportText

/// Lays a pack over the pack that it extends.
///
/// Objects are merged field by field; lists whose entries have an identity (``ObjectShape/identity``)
/// entry by entry; any other value of the pack replaces that of its base. The values keep the places
/// where they were written, so whatever is wrong with the result is reported in the right file.
struct PackMerge {
  /// What went wrong.
  private(set) var problems = ProblemList()

  /// The tree of a pack laid over the tree of its base.
  mutating func lay(_ pack: JSONNode, over base: JSONNode) -> JSONNode {
    guard case .object(let members) = pack.value, case .object(let baseMembers) = base.value else {
      return pack
    }
    var merged = baseMembers
    for member in members {
      guard let index = baseMembers.firstIndex(where: { $0.name == member.name }) else {
        merged.append(placingEntries(of: member))
        continue
      }
      let node = lay(member.node, over: baseMembers[index].node, under: member.key)
      merged[index] = member.with(node)
    }
    return JSONNode(file: pack.file, range: pack.range, value: .object(merged))
  }

  private mutating func lay(_ node: JSONNode, over base: JSONNode, under key: PackKey?) -> JSONNode
  {
    guard let shape = ObjectShape.mergeable(under: key) else { return node }
    guard let identity = shape.identity else { return lay(node, over: base) }
    guard case .array(let entries) = node.value, case .array(let baseEntries) = base.value,
      !entries.contains(where: { $0.string != nil })
    else { return node }  // The columns of a row are only named, so the list is replaced.
    let merged =
      key == .lexicon
      ? adding(entries, to: baseEntries) : lay(entries, over: baseEntries, by: identity)
    let isOrdered = shape.optional.contains(.after)
    let placed = isOrdered ? move(entries, in: merged, by: identity) : merged
    return JSONNode(file: node.file, range: node.range, value: .array(placed))
  }

  /// A member that the base does not have: laid over nothing, so that `after` is obeyed in it too.
  private mutating func placingEntries(of member: JSONMember) -> JSONMember {
    guard case .array = member.node.value else { return member }
    let nothing = JSONNode(
      file: member.node.file, range: member.node.range, value: .array([]))
    let node = lay(member.node, over: nothing, under: member.key)
    return member.with(node)
  }
}

// MARK: - Lists

extension PackMerge {
  private mutating func lay(
    _ entries: [JSONNode], over base: [JSONNode], by identity: PackKey
  ) -> [JSONNode] {
    var merged = base
    var indices: [String: Int] = [:]
    for (index, entry) in base.enumerated() {
      if let id = entry[identity]?.string, indices[id] == nil { indices[id] = index }
    }
    var overridden: Set<String> = []
    for entry in entries {
      let id = entry[identity]?.string
      // A second entry of the same id is appended, where decoding finds it to be one too many.
      if let id, let index = indices[id], overridden.insert(id).inserted {
        merged[index] = lay(entry, over: merged[index])
      } else {
        if let id, indices[id] == nil {
          indices[id] = merged.count
          overridden.insert(id)
        }
        merged.append(placed(entry))
      }
    }
    return merged
  }

  /// Lists of words to which a pack adds, rather than to write them anew.
  private func adding(_ entries: [JSONNode], to base: [JSONNode]) -> [JSONNode] {
    var merged = base
    for entry in entries {
      guard let id = entry[.id]?.string,
        let index = merged.firstIndex(where: { $0[.id]?.string == id }),
        case .object(let members) = merged[index].value,
        let place = members.firstIndex(where: { $0.key == .words }),
        let words = entry[.words], case .array(let added) = words.value
      else {
        merged.append(entry)
        continue
      }
      var all = members
      let node = JSONNode(
        file: words.file, range: words.range,
        value: .array(members[place].node.elements + added))
      all[place] = members[place].with(node)
      merged[index] = JSONNode(file: entry.file, range: entry.range, value: .object(all))
    }
    return merged
  }

  /// A new entry; the `after` in the lists that it holds has to be obeyed too.
  private mutating func placed(_ entry: JSONNode) -> JSONNode {
    guard case .object(let members) = entry.value else { return entry }
    let placed = members.map { placingEntries(of: $0) }
    return JSONNode(file: entry.file, range: entry.range, value: .object(placed))
  }

  /// Puts the entries that say so after another.
  private mutating func move(
    _ entries: [JSONNode], in merged: [JSONNode], by identity: PackKey
  ) -> [JSONNode] {
    var list = merged
    for entry in entries {
      // An `after` that is no text stays, for decoding to complain about.
      guard let after = entry[.after], let anchor = after.string,
        let id = entry[identity]?.string
      else { continue }
      guard let source = list.firstIndex(where: { $0[identity]?.string == id }) else { continue }
      let moved = list.remove(at: source).without(.after)
      guard let index = list.firstIndex(where: { $0[identity]?.string == anchor }) else {
        let ids = list.compactMap { $0[identity]?.string }
        problems.report(
          after.place,
          anchor == id
            ? .afterItself
            : .unknownAnchor(anchor, meant: Suggestion.nearest(to: anchor, in: ids)))
        list.insert(moved, at: source)
        continue
      }
      list.insert(moved, at: index + 1)
    }
    return list
  }
}

extension JSONNode {
  /// The object without a member.
  fileprivate func without(_ key: PackKey) -> JSONNode {
    guard case .object(let members) = value, members.contains(where: { $0.key == key })
    else { return self }
    return JSONNode(
      file: file, range: range, value: .object(members.filter { $0.key != key }))
  }
}

extension Message {
  fileprivate static let afterItself = Message(
    en: "an entry cannot stand after itself", zh: "条目不能排在自身之后")

  fileprivate static func unknownAnchor(_ id: String, meant: String?) -> Message {
    Message(
      en: "there is no “\(id)” in this list to stand after", zh: "此列表中没有“\(id)”，无法排在其后"
    ).didYouMean(meant)
  }
}
