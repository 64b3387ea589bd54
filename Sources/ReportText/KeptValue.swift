import Synchronization

/// The place of a value that its owner makes when it is asked for first, once for all threads, and keeps.
public struct KeptValue<Value: Sendable>: ~Copyable, Sendable {
  @usableFromInline
  let kept: Mutex<Value?>

  /// An empty place.
  @inlinable
  public init() { kept = Mutex(nil) }

  /// The value.
  ///
  /// - Parameter make: Makes the value where there is none yet. It must not ask for this value.
  @inlinable
  public func value(_ make: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}
