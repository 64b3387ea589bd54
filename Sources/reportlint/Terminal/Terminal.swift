import Glibc
import LintModel
import RulePack

/// When output is coloured.
enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never
}

/// What the surroundings ask for.
enum Terminal {
  /// The language of the run: the one that `--lang` names, else the locale's.
  ///
  /// It is looked up before the arguments are taken apart, so that complaints about them are
  /// already in the language that was asked for.
  static func language(_ arguments: [[UInt8]]) -> Language {
    let option = OptionSyntax.language.name
    var words = arguments.prefix { !$0.elementsEqual("--".utf8) }.map {
      String(decoding: $0, as: UTF8.self)
    }[...]
    var chosen: Language?
    while let word = words.popFirst() {
      if word == option {
        chosen = words.first.flatMap(Language.init) ?? chosen
      } else if word.hasPrefix(option + "=") {
        chosen = Language(rawValue: String(word.dropFirst(option.count + 1))) ?? chosen
      }
    }
    return chosen ?? localeLanguage
  }

  private static var localeLanguage: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }

  /// Whether output to a descriptor is coloured.
  static func usesColor(_ choice: ColorChoice, descriptor: Int32) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      // https://no-color.org: any value but the empty one.
      variable("NO_COLOR", or: "").isEmpty && variable("TERM", or: "dumb") != "dumb"
        && isatty(descriptor) == 1
    }
  }

  /// Whether a descriptor is a terminal on which a line can be written over.
  static func canOverwrite(_ descriptor: Int32) -> Bool {
    variable("TERM", or: "dumb") != "dumb" && isatty(descriptor) == 1
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func variable(_ name: String, or standard: String) -> String {
    variable(name) ?? standard
  }
}
