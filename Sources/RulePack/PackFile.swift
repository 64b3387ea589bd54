/// A file that holds a pack.
public struct PackFile: Sendable {
  /// The path, as it is to stand in messages.
  public let path: String
  /// The contents, in bytes as they are on disk.
  public let json: [UInt8]

  /// Creates a file from its path and contents.
  public init(path: String, json: [UInt8]) {
    self.path = path
    self.json = json
  }
}
