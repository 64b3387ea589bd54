import ReportText

/// Loads rule packs.
public enum PackLoader {
  /// Finds the pack that another one extends.
  ///
  /// It is given what stands under `extends` (the id of a built-in pack, or the path of a file
  /// relative to the pack) and the path of the file in which it stands. It returns nil when there
  /// is no such pack, and may throw when there is one that cannot be read.
  public typealias BaseFinder = (_ name: String, _ path: String) throws(PackError) -> PackFile?

  /// Loads a pack, laid over the packs that it extends.
  ///
  /// - Parameters:
  ///   - json: The contents of the pack's file: JSON in UTF-8.
  ///   - path: The path of the file, as it is to stand in messages.
  ///   - knownRules: The ids of the rules that there are; a pack that names another is wrong. Nil
  ///     when any will do.
  ///   - base: Finds the pack that another one extends. Without it, none is found.
  /// - Throws: ``PackError`` with everything that is wrong with the pack, in the order of the
  ///   files: the pack itself first, then the one that it extends.
  public static func load(
    _ json: [UInt8], path: String, knownRules: Set<String>? = nil,
    base: BaseFinder = { _, _ throws(PackError) in nil }
  ) throws(PackError) -> Pack {
    var chain = PackChain()
    var trees = [try chain.read(PackFile(path: path, json: json))]
    while let tree = trees.last, let file = try chain.base(of: tree, base) {
      trees.append(try chain.read(file))
    }
    var merge = PackMerge()
    let tree = trees.dropLast().reversed().reduce(trees[trees.count - 1]) { base, tree in
      merge.lay(tree, over: base)
    }
    var decoder = PackDecoder(texts: chain.texts, knownRules: knownRules)
    let pack = decoder.pack(tree)
    chain.problems.append(merge.problems)
    chain.problems.append(decoder.problems)
    guard let pack, chain.problems.isEmpty else { throw chain.error }
    return pack
  }
}
