/// Random numbers that are the same in every run: Steele, Lea and Flood's SplitMix64.
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A text such as reports consist of: mostly Chinese, with digits, spaces and line breaks.
  mutating func text(count: Int, rare: [Unicode.Scalar] = []) -> String {
    let common = Array("政府信息公开工作年度报告的一二三十，。、（）《》\u{3000} 1290aZ\n".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count {
      let kind = Int.random(in: 0..<10, using: &self)
      if kind < 5, let scalar = common.randomElement(using: &self) {
        scalars.append(scalar)
      } else if kind == 9, let scalar = rare.randomElement(using: &self) {
        scalars.append(scalar)
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FA5, using: &self)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
