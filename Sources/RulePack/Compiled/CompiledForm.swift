/// A pack as it is written into the program when that is built, so that no JSON is read at run time:
/// its values one after the other, in the order in which the types declare them.
///
/// The texts are literals of the program, which cost nothing to hand out. Everything else is a number,
/// written in characters (``NumberText``), because one long literal compiles at once where a list of
/// numbers takes long. The lexicon alone is such a list, for it is read without being copied.
public struct CompiledForm: Sendable {
  /// The texts, each once.
  public let texts: [String]
  /// The numbers: those of values, those of texts, and how many entries lists have.
  public let numbers: StaticString
  /// The words of the pack's lexicon, as ``LexiconTable/values`` has them.
  public let lexicon: [UInt32]

  /// Takes up what was written.
  public init(texts: [String], numbers: StaticString, lexicon: [UInt32]) {
    self.texts = texts
    self.numbers = numbers
    self.lexicon = lexicon
  }
}

extension Pack {
  /// Reads a pack from its compiled form.
  ///
  /// The form is made by the same build, and a test reads all there are; what belongs to another
  /// build ends the program.
  public init(_ form: CompiledForm) {
    var reader = CompiledFormReader(form)
    self.init(&reader)
  }
}

/// A value that a pack's compiled form can hold.
///
/// The initializers read what the writer in `pack-compiler` finds by reflection: the stored properties
/// in the order of their declaration, which is that of the memberwise initializer too. So a new
/// property needs one more ``CompiledFormReader/next()``, and the compiler says where.
protocol CompiledValue {
  /// Reads the value.
  init(_ reader: inout CompiledFormReader)
}

/// Reads values from a compiled form, one after the other.
struct CompiledFormReader {
  private let form: CompiledForm
  /// The numbers, which are there as long as the program runs.
  private let numbers: UnsafeBufferPointer<UInt8>
  private var offset = 0

  /// Begins with the first value.
  init(_ form: CompiledForm) {
    self.form = form
    numbers = form.numbers.withUTF8Buffer { $0 }
  }

  /// The next value.
  mutating func next<Value: CompiledValue>() -> Value {
    Value(&self)
  }

  /// The next number.
  mutating func number() -> Int {
    let numbers = numbers
    return NumberText.number(in: numbers.span, at: &offset)
  }

  /// The next text.
  mutating func text() -> String { form.texts[number()] }

  /// The lexicon, which stands apart from the numbers.
  var lexicon: LexiconTable { LexiconTable(values: form.lexicon) }
}
