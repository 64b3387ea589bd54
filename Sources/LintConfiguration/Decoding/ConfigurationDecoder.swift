import LintModel
import ReportText
import RulePack

extension Configuration {
  /// Reads a configuration.
  ///
  /// - Parameters:
  ///   - json: The contents of the file: JSON in UTF-8.
  ///   - path: The path of the file, as it is to stand in messages.
  ///   - directory: The directory from which the paths in it lead, with the slash at its end; empty for
  ///     the working directory.
  ///   - names: What a configuration may name.
  /// - Throws: ``ConfigurationError`` with everything that is wrong with it.
  package init(
    _ json: [UInt8], path: String, directory: [UInt8], names: ConfigurationNames
  ) throws(ConfigurationError) {
    var problems = ProblemList()
    let document = JSONDocument(json, problems: &problems)
    var decoder = ConfigurationDecoder(
      document: document, path: path, directory: directory, names: names, problems: problems)
    let configuration = document.root.flatMap { decoder.configuration($0) }
    guard let configuration, decoder.problems.isEmpty else {
      throw ConfigurationError(problems: document.located(decoder.problems, path: path))
    }
    self = configuration
  }
}

/// What a configuration may name.
package struct ConfigurationNames: Sendable {
  /// The groups of rules and the ids of rules that there are.
  let selectors: [String]
  /// The ids of the packs that are built in.
  let packs: [String]

  /// Lists what there is.
  package init(selectors: [String], packs: [String]) {
    self.selectors = selectors
    self.packs = packs
  }
}

/// Turns the JSON tree of a configuration into a ``Configuration``. Decoding never stops, so that one
/// run finds everything that is wrong; the result counts only while ``problems`` is empty.
struct ConfigurationDecoder {
  let document: JSONDocument
  let path: String
  let directory: [UInt8]
  let names: ConfigurationNames
  /// What is wrong so far.
  var problems: ProblemList

  /// Decodes the tree.
  mutating func configuration(_ root: JSONNode) -> Configuration? {
    guard let members = members(of: root, ConfigurationKey.ofFile) else { return nil }
    var settings = PartialSettings()
    var excluded: [Setting<Glob>] = []
    var overrides: [Configuration.Override] = []
    for (key, node) in members {
      switch key {
      case .exclude: excluded = globs(node)
      case .overrides: overrides = self.overrides(node)
      case .lang: settings.language = choice(node, Language.self)
      case .baseline: settings.baseline = configuredPath(node, mayHold: [])
      default: decode(key, node, into: &settings)
      }
    }
    return Configuration(
      path: path, settings: settings, excluded: excluded, overrides: overrides)
  }

  private mutating func overrides(_ list: JSONNode) -> [Configuration.Override] {
    guard case .array(let nodes) = list.value else {
      problems.report(list.place, .expected(.list, found: list.value))
      return []
    }
    return nodes.compactMap { override($0) }
  }

  private mutating func override(_ node: JSONNode) -> Configuration.Override? {
    guard let members = members(of: node, ConfigurationKey.ofOverride) else { return nil }
    var settings = PartialSettings()
    var files: [Glob]?
    for (key, node) in members {
      if key == .files {
        files = globs(node).map(\.value)
        if case .array(let names) = node.value, names.isEmpty {
          problems.report(node.place, .noFiles)
        }
      } else {
        decode(key, node, into: &settings)
      }
    }
    guard let files else {
      problems.report(node.place, .noFiles)
      return nil
    }
    return Configuration.Override(files: files, settings: settings)
  }

  /// Decodes a setting that a file and its overrides may both have.
  private mutating func decode(
    _ key: ConfigurationKey, _ node: JSONNode, into settings: inout PartialSettings
  ) {
    switch key {
    case .pack: settings.pack = pack(node)
    case .year: settings.year = year(node)
    case .select: settings.select = selectors(node)
    case .ignore: settings.ignore = selectors(node)
    case .severities: settings.severities = severities(node)
    case .failOn: settings.failOn = choice(node, FailureLevel.self)
    case .previous: settings.previous = configuredPath(node, mayHold: [.name, .previousYear])
    case .table: settings.table = configuredPath(node, mayHold: [.name, .previousYear])
    case .schema, .lang, .exclude, .overrides, .baseline, .files: break
    }
  }

  /// The members of an object by their keys; nil where it is none. Keys that there are not are noted.
  private mutating func members(
    of node: JSONNode, _ keys: [ConfigurationKey]
  ) -> [(ConfigurationKey, JSONNode)]? {
    guard case .object(let members) = node.value else {
      problems.report(node.place, .expected(.object, found: node.value))
      return nil
    }
    return members.compactMap { member in
      if let key = ConfigurationKey(rawValue: member.name), keys.contains(key) {
        return (key, member.node)
      }
      problems.report(member.keyPlace, .unknownKey(member.name, among: keys))
      return nil
    }
  }
}

extension Message {
  fileprivate static let noFiles = Message(
    en: "an override needs “files”: patterns of the paths that it holds for",
    zh: "“overrides”的每一项须用“files”写明适用文件的通配模式")

  fileprivate static func unknownKey(_ name: String, among keys: [ConfigurationKey]) -> Message {
    let allowed = keys.map(\.rawValue)
    if let key = ConfigurationKey(rawValue: name), key != .files {
      return Message(
        en: "“\(name)” concerns the run as a whole and cannot stand in an override",
        zh: "“\(name)”针对整次检查，不能写在“overrides”中")
    }
    let known = Suggestion.nearest(to: name, in: allowed) ?? ConfigurationSynonyms.key(name, keys)
    guard let known else {
      let list = allowed.joined(separator: ", ")
      return Message(
        en: "unknown key “\(name)”; there are \(list)", zh: "未知字段“\(name)”；可用字段：\(list)")
    }
    return Message(en: "unknown key “\(name)”", zh: "未知字段“\(name)”").didYouMean(known)
  }
}

/// What other programs call what a configuration has under another name.
private enum ConfigurationSynonyms {
  private static let keys: [String: ConfigurationKey] = [
    "language": .lang, "locale": .lang, "rules": .severities, "severity": .severities,
    "disable": .ignore, "enable": .select, "include": .select, "ignores": .exclude,
    "excludes": .exclude, "packs": .pack, "globs": .files, "paths": .files, "glob": .files,
    "level": .failOn, "rulepack": .pack,
  ]

  static func key(_ name: String, _ allowed: [ConfigurationKey]) -> String? {
    keys[name.lowercased()].flatMap { allowed.contains($0) ? $0.rawValue : nil }
  }
}
