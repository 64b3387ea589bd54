import LintModel
import ReportLint
import RulePack

extension Baseline {
  /// The baseline as it is written: files by their paths, a finding a line, so that one which comes or
  /// goes is a line of a difference.
  package var document: [UInt8] {
    var output: [UInt8] = []
    output.append(literal: "{\n  \"version\": ")
    output.append(decimal: Self.version)
    output.append(literal: ",\n  \"files\": [")
    for (index, path) in files.keys.sorted().enumerated() {
      output.append(index > 0 ? ",\n" : "\n")
      output.append(literal: "    {\n      \"path\": ")
      output.appendJSON { $0.string(path) }
      output.append(literal: ",\n      \"findings\": [\n")
      for (number, finding) in (files[path] ?? []).enumerated() {
        if number > 0 { output.append(literal: ",\n") }
        output.append(literal: "        ")
        output.appendJSON { $0.baselined(finding) }
      }
      output.append(literal: "\n      ]\n    }")
    }
    output.append(files.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    return output
  }
}

extension JSONWriter {
  fileprivate mutating func baselined(_ finding: Baseline.Finding) {
    object {
      $0.key("rule")
      $0.string(finding.rule)
      $0.key("place")
      $0.string(finding.place)
      $0.key("text")
      $0.string(finding.text)
      $0.key("fingerprint")
      $0.string(finding.fingerprint.description)
    }
  }
}

extension CheckedFile {
  /// The findings of the file that are in the baseline, or are to be.
  package var baseline: [Baseline.Finding] {
    known.compactMap { diagnostic in
      diagnostic.fingerprint.map { fingerprint in
        Baseline.Finding(
          rule: diagnostic.rule.rawValue,
          place: diagnostic.logicalPlace.map { $0.title ?? $0.path } ?? "",
          text: diagnostic.excerpt ?? "", fingerprint: fingerprint)
      }
    }
  }
}

extension FindingDetails {
  /// What a baseline says of findings.
  package static let baseline: FindingDetails = [.fingerprints, .logicalPlaces, .excerpts]
}
