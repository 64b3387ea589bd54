/// A value that is made when it is asked for first, once for all threads: many runs never ask.
public final class MadeOnce<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let kept = KeptValue<Value>()

  /// Takes what makes the value.
  public init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  public var value: Value { kept.value(make) }
}
