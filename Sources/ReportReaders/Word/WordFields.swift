import DocumentSyntax

/// The fields that are open: of each either the instruction or the result is being read.
struct WordFields {
  /// No instruction is longer, in bytes, of which what it shows has to be found out.
  private static let longestInstruction = 4096

  private var open: [WordField] = []
  private var hidingCount = 0

  /// Whether what is being read is not shown.
  var areHiding: Bool { hidingCount > 0 }

  mutating func begin() {
    open.append(WordField())
    hidingCount += 1
  }

  /// Takes a piece of an instruction.
  mutating func append(_ instruction: some Collection<UInt8>) {
    guard let index = open.indices.last, open[index].state == .instruction else { return }
    let rest = Self.longestInstruction - open[index].instruction.count
    open[index].instruction.append(contentsOf: instruction.prefix(rest))
  }

  /// Takes what a form's field says of itself.
  mutating func describeForm(_ name: WordName, _ attributes: XMLAttributes) {
    guard let index = open.indices.last, open[index].state == .instruction else { return }
    open[index].form.describe(name, attributes)
  }

  /// The instruction ends and the result follows.
  ///
  /// - Parameter length: How long the paragraph's text is.
  mutating func separate(at length: Int) {
    guard let index = open.indices.last, open[index].state == .instruction else { return }
    let isContents = open[index].makesContents
    open[index].state = isContents ? .contents : .result(start: length)
    if !isContents { hidingCount -= 1 }
  }

  /// Ends the innermost field.
  mutating func end() -> WordField? {
    guard let field = open.popLast() else { return nil }
    if case .result = field.state {} else { hidingCount -= 1 }
    return field
  }
}

/// A field.
struct WordField {
  enum State: Equatable {
    case instruction
    /// The result, and how long the paragraph's text was when it began.
    case result(start: Int)
    /// The result of a field that makes a table of contents, which repeats the headings.
    case contents
  }

  fileprivate(set) var state = State.instruction
  fileprivate(set) var instruction: [UInt8] = []
  fileprivate(set) var form = WordFormField()

  /// Whether nothing has been stored of what it shows.
  ///
  /// - Parameter length: How long the paragraph's text is at its end.
  func lacksResult(at length: Int) -> Bool {
    switch state {
    case .instruction: true
    case .result(let start): start == length
    case .contents: false
    }
  }

  fileprivate var makesContents: Bool {
    let letters = instruction.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }.map { $0 & 0xDF }
    return letters.elementsEqual("TOC".utf8)
  }
}

/// A field of a form that is filled in.
struct WordFormField {
  private(set) var entries: [String] = []
  private(set) var isCheckBox = false
  private var result: String?
  private var preset: String?
  private var isChecked: Bool?

  /// The choice of a list, or what a text begins with.
  var choice: String? {
    guard !entries.isEmpty else { return preset }
    let index = Int(result ?? preset ?? "0") ?? 0
    return entries.indices.contains(index) ? entries[index] : nil
  }

  /// The box as it is drawn.
  var box: String {
    let isPreset = preset.map { !["0", "false", "off"].contains($0) } ?? false
    return isChecked ?? isPreset ? "☒" : "☐"
  }

  mutating func describe(_ name: WordName, _ attributes: XMLAttributes) {
    switch name {
    case .dropDownEntry: entries.append(attributes.string("val") ?? "")
    case .formResult: result = attributes.string("val")
    case .formDefault: preset = attributes.string("val") ?? "1"
    case .checkBox: isCheckBox = true
    case .checked: isChecked = !attributes.isOff("val")
    default: break
    }
  }
}
