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
  ///   - knownPacks: The ids of the packs that can be extended, for a "did you mean".
  ///   - base: Finds the pack that another one extends. Without it, none is found.
  /// - Throws: ``PackError`` with everything that is wrong with the pack, in the order of the
  ///   files: the pack itself first, then the one that it extends.
  public static func load(
    _ json: [UInt8], path: String, knownRules: Set<String>? = nil, knownPacks: [String] = [],
    base: BaseFinder = { _, _ throws(PackError) in nil }
  ) throws(PackError) -> Pack {
    let loaded = try loading(PackFile(path: path, json: json), knownRules, knownPacks, base)
    guard let pack = loaded.pack else { throw loaded.chain.error }
    return pack
  }

  /// Loads a pack as ``load(_:path:knownRules:knownPacks:base:)`` does, and looks for what is valid
  /// but hardly meant: a name that is nearly another's, a title that another part has, words that
  /// nothing uses.
  ///
  /// - Parameters:
  ///   - json: The contents of the pack's file: JSON in UTF-8.
  ///   - path: The path of the file, as it is to stand in messages.
  ///   - knownRules: The ids of the rules that there are; nil when any will do.
  ///   - knownPacks: The ids of the packs that can be extended.
  ///   - base: Finds the pack that another one extends.
  public static func review(
    _ json: [UInt8], path: String, knownRules: Set<String>? = nil, knownPacks: [String] = [],
    base: BaseFinder = { _, _ throws(PackError) in nil }
  ) -> ReviewedPack {
    do {
      let loaded = try loading(PackFile(path: path, json: json), knownRules, knownPacks, base)
      var review = PackReview(own: loaded.own, base: loaded.base, merged: loaded.merged)
      review.run(texts: loaded.chain.texts)
      return ReviewedPack(
        pack: loaded.pack, errors: loaded.chain.error.problems,
        warnings: loaded.chain.located(review.problems))
    } catch {
      return ReviewedPack(pack: nil, errors: error.problems, warnings: [])
    }
  }

  /// Loads the lexicon, to which packs add.
  ///
  /// - Parameters:
  ///   - json: The contents of `lexicon.json`.
  ///   - path: The path of the file, as it is to stand in messages.
  /// - Throws: ``PackError`` with everything that is wrong with it.
  public static func lexicon(_ json: [UInt8], path: String) throws(PackError) -> [WordList] {
    var chain = PackChain(knownPacks: [])
    let root = try chain.read(PackFile(path: path, json: json))
    var decoder = PackDecoder(texts: chain.texts, knownRules: nil)
    let lists = decoder.lexicon(of: root)
    chain.problems.append(decoder.problems)
    guard chain.problems.isEmpty else { throw chain.error }
    return lists
  }

  /// A pack and what it was made from.
  private struct Loaded {
    /// The pack; nil where something is wrong with it.
    let pack: Pack?
    /// The tree of its own file.
    let own: JSONNode
    /// The tree of all that it extends; nil where it extends nothing.
    let base: JSONNode?
    /// Its tree laid over that of its base.
    let merged: JSONNode
    /// Its files, with what is wrong with them.
    let chain: PackChain
  }

  private static func loading(
    _ file: PackFile, _ knownRules: Set<String>?, _ knownPacks: [String], _ find: BaseFinder
  ) throws(PackError) -> Loaded {
    var chain = PackChain(knownPacks: knownPacks)
    let own = try chain.read(file)
    var bases: [JSONNode] = []
    while let file = try chain.base(of: bases.last ?? own, find) {
      bases.append(try chain.read(file))
    }
    var merge = PackMerge()
    let base = bases.last.map { last in
      bases.dropLast().reversed().reduce(last) { base, tree in merge.lay(tree, over: base) }
    }
    let merged = base.map { merge.lay(own, over: $0) } ?? own
    var decoder = PackDecoder(texts: chain.texts, knownRules: knownRules)
    let pack = decoder.pack(merged)
    try chain.checkAlternatives(of: merged, find)
    chain.problems.append(merge.problems)
    chain.problems.append(decoder.problems)
    return Loaded(
      pack: chain.problems.isEmpty ? pack : nil, own: own, base: base, merged: merged,
      chain: chain)
  }
}

/// A pack and all that can be said about its file.
public struct ReviewedPack: Sendable {
  /// The pack; nil where there are errors.
  public let pack: Pack?
  /// What is wrong, by file and position.
  public let errors: [JSONProblem]
  /// What its author should look at again, by position.
  public let warnings: [JSONProblem]
}
