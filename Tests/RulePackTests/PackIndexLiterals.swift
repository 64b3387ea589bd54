import RulePack

// Tests call the rows and cells of their small packs by number.
extension CellID: ExpressibleByIntegerLiteral {}
extension RowID: ExpressibleByIntegerLiteral {}
extension FormID: ExpressibleByIntegerLiteral {}
extension PartID: ExpressibleByIntegerLiteral {}
extension ClaimID: ExpressibleByIntegerLiteral {}

extension PackIndex {
  /// Makes an id from a number in a test.
  public init(integerLiteral number: Int) {
    self.init(rawValue: number)
  }
}
