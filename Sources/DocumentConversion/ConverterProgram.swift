import Glibc

/// A program that converts documents, which the user has to install.
public enum ConverterProgram: Hashable, Sendable {
  /// LibreOffice.
  case office
  /// Poppler's pdftotext.
  case pdfToText

  /// What its file may be called.
  var names: [String] {
    switch self {
    case .office: ["soffice", "libreoffice"]
    case .pdfToText: ["pdftotext"]
    }
  }

  /// How large the files are that it writes besides what it is asked for, in bytes: LibreOffice's
  /// settings and caches.
  var ownFiles: Int { self == .office ? 64 * 1024 * 1024 : 1 }

  /// Where it is.
  func path(in directories: [String]) throws(ConversionError) -> String {
    for name in names {
      for directory in directories {
        let path = "\(directory)/\(name)"
        if Self.isExecutable(path) { return path }
      }
    }
    throw .programNotFound(self)
  }

  private static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}

/// The directories in which programs are looked for.
enum ProgramSearch {
  /// The absolute ones of a search path. A relative one, or an empty one, would stand for whatever
  /// directory the drafts happen to be in.
  static func directories(of path: String) -> [String] {
    path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }
}
