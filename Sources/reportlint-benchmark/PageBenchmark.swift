/// Measures web pages as portals have them: a draft with a great deal of page around it.
struct PageBenchmark {
  private static let pageCount = 200
  /// How many bytes a page has at least.
  private static let pageLength = 200_000
  private static let runs = 7

  let program: String

  /// Writes the pages; measures and prints the figures.
  func run() throws(BenchmarkError) {
    let directory = try TemporaryDirectory()
    defer { directory.remove() }
    var generator = try DraftGenerator()
    var bytes = 0
    for number in 0..<Self.pageCount {
      let page = Self.page(generator.draft(number).text)
      bytes += page.utf8.count
      try directory.write(Array(page.utf8), to: "\(directory.path)/\(number).html")
    }
    let megabytes = Double(bytes) / 1_000_000
    try Measurement(program, [directory.path], runs: Self.runs)
      .report(
        "\(Self.pageCount) web pages, \(megabytes.decimal(1)) MB", megabytes: megabytes)
  }

  /// A portal's page around a draft: styles and scripts, a menu above, links below.
  private static func page(_ text: String) -> String {
    var page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>政府信息公开</title>\n"
    page += "<style>\n"
    for number in 0..<400 {
      page += ".c\(number) { margin: 0 auto; padding: \(number % 20)px; color: #333; }\n"
    }
    page += "</style>\n<script>\n"
    for number in 0..<900 {
      page += "var v\(number) = find('n\(number)'); "
      page += "if (v\(number)) go(\(number));\n"
    }
    page += "</script></head><body><div class=\"menu\"><ul>\n"
    for number in 0..<300 {
      page += "<li class=\"c\(number)\"><a href=\"/col/\(number)/\">栏目\(number)</a></li>\n"
    }
    page += "</ul></div><div class=\"article\">\n"
    for line in text.split(whereSeparator: \.isNewline) { page += "<p>\(line)</p>\n" }
    page += "</div><div class=\"links\"><ul>\n"
    var number = 0
    while page.utf8.count < pageLength {
      page += "<li><a href=\"/art/2018/\(number).html\" target=\"_blank\">相关链接\(number)</a></li>\n"
      number += 1
    }
    return page + "</ul></div></body></html>\n"
  }
}
