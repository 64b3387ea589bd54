// Lints a draft in a string and prints what is found. In a package of your own, depend on the
// product ReportLint.
import ReportLint

let draft = """
  云溪县统计局2017年政府信息公开工作年度报告
  一、概述
  全年主动公开政府信息318条，其中网站280条、微博12条、其他方式24条。
  """

let session = LintSession(LintOptions(select: ["prose"]))
let result = try session.lint(try session.read(Array(draft.utf8), named: "draft.txt"))
for diagnostic in result.diagnostics {
  let place = result.place(of: diagnostic).start
  print(
    "\(place.line):\(place.column): \(diagnostic.message.english) [\(diagnostic.rule.rawValue)]")
}
