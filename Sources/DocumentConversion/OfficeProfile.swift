/// The settings with which LibreOffice converts: its own for each run, so that several run at the
/// same time and nothing of the user's is touched.
enum OfficeProfile {
  /// Where LibreOffice looks for its settings in a profile.
  static let directory = "profile/user"
  /// The file with the settings.
  static let file = "profile/user/registrymodifications.xcu"

  /// The address of the profile, as LibreOffice is told it.
  ///
  /// - Parameter directory: The absolute path of the directory that holds the profile.
  static func address(in directory: String) -> String {
    "file://\(FileURL.escaped(directory))/profile"
  }

  /// No macros, no links and pictures fetched from elsewhere, and no journal or lock files.
  static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    \(item("Common/Security/Scripting", "MacroSecurityLevel", "3"))
    \(item("Common/Security/Scripting", "DisableMacrosExecution", "true"))
    \(item("Common/Security/Scripting", "DisableActiveContent", "true"))
    \(item("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"))
    \(item("Common/Misc", "UseLocking", "false"))
    \(item("Writer/Content/Update", "Link", "0"))
    \(item("Calc/Content/Update", "Link", "1"))
    \(item("Common/Save/Document", "CreateBackup", "false"))
    </oor:items>

    """

  private static func item(_ path: String, _ name: String, _ value: String) -> String {
    "<item oor:path=\"/org.openoffice.Office.\(path)\"><prop oor:name=\"\(name)\" "
      + "oor:op=\"fuse\"><value>\(value)</value></prop></item>"
  }
}
