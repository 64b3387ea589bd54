/// What a pack's lists are counted by: one type a list, so that the index of a row is never taken for
/// that of a cell.
///
/// The ids are numbers, which cost nothing to compare or to look up; they are those of one loaded
/// pack and mean nothing in another.
public protocol PackIndex: RawRepresentable, Hashable, Comparable, Sendable where RawValue == Int {
  /// Makes an id from an index.
  init(rawValue: Int)
}

extension PackIndex {
  /// Orders ids as the pack lists what they stand for.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A cell of a pack's tables: an index of ``Pack/cells``.
public struct CellID: PackIndex {
  /// The index.
  public let rawValue: Int

  /// Makes an id from an index.
  @inlinable
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// A row of a pack's tables: an index of ``Pack/rows``.
public struct RowID: PackIndex {
  /// The index.
  public let rawValue: Int

  /// Makes an id from an index.
  @inlinable
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// A required table: an index of ``Pack/tables``.
public struct FormID: PackIndex {
  /// The index.
  public let rawValue: Int

  /// Makes an id from an index.
  @inlinable
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// A part of the outline: an index of ``Pack/outline``.
public struct PartID: PackIndex {
  /// The index.
  public let rawValue: Int

  /// Makes an id from an index.
  @inlinable
  public init(rawValue: Int) { self.rawValue = rawValue }
}

/// A figure that the prose may state: an index of ``Pack/claims``.
public struct ClaimID: PackIndex {
  /// The index.
  public let rawValue: Int

  /// Makes an id from an index.
  @inlinable
  public init(rawValue: Int) { self.rawValue = rawValue }
}

extension Pack {
  /// The part of the outline with an id.
  public subscript(part: PartID) -> OutlineSection { outline[part.rawValue] }

  /// The table with an id.
  public subscript(form: FormID) -> TableForm { tables[form.rawValue] }

  /// The claim with an id.
  public subscript(claim: ClaimID) -> TableClaim { claims[claim.rawValue] }
}
