/// A list of a pack, or of something for each of its elements, counted by ids of its own.
///
/// The type itself asks nothing of the ids: the program would search all its conformances for each list's
/// when it starts.
public struct PackList<ID, Element> {
  @usableFromInline var storage: [Element]

  /// The elements, in order.
  @inlinable public var elements: [Element] { storage }
}

extension PackList where ID: PackIndex {

  /// Makes a list of elements in the order of their ids.
  @inlinable
  public init(_ elements: [Element] = []) { storage = elements }

  /// Makes a list of the same element for so many ids.
  @inlinable
  public init(repeating element: Element, count: Int) {
    // `Array(repeating:count:)` asks the runtime for the array's type each time.
    storage = []
    storage.reserveCapacity(count)
    for _ in 0..<count { storage.append(element) }
  }

  /// The elements with their ids.
  @inlinable
  public var entries: Zip2Sequence<Range<ID>, [Element]> { zip(indices, storage) }

  /// What each element becomes, under the same id.
  @inlinable
  public func mapElements<Other>(_ transform: (Element) throws -> Other) rethrows
    -> PackList<ID, Other>
  {
    PackList<ID, Other>(try storage.map(transform))
  }

  /// Adds an element and tells its id.
  @inlinable
  @discardableResult
  public mutating func append(_ element: Element) -> ID {
    storage.append(element)
    return ID(rawValue: storage.count - 1)
  }
}

extension PackList: Sequence, Collection, BidirectionalCollection, RandomAccessCollection
where ID: PackIndex {
  /// The first id.
  @inlinable public var startIndex: ID { ID(rawValue: 0) }

  /// The id behind the last one.
  @inlinable public var endIndex: ID { ID(rawValue: storage.count) }

  /// The element with an id.
  @inlinable
  public subscript(id: ID) -> Element {
    get { storage[id.rawValue] }
    _modify { yield &storage[id.rawValue] }
  }
}

extension PackList: Sendable where Element: Sendable {}
extension PackList: Equatable where Element: Equatable {}
extension PackList: Hashable where Element: Hashable {}
