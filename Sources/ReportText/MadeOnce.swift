import Synchronization

/// A value that is made when it is asked for first, once for all threads: many runs never ask.
public final class MadeOnce<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// Takes what makes the value.
  public init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
