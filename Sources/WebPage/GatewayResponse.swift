import LintReporters

/// An answer, in the form in which the Common Gateway Interface hands it to the web server.
package struct GatewayResponse: Sendable {
  /// The number by which a client is told how the request went.
  package enum Status: Int, Sendable {
    case ok = 200
    case badRequest = 400
    case methodNotAllowed = 405
    case requestTimeout = 408
    case lengthRequired = 411
    case contentTooLarge = 413
    case unsupportedMediaType = 415
    case unprocessableContent = 422

    /// The words behind the number.
    package var reason: String {
      switch self {
      case .ok: "OK"
      case .badRequest: "Bad Request"
      case .methodNotAllowed: "Method Not Allowed"
      case .requestTimeout: "Request Timeout"
      case .lengthRequired: "Length Required"
      case .contentTooLarge: "Content Too Large"
      case .unsupportedMediaType: "Unsupported Media Type"
      case .unprocessableContent: "Unprocessable Content"
      }
    }
  }

  /// The number.
  package let status: Status
  /// What the body is.
  package let mediaType: String
  /// The body.
  package let body: [UInt8]
  /// The name under which the body is to be saved; nil where it is shown.
  package var fileName: String?

  /// Creates an answer.
  package init(_ status: Status, _ mediaType: String, _ body: [UInt8]) {
    self.status = status
    self.mediaType = mediaType
    self.body = body
  }

  /// What may be loaded, run and sent from a page: its own style and script, and the form to where
  /// the page came from.
  package static let policy =
    "default-src 'none'; style-src \(HTMLStyle.source); script-src \(HTMLScript.source); "
    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

  /// The answer as bytes.
  ///
  /// - Parameter withBody: Whether the body is sent too; the answer to HEAD has none.
  package func bytes(withBody: Bool = true) -> [UInt8] {
    var fields = [
      ("Status", "\(status.rawValue) \(status.reason)"),
      ("Content-Type", mediaType),
      ("Content-Length", "\(body.count)"),
      ("Cache-Control", "no-store"),
      ("Content-Security-Policy", Self.policy),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Referrer-Policy", "no-referrer"),
      ("Vary", "Accept, Accept-Language"),
      ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "DENY"),
    ]
    if status == .methodNotAllowed { fields.append(("Allow", "GET, HEAD, POST")) }
    if let fileName {
      fields.append(("Content-Disposition", "attachment; filename=\"\(fileName)\""))
    }
    let head = fields.map { "\($0.0): \($0.1)\r\n" }.joined() + "\r\n"
    return Array(head.utf8) + (withBody ? body : [])
  }
}
