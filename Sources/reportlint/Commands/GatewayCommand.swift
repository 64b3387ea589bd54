import Glibc
import LintModel
import LintReporters
import WebPage

/// `reportlint cgi`: the page on which drafts are checked in a browser, behind a web server.
enum GatewayCommand: Command {
  static let name = "cgi"

  static let syntax = CommandSyntax(
    name: name, operands: "", operandCount: 0...0,
    summary: Message(
      en: "answer a web server's request: the page on which drafts are checked in a browser",
      zh: "应答 Web 服务器的请求：在浏览器中检查文稿的网页"),
    details: Message(
      en: """
        Speaks CGI/1.1 (RFC 3875): a web server starts it for each request. GET gives the page; POST \
        with a draft gives the findings, as a page or, with Accept: application/json, as JSON.
        Each limit can also be given in the environment: REPORTLINT_MAX_BODY, REPORTLINT_MAX_TIME, \
        REPORTLINT_MAX_MEMORY. Nothing of a draft is kept or logged. Examples/web has configurations.
        """,
      zh: """
        按 CGI/1.1（RFC 3875）工作，由 Web 服务器为每个请求启动一次。GET 返回网页；POST 提交文稿，返回检查结果网页，\
        请求头为 Accept: application/json 时返回 JSON。
        各项限制也可用环境变量设定：REPORTLINT_MAX_BODY、REPORTLINT_MAX_TIME、REPORTLINT_MAX_MEMORY。\
        文稿内容不保存、不记入日志。服务器配置示例见 Examples/web。
        """),
    options: [maximumBody, maximumTime, maximumMemory])

  static let maximumBody = OptionSyntax(
    "--max-body", .any("MB"), en: "the largest request (default: 32)", zh: "请求的大小上限，单位为 MB（默认 32）")
  static let maximumTime = OptionSyntax(
    "--max-time", .any("SECONDS"), en: "the longest that a request may take (default: 60)",
    zh: "处理一个请求的时间上限，单位为秒（默认 60）")
  static let maximumMemory = OptionSyntax(
    "--max-memory", .any("MB"), en: "the most memory that a request may use (default: 2048)",
    zh: "处理一个请求的内存上限，单位为 MB（默认 2048）")

  static func run(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(RunFailure) -> ExitStatus {
    let limits = try limits(arguments)
    guard variable("GATEWAY_INTERFACE") != nil || variable("REQUEST_METHOD") != nil else {
      throw RunFailure(message: .noServer)
    }
    LastWords.install()
    prepareLastWords(.requestTimeout, limits)
    limits.enforce()
    let response = response(limits)
    // From here on the answer is on its way; a second one would be mixed up with it.
    LastWords.prepare(late: [], broken: [])
    console.print(response)
    return .success
  }

  private static func response(_ limits: ResourceLimits) -> [UInt8] {
    let service = DraftService(largestDocument: limits.memory / 8, version: Program.version)
    do throws(Refusal) {
      let request = try GatewayRequest(variable)
      do throws(Refusal) {
        switch request.method {
        case .get, .head:
          return service.form(request.language).bytes(withBody: request.method == .get)
        case .post:
          let body = try RequestBody.read(
            length: request.contentLength, atMost: limits.largestBody)
          prepareLastWords(.unprocessableContent, limits)
          return try service.findings(on: body, request).bytes()
        }
      } catch {
        return service.answer(error, request.language, asJSON: request.accept.prefersJSON).bytes()
      }
    } catch {
      return service.answer(error, .chinese, asJSON: false).bytes()
    }
  }

  /// What is said when the time is up or the memory is exhausted.
  private static func prepareLastWords(
    _ status: GatewayResponse.Status, _ limits: ResourceLimits
  ) {
    LastWords.prepare(
      late: answer(status, .tooLong(limits.seconds)),
      broken: answer(.unprocessableContent, .tooMuch(limits.memory)))
  }

  private static func answer(_ status: GatewayResponse.Status, _ message: Message) -> [UInt8] {
    let text = "\(message[.chinese])\n\(message[.english])\n"
    return GatewayResponse(status, "text/plain; charset=utf-8", Array(text.utf8)).bytes()
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

// MARK: - The limits

extension GatewayCommand {
  private static func limits(_ arguments: ParsedArguments) throws(RunFailure) -> ResourceLimits {
    var limits = ResourceLimits()
    let megabyte = 1024 * 1024
    if let body = try number(arguments, maximumBody, "REPORTLINT_MAX_BODY") {
      limits.largestBody = body * megabyte
    }
    if let seconds = try number(arguments, maximumTime, "REPORTLINT_MAX_TIME") {
      limits.seconds = seconds
    }
    if let memory = try number(arguments, maximumMemory, "REPORTLINT_MAX_MEMORY") {
      limits.memory = memory * megabyte
    }
    return limits
  }

  /// The value of an option, else of a variable of the environment; nil where neither is given.
  private static func number(
    _ arguments: ParsedArguments, _ option: OptionSyntax, _ name: String
  ) throws(RunFailure) -> Int? {
    let given = arguments.value(option)?.text
    guard let text = given ?? variable(name), !text.isEmpty else { return nil }
    guard let number = Int(text), (1...1_000_000).contains(number) else {
      throw RunFailure(message: .noNumber(text, given == nil ? name : option.usage))
    }
    return number
  }
}

extension Message {
  fileprivate static let noServer = Message(
    en: "this is for a web server, which says in the environment what is asked for "
      + "(REQUEST_METHOD); Examples/web has configurations",
    zh: "本命令由 Web 服务器调用（请求信息在环境变量 REQUEST_METHOD 等中给出），配置示例见 Examples/web")

  fileprivate static func noNumber(_ text: String, _ name: String) -> Message {
    Message(
      en: "“\(text)” is no value for \(name): a whole number from 1 is expected",
      zh: "“\(text)”不是 \(name) 可用的值，应为 1 以上的整数")
  }

  fileprivate static func tooLong(_ seconds: Int) -> Message {
    Message(
      en: "The request took longer than \(seconds) seconds and was given up.",
      zh: "处理时间超过 \(seconds) 秒，已停止。")
  }

  fileprivate static func tooMuch(_ memory: Int) -> Message {
    let megabytes = memory / (1024 * 1024)
    return Message(
      en: "The document could not be checked; it may need more than \(megabytes) MB of memory.",
      zh: "文稿无法检查，所需内存可能超过 \(megabytes) MB。")
  }
}
