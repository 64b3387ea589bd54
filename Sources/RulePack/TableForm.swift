/// A required table: its caption, columns and rows.
public struct TableForm: Sendable {
  /// The id, unique in the pack.
  public let id: String
  /// The caption and the other wordings of it, without the year.
  public let captions: [String]
  /// The columns in order: label, unit and one value column.
  public let columns: [TableColumn]
  /// The rows in order, parents before their children.
  public let rows: [TableRow]
  /// Forms of the table that this one has replaced.
  public let outdatedForms: [OutdatedForm]
}

/// A column of a table.
public struct TableColumn: Sendable {
  /// What a column holds.
  public enum Role: String, Sendable, CaseIterable {
    /// The rows' labels.
    case label
    /// The units.
    case unit
    /// The values.
    case value
  }

  /// The id, unique in the table.
  public let id: String
  /// What the column's heading says.
  public let title: String
  /// What the column holds.
  public let role: Role
}

/// A row of a table.
public struct TableRow: Sendable {
  /// The path of the row: the ids of its ancestors and its own, joined by dots.
  public let path: String
  /// The official label with its ordinal, as it is printed.
  public let label: String
  /// The label's words alone, without ordinal, 其中： and notes in brackets: 当面申请数.
  public let indicator: String
  /// A name that is short enough for formulas, such as 当面 for 1.当面申请数.
  public let name: String
  /// Other labels of the row.
  public let aliases: [String]
  /// The unit; nil for a heading row, which has no value.
  public let unit: String?
  /// The index of the row above it in the hierarchy, in ``Pack/rows``; nil for a top-level row.
  public let parent: Int?
  /// The depth in the hierarchy, 0 for a top-level row.
  public let depth: Int
  /// Whether a table without the row is complete too.
  public let isOptional: Bool
  /// The variant of the form that the row belongs to; nil for a row of every variant. A table has
  /// to have the rows of one variant only.
  public let variant: String?
  /// Whether the value may have decimals (amounts of money).
  public let allowsDecimals: Bool

  /// Whether the row is a heading, without a value.
  public var isHeading: Bool { unit == nil }
}

/// A form of a table that has been replaced, told by labels that the present one does not have.
public struct OutdatedForm: Sendable {
  /// What the form is called, for the message.
  public let name: LocalizedText
  /// Labels that only that form has.
  public let labels: [String]
  /// How many of the labels must be found.
  public let atLeast: Int
}

extension Pack {
  /// The rows of all tables, in order: what ``Term/row`` and ``TableRow/parent`` count in.
  public var rows: [TableRow] { tables.flatMap(\.rows) }
}
