/// What a pack's lists are counted by: one type a list, so that the index of a row is never taken for
/// that of a cell.
///
/// The ids are numbers, which cost nothing to compare or to look up; they are those of one loaded
/// pack and mean nothing in another.
public protocol PackIndex: RawRepresentable, Hashable, Comparable, Strideable, Sendable
where RawValue == Int, Stride == Int {
  /// Makes an id from an index.
  init(rawValue: Int)
}

extension PackIndex {
  /// Orders ids as the pack lists what they stand for.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// How many places another id is behind this one.
  @inlinable
  public func distance(to other: Self) -> Int { other.rawValue - rawValue }

  /// The id so many places behind this one.
  @inlinable
  public func advanced(by count: Int) -> Self { Self(rawValue: rawValue + count) }
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

  /// Its number in the outline, from 1.
  public var number: Int { rawValue + 1 }
}

/// A figure that the prose may state: an index of ``Pack/claims``.
public struct ClaimID: PackIndex {
  /// The index.
  public let rawValue: Int

  /// Makes an id from an index.
  @inlinable
  public init(rawValue: Int) { self.rawValue = rawValue }
}
