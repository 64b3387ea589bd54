import LintModel
import ReportText
import RulePack
import Testing

/// Loads a pack from its text.
func load(_ text: String, knownRules: Set<String>? = nil, bases: [String: String] = [:])
  throws(PackError) -> Pack
{
  try PackLoader.load(Array(text.utf8), path: "pack.json", knownRules: knownRules) {
    name, _ throws(PackError) in
    bases[name].map { PackFile(path: name, json: Array($0.utf8)) }
  }
}

/// Expects a pack, or the packs that it extends, to have problems exactly at the markers ▸, with
/// these messages, in order. The markers are taken out before loading.
func expectProblems(
  in marked: String, bases: [String: String] = [:], knownRules: Set<String>? = nil,
  _ messages: [String], language: Language = .english,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let files = [("pack.json", marked)] + bases.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  let places = files.flatMap { name, text in markers(in: text).map { "\(name):\($0)" } }
  let expected = zip(places, messages).map { "\($0): \($1)" }
  #expect(
    places.count == messages.count, "a marker for each message", sourceLocation: sourceLocation)

  var found: [String] = []
  do {
    _ = try load(
      withoutMarkers(marked), knownRules: knownRules, bases: bases.mapValues(withoutMarkers))
  } catch {
    found = error.problems.map { problem in
      "\(problem.path):\(problem.position.line):\(problem.position.column): "
        + problem.message[language]
    }
  }
  #expect(found == expected, sourceLocation: sourceLocation)
}

private func withoutMarkers(_ text: String) -> String {
  text.replacing("▸", with: "")
}

/// The places of the markers as `line:column` of the text without them.
private func markers(in text: String) -> [String] {
  var places: [String] = []
  var (line, column) = (1, 1)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "▸": places.append("\(line):\(column)")
    case "\n": (line, column) = (line + 1, 1)
    default: column += 1
    }
  }
  return places
}
