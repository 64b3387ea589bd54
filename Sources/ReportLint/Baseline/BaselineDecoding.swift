import LintModel
import RulePack

/// Why a file is no baseline that can be gone by.
package struct BaselineError: Error, Sendable {
  /// What is wrong, by position; at least one.
  package let problems: [JSONProblem]
}

extension Baseline {
  /// Reads a baseline.
  ///
  /// - Parameters:
  ///   - json: The file's contents.
  ///   - path: The file's path, for messages.
  /// - Throws: ``BaselineError`` where it is no JSON, none of a baseline, or of another version.
  package init(decoding json: [UInt8], path: String) throws(BaselineError) {
    var problems = ProblemList()
    let document = JSONDocument(json, problems: &problems)
    var files: [String: [Finding]] = [:]
    if let root = document.root { files = Self.files(root, &problems) }
    guard problems.isEmpty else {
      throw BaselineError(problems: document.located(problems, path: path))
    }
    self.init(files)
  }

  private static func files(_ root: JSONNode, _ problems: inout ProblemList) -> [String: [Finding]]
  {
    guard let version = root.member("version") else {
      problems.report(root.place, .noBaseline)
      return [:]
    }
    // Of another version nothing more can be said.
    guard case .integer(Self.version) = version.value else {
      problems.report(version.place, .otherVersion)
      return [:]
    }
    guard case .array(let list)? = root.member("files")?.value else {
      problems.report(root.place, .lacks("files"))
      return [:]
    }
    var files: [String: [Finding]] = [:]
    for file in list {
      guard let path = text("path", of: file, &problems) else { continue }
      guard case .array(let findings)? = file.member("findings")?.value else {
        problems.report(file.place, .lacks("findings"))
        continue
      }
      files[path, default: []] += findings.compactMap { finding($0, &problems) }
    }
    return files
  }

  private static func finding(_ node: JSONNode, _ problems: inout ProblemList) -> Finding? {
    guard let rule = text("rule", of: node, &problems),
      let place = text("place", of: node, &problems), let words = text("text", of: node, &problems),
      let digits = text("fingerprint", of: node, &problems)
    else { return nil }
    guard let fingerprint = Fingerprint(digits) else {
      problems.report(node.member("fingerprint")?.place ?? node.place, .noFingerprint(digits))
      return nil
    }
    return Finding(rule: rule, place: place, text: words, fingerprint: fingerprint)
  }

  private static func text(
    _ name: String, of node: JSONNode, _ problems: inout ProblemList
  ) -> String? {
    guard let text = node.member(name)?.string else {
      problems.report(node.member(name)?.place ?? node.place, .lacks(name))
      return nil
    }
    return text
  }
}

extension JSONNode {
  /// The value of an object's member; nil where there is none.
  fileprivate func member(_ name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.node
  }
}

extension Message {
  fileprivate static let noBaseline = Message(
    en: "this is no baseline of reportlint; write one with --write-baseline",
    zh: "这不是 reportlint 的基线文件，请用 --write-baseline 生成")

  fileprivate static let otherVersion = Message(
    en:
      "this baseline is of another version than \(Baseline.version), the one that this reportlint "
      + "reads; write it anew with --write-baseline",
    zh: "该基线的版本不是本程序所用的 \(Baseline.version)，请用 --write-baseline 重新生成")

  fileprivate static func lacks(_ name: String) -> Message {
    Message(
      en:
        "the baseline is damaged: “\(name)” is expected here; write it anew with --write-baseline",
      zh: "基线文件已损坏：此处应有“\(name)”，请用 --write-baseline 重新生成")
  }

  fileprivate static func noFingerprint(_ text: String) -> Message {
    Message(
      en: "“\(text)” is no fingerprint: 32 hexadecimal digits are expected",
      zh: "“\(text)”不是指纹，应为32位十六进制数字")
  }
}
