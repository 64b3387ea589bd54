import LintModel
import ReportText

extension Int: CompiledValue {
  init(_ reader: inout CompiledFormReader) { self = reader.number() }
}

extension Bool: CompiledValue {
  init(_ reader: inout CompiledFormReader) { self = reader.number() != 0 }
}

extension String: CompiledValue {
  init(_ reader: inout CompiledFormReader) { self = reader.text() }
}

extension RuleID: CompiledValue {
  init(_ reader: inout CompiledFormReader) { self.init(rawValue: reader.text()) }
}

extension Message: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    let (english, chinese) = (reader.text(), reader.text())
    self.init(en: english, zh: chinese)
  }
}

extension PackLexicon: CompiledValue {
  init(_ reader: inout CompiledFormReader) { self = .table(reader.lexicon) }
}

extension Optional: CompiledValue where Wrapped: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    guard reader.number() != 0 else {
      self = nil
      return
    }
    // Named, since the compiler would take the value that follows for an optional one itself.
    let value: Wrapped = reader.next()
    self = value
  }
}

extension Array: CompiledValue where Element: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    let count = reader.number()
    self.init()
    // Most lists of a pack are empty, and to reserve nothing costs as much as to reserve something.
    guard count > 0 else { return }
    reserveCapacity(count)
    for _ in 0..<count { append(reader.next()) }
  }
}

extension Dictionary: CompiledValue where Key: CompiledValue, Value: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    let count = reader.number()
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key: Key = reader.next()
      let value: Value = reader.next()
      self[key] = value
    }
  }
}

extension ClosedRange: CompiledValue where Bound == Int {
  init(_ reader: inout CompiledFormReader) {
    let (first, last) = (reader.number(), reader.number())
    self = first...last
  }
}

extension PackList: CompiledValue where ID: PackIndex, Element: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    let elements: [Element] = reader.next()
    self.init(elements)
  }
}

extension PackIndex {
  init(_ reader: inout CompiledFormReader) { self.init(rawValue: reader.number()) }
}

extension CellID: CompiledValue {}
extension RowID: CompiledValue {}
extension FormID: CompiledValue {}
extension PartID: CompiledValue {}
extension ClaimID: CompiledValue {}

extension CalendarDate: CompiledValue {
  init(_ reader: inout CompiledFormReader) {
    self.init(year: reader.next(), month: reader.next(), day: reader.next())
  }
}

/// One of a few values, which the compiled form holds by its place among all.
package protocol CompiledChoice: CaseIterable, Equatable {}

extension CompiledChoice {
  /// The place among all.
  package var choiceNumber: Int {
    Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0
  }

  init(_ reader: inout CompiledFormReader) {
    let number = reader.number()
    self = Self.allCases[Self.allCases.index(Self.allCases.startIndex, offsetBy: number)]
  }
}

extension Severity: CompiledValue, CompiledChoice {}
extension TableForm.Orientation: CompiledValue, CompiledChoice {}
extension TableColumn.Role: CompiledValue, CompiledChoice {}
extension Placeholder.Place: CompiledValue, CompiledChoice {}
extension Relation.Comparison: CompiledValue, CompiledChoice {}
extension RowMeaning: CompiledValue, CompiledChoice {}

/// A value of several kinds, each with a number.
package protocol CompiledCase {
  /// The kind, from 0 on.
  var caseNumber: Int { get }
  /// The number that it has.
  var payload: Any { get }
}

extension Relation.Term.Operand: CompiledValue, CompiledCase {
  package var caseNumber: Int {
    switch self {
    case .cell: 0
    case .previous: 1
    case .constant: 2
    }
  }

  package var payload: Any {
    switch self {
    case .cell(let cell): cell
    case .previous(let cell): cell
    case .constant(let number): number
    }
  }

  init(_ reader: inout CompiledFormReader) {
    switch reader.number() {
    case 0: self = .cell(reader.next())
    case 1: self = .previous(reader.next())
    default: self = .constant(reader.next())
    }
  }
}
