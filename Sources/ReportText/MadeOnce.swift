/// A value that is made when it is asked for first, once for all threads: many runs never ask.
///
/// Inlinable, for the words of the language are asked for dozens of times a report, and the generic code
/// takes ten times as long.
public final class MadeOnce<Value: Sendable>: Sendable {
  @usableFromInline let make: @Sendable () -> Value
  @usableFromInline let kept = KeptValue<Value>()

  /// Takes what makes the value.
  @inlinable
  public init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  @inlinable
  public var value: Value { kept.value(make) }
}
