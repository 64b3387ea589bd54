import LintModel
import RulePack

/// Writes packs in their compiled form, with one list of texts for all of them.
///
/// What a pack has is found by reflection, so that nothing can be forgotten: its stored properties and
/// theirs in the order of their declaration, in which `CompiledFormReader` reads them.
struct CompiledFormWriter {
  /// Why a value cannot be written.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The texts so far, each once.
  private(set) var texts: [String] = []
  private var numberOfText: [String: Int] = [:]
  private var numbers = ""

  /// What is written of a pack besides the texts.
  struct Form {
    /// As ``CompiledForm/numbers`` has them.
    let numbers: String
    /// As ``CompiledForm/lexicon`` has it.
    let lexicon: [UInt32]
  }

  /// Writes a pack.
  ///
  /// - Throws: ``Failure`` where the pack holds a value of a kind that no compiled form can hold.
  mutating func form(of pack: Pack) throws(Failure) -> Form {
    guard pack.lexicon.isComplete else {
      throw Failure(description: "cannot compile \(pack.id): it does not extend the lexicon")
    }
    numbers = ""
    try write(pack)
    return Form(numbers: numbers, lexicon: pack.lexicon.table().values)
  }

  private mutating func write(_ value: Any) throws(Failure) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      try write(mirror.children.count)
      try writeChildren(of: mirror)
    case .collection:
      try write(mirror.children.count)
      try writeChildren(of: mirror)
    case .dictionary:
      try writeDictionary(mirror)
    case .enum:
      try writeEnum(value)
    case .tuple, .struct, .class, nil:
      try writePlain(value, mirror)
    default:
      throw Failure(description: "cannot compile \(type(of: value))")
    }
  }

  private mutating func writeChildren(of mirror: Mirror) throws(Failure) {
    for child in mirror.children { try write(child.value) }
  }

  private mutating func writePlain(_ value: Any, _ mirror: Mirror) throws(Failure) {
    switch value {
    case let text as String: try write(number(of: text))
    case let number as Int: try append(number)
    case let flag as Bool: try append(flag ? 1 : 0)
    case let message as Message:
      try write(message.english)
      try write(message.chinese)
    default:
      guard !mirror.children.isEmpty else {
        throw Failure(description: "cannot compile \(type(of: value))")
      }
      try writeChildren(of: mirror)
    }
  }

  private mutating func writeEnum(_ value: Any) throws(Failure) {
    switch value {
    case is PackLexicon: break
    case let choice as any CompiledChoice: try append(choice.choiceNumber)
    case let value as any CompiledCase:
      try append(value.caseNumber)
      try write(value.payload)
    default: throw Failure(description: "cannot compile \(type(of: value))")
    }
  }

  /// Entries are written in the order of their keys, so that the same pack is always written alike.
  private mutating func writeDictionary(_ mirror: Mirror) throws(Failure) {
    let entries = mirror.children.compactMap { Self.entry($0.value) }
    guard entries.count == mirror.children.count else {
      throw Failure(description: "cannot compile \(mirror.subjectType): its keys are no texts")
    }
    try append(entries.count)
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      try write(key)
      try write(value)
    }
  }

  /// An entry of a dictionary with its key as text; nil where that is none.
  private static func entry(_ value: Any) -> (key: String, value: Any)? {
    if let entry = value as? (key: RuleID, value: Any) { return (entry.key.rawValue, entry.value) }
    return value as? (key: String, value: Any)
  }

  private mutating func append(_ number: Int) throws(Failure) {
    guard NumberText.range.contains(number) else {
      throw Failure(description: "cannot compile \(number), below zero or too large")
    }
    NumberText.append(number, to: &numbers)
  }

  private mutating func number(of text: String) -> Int {
    if let number = numberOfText[text] { return number }
    numberOfText[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}
