import LintModel

/// A required table: its caption, columns and rows.
public struct TableForm: Equatable, Sendable {
  /// How a table is laid out.
  public enum Orientation: String, Sendable, CaseIterable {
    /// An indicator a row.
    case rows
    /// The indicators side by side, their labels in the head and their values in one line below:
    /// the reconsiderations and lawsuits of the national form. They are ``TableForm/rows`` all the
    /// same.
    case columns
  }

  /// The id, unique in the pack.
  public let id: String
  /// The caption and the other wordings of it, without the year.
  public let captions: [String]
  /// The columns in order: label, unit and at least one value column.
  public let columns: [TableColumn]
  /// The columns that hold values, in order: what ``TableRow/columns`` and ``CellAddress/column``
  /// count in.
  public let valueColumns: [TableColumn]
  /// The rows in order, parents before their children.
  public let rows: [TableRow]
  /// How the table is laid out.
  public let orientation: Orientation
  /// The id of the part of the outline in which the table stands; nil where the pack does not say.
  public let section: String?
  /// Forms of the table that this one has replaced.
  public let outdatedForms: [OutdatedForm]
  /// What the official form has in its corner, above the labels; nil where that is the title of
  /// their column.
  public let corner: String?
  /// What it has above all columns of values; nil where there is nothing.
  public let above: String?

  /// Whether a row of the table may have several values.
  public var hasSeveralColumns: Bool { valueColumns.count > 1 }
}

/// A column of a table.
public struct TableColumn: Equatable, Sendable {
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
  /// The heading that several columns have in common, above their own: 法人或其他组织.
  public let group: String?
  /// Other wordings of the heading.
  public let aliases: [String]
  /// Whether the values are changes, which may be negative or in words (减2, 持平).
  public let isSigned: Bool
}

/// A row of a table.
public struct TableRow: Equatable, Sendable {
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
  /// The row above it in the hierarchy; nil for a top-level row.
  public let parent: RowID?
  /// The depth in the hierarchy, 0 for a top-level row.
  public let depth: Int
  /// Whether a table without the row is complete too.
  public let isOptional: Bool
  /// Whether it may only be absent together with the other such rows beside it.
  public let isOptionalTogether: Bool
  /// The variant of the form that the row belongs to; nil for a row of every variant. A table has
  /// to have the rows of one variant only.
  public let variant: String?
  /// The ids of the kinds of agencies in whose reports the row is always 0.
  public let noneFor: [String]
  /// What the row counts, where a check has to know; nil for all other rows.
  public let meaning: RowMeaning?
  /// The heading of the block of the form that begins with the row: 第二十条第（一）项. Each block has
  /// the titles of its columns again.
  public let block: String?
  /// Whether the value may have decimals (amounts of money).
  public let allowsDecimals: Bool
  /// The columns in which the row has values, ascending indices of ``TableForm/valueColumns``; of a
  /// heading, none.
  public let columns: [Int]
  /// The row's first cell. A heading has no cell but takes an id, so that where every table has one
  /// value column a cell's number is its row's.
  public let firstCell: CellID

  /// Whether the row is a heading, without a value.
  public var isHeading: Bool { unit == nil }

  /// The row's cells, in the order of ``columns``.
  public var cells: Range<CellID> { firstCell..<firstCell.advanced(by: columns.count) }

  /// The row's cell in a column; nil when it has none there.
  public func cell(in column: Int) -> CellID? {
    columns.firstIndex(of: column).map { firstCell.advanced(by: $0) }
  }
}

/// What a row counts that a check knows by more than its relations.
public enum RowMeaning: String, Sendable, CaseIterable {
  /// Applications that there were to handle, new ones or those of the year before.
  case applications
  /// Applications that were closed, with whatever result.
  case closed
  /// Applications that were closed because a fee was not paid.
  case unpaidFees = "unpaid-fees"
}

/// Where a value belongs: in a row and a value column.
public struct CellAddress: Hashable, Sendable {
  /// The row.
  public let row: RowID
  /// The column, an index of its table's ``TableForm/valueColumns``.
  public let column: Int
}

/// A form of a table that has been replaced, told by labels that the present one does not have.
public struct OutdatedForm: Equatable, Sendable {
  /// What the form is called, for the message.
  public let name: Message
  /// Labels that only that form has.
  public let labels: [String]
  /// How many of the labels must be found.
  public let atLeast: Int
}

extension PackList<FormID, TableForm> {
  /// The rows of all tables, in order.
  var rows: PackList<RowID, TableRow> { PackList<RowID, TableRow>(flatMap(\.rows)) }

  /// The cells of all tables, row by row.
  var cells: PackList<CellID, CellAddress> {
    var cells: [CellAddress] = []
    var id = RowID(rawValue: 0)
    for form in indices {
      // By their places, since to copy a row costs more than all that is asked of it.
      for place in self[form].rows.indices {
        if self[form].rows[place].isHeading {
          cells.append(CellAddress(row: id, column: 0))
        } else {
          for column in self[form].rows[place].columns {
            cells.append(CellAddress(row: id, column: column))
          }
        }
        id = id.advanced(by: 1)
      }
    }
    return PackList<CellID, CellAddress>(cells)
  }
}

extension Pack {
  /// The rows of all tables, in order: what ``CellAddress/row`` and ``TableRow/parent`` count in.
  public var rows: PackList<RowID, TableRow> { tables.rows }

  /// The cells of all tables, row by row: what ``Relation/Term/Operand/cell(_:)`` counts in. A
  /// heading row has an entry, which no relation names.
  public var cells: PackList<CellID, CellAddress> { tables.cells }
}
