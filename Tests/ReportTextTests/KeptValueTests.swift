import ReportText
import Synchronization
import Testing

/// What is made when it is asked for first.
@Suite struct KeptValueTests {
  private final class Owner: Sendable {
    let made = Mutex(0)
    private let kept = KeptValue<Int?>()

    var value: Int? {
      kept.value {
        made.withLock { $0 += 1 }
        return nil
      }
    }
  }

  @Test func nothingIsMadeBeforeItIsAskedFor() {
    #expect(Owner().made.withLock(\.self) == 0)
  }

  @Test func aValueIsMadeOnceForAllThreadsThoughItBeNil() async {
    let owner = Owner()
    await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<50 { group.addTask { owner.value } }
      for await value in group { #expect(value == nil) }
    }
    #expect(owner.made.withLock(\.self) == 1)
  }
}
