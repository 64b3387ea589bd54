import Foundation

/// The directory `Rules/` of the package.
let rulesDirectory = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Rules")
