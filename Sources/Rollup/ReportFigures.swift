import Recognition
import ReportText
import RulePack

/// What the cells of a report's statistics tables say, in eight bytes a cell, so that the figures of
/// thousands of reports can be kept where the reports cannot.
package struct ReportFigures: Hashable, Sendable {
  // Numbers as large as these, nine billions, are taken for unusable.
  private static let unusable = Int64.min
  private static let blank = Int64.min + 1
  private static let absent = Int64.min + 2

  private let packed: PackList<CellID, Int64>

  /// Packs what was read in the cells of a report.
  init(_ readings: PackList<CellID, CellValue>) {
    packed = readings.mapElements { reading in
      switch reading {
      case .number(let amount): amount.millionths > Self.absent ? amount.millionths : Self.unusable
      case .blank: Self.blank
      case .absent: Self.absent
      case .unusable: Self.unusable
      }
    }
  }

  /// What a cell says.
  package subscript(cell: CellID) -> CellValue {
    switch packed[cell] {
    case Self.unusable: .unusable
    case Self.blank: .blank
    case Self.absent: .absent
    case let millionths: .number(Amount(millionths: millionths))
    }
  }

  /// The number of millionths in a cell; 0 where there is no number.
  func millionths(_ cell: CellID) -> Int64 {
    let value = packed[cell]
    return value > Self.absent ? value : 0
  }

  /// Whether there is a number other than 0.
  var hasFigures: Bool { packed.contains { $0 > Self.absent && $0 != 0 } }
}
