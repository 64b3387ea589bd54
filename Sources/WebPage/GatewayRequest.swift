import LintModel

/// A request as a web server hands it to a program by the Common Gateway Interface (RFC 3875): in
/// variables of the environment, with the body on standard input.
package struct GatewayRequest: Sendable {
  /// What is to be done.
  package enum Method: Sendable {
    /// The page is asked for.
    case get
    /// The page is asked for without its body.
    case head
    /// A draft is sent.
    case post
  }

  /// What is to be done.
  package let method: Method
  /// The length of the body in bytes; nil where the server does not say.
  package let contentLength: Int?
  /// What the body is.
  package let contentType: String
  /// What the client wants to have in return.
  package let accept: AcceptedTypes
  /// The language that the client asks for.
  package let language: Language

  /// Reads a request.
  ///
  /// - Parameter variable: A variable of the environment.
  /// - Throws: ``Refusal`` where the method is none of those that there are, or the length of the
  ///   body is no number.
  package init(_ variable: (String) -> String?) throws(Refusal) {
    let preferred = RequestedLanguage(
      query: variable("QUERY_STRING") ?? "", header: variable("HTTP_ACCEPT_LANGUAGE") ?? "")
    language = preferred.language
    switch variable("REQUEST_METHOD") {
    case "GET": method = .get
    case "HEAD": method = .head
    case "POST": method = .post
    default: throw Refusal(.methodNotAllowed, .method)
    }
    contentType = variable("CONTENT_TYPE") ?? ""
    accept = AcceptedTypes(variable("HTTP_ACCEPT") ?? "")
    contentLength = try Self.length(variable("CONTENT_LENGTH") ?? "")
  }

  private static func length(_ text: String) throws(Refusal) -> Int? {
    guard !text.isEmpty else { return nil }
    guard text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let length = Int(text)
    else { throw Refusal(.badRequest, .length) }
    return length
  }
}

/// Why a request is not answered by findings.
package struct Refusal: Error, Sendable {
  /// What the client is told by a number.
  package let status: GatewayResponse.Status
  /// What people are told.
  package let message: Message

  /// Refuses a request.
  package init(_ status: GatewayResponse.Status, _ message: Message) {
    self.status = status
    self.message = message
  }
}

extension Message {
  fileprivate static let method = Message(
    en: "only GET, HEAD and POST are answered here", zh: "本页只接受 GET、HEAD 和 POST 请求")
  fileprivate static let length = Message(
    en: "the length of the request is no number", zh: "请求长度不是数字")
}
