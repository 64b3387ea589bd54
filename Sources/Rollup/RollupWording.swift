import Figures
import LintModel
import Recognition
import ReportText
import RulePack

/// Words the finding on a cell of a summary.
struct RollupWording: Sendable {
  /// A part of a difference that is put down to a whole report.
  struct Accounted: Sendable {
    let name: String
    let figure: Amount
    let isLeftOut: Bool
  }

  /// What the cell is called, in quotation marks.
  let name: Message
  let cell: RollupCell
  /// How many constituents were added.
  let count: Int
  /// What is told of elsewhere.
  let accounted: [Accounted]
  /// The difference without that.
  let remaining: Amount

  /// The message.
  ///
  /// - Parameters:
  ///   - mistake: What went wrong.
  ///   - constituent: The name of the constituent behind it.
  ///   - figure: What that has in the cell.
  func message(_ mistake: RollupMistake, constituent: String?, figure: Amount?) -> Message {
    let others = mistake.cells.count - 1
    let statement = statement
    switch (mistake.kind, mistake.cause, constituent) {
    case (.missingReport, _, _):
      return Message(
        en: "the report of a constituent seems to be missing here: \(statement.english)"
          + ", and \(Self.figures(others)) \(others == 1 ? "is" : "are") too large by amounts that agree "
          + "with each other",
        zh: "疑缺少某个单位的报告：\(statement.chinese)，另有 \(others) 项汇总数也偏大，且各项差额相互吻合")
    case (.whole, .some(let cause), .some(let constituent)):
      let isLeftOut = cause.kind == .leftOut
      return Message(
        en: "the report of “\(constituent)” seems to have been "
          + "\(isLeftOut ? "left out" : "counted twice"): \(statement.english)"
          + ", and \(Self.figures(others)) likewise",
        zh: "疑\(isLeftOut ? "漏计" : "重复计入")“\(constituent)”的整份报告：\(statement.chinese)"
          + "，另有 \(others) 项同样\(isLeftOut ? "少计" : "多计")")
    case (.figures, .some(let cause), .some(let constituent)):
      let reason = Self.reason(cause, constituent, figure ?? .zero)
      let tail = Message(
        en: others > 0 ? ", and \(Self.figures(others)) likewise" : "",
        zh: others > 0 ? "，另有 \(others) 项同样如此" : "")
      return Message(
        en: "\(statement.english): \(reason[.english])\(tail.english)",
        zh: "\(statement.chinese)：\(reason[.chinese])\(tail.chinese)")
    default:
      return statement
    }
  }

  /// The figures that are not equal.
  private var statement: Message {
    let sum = cell.sum ?? .zero
    let difference = (cell.difference ?? .zero).magnitude
    let constituents = count == 1 ? "1 constituent" : "\(count) constituents"
    if case .fallsShort = cell.status {
      return Message(
        en: "\(stated.english), but the sum over the constituents that have a figure is \(sum) "
          + "already (at least \(difference) short; \(cell.lacking) "
          + "\(cell.lacking == 1 ? "has" : "have") none\(notes.english))",
        zh: "\(stated.chinese)，小于有数据的各单位之和 \(sum)（至少差 \(difference)；"
          + "\(cell.lacking) 个单位没有该项数据\(notes.chinese)）")
    }
    let isBlank = cell.stated == .blank
    return Message(
      en: "\(stated.english), but the sum over \(constituents) is \(sum) "
        + "(difference \(difference)\(notes.english))",
      zh: isBlank
        ? "\(stated.chinese)，各单位之和为 \(sum)"
          + (notes.chinese.isEmpty ? "" : "（\(notes.chinese.dropFirst())）")
        : "\(stated.chinese) 与各单位之和 \(sum) 不符（差 \(difference)\(notes.chinese)）")
  }

  private var stated: Message {
    guard case .number(let amount) = cell.stated else {
      return Message(en: "\(name.english) is blank", zh: "\(name.chinese)未填汇总数")
    }
    return Message(
      en: "\(name.english) is \(amount)", zh: "\(name.chinese)汇总数 \(amount)")
  }

  /// What else there is to know about the sum, each note behind a semicolon.
  private var notes: Message {
    var english = ""
    var chinese = ""
    if cell.blanks > 0 {
      english += "; \(cell.blanks) \(cell.blanks == 1 ? "leaves" : "leave") it blank, counted as 0"
      chinese += "；\(cell.blanks) 个单位未填，按0计"
    }
    for part in accounted {
      english +=
        "; “\(part.name)” accounts for \(part.figure) "
        + (part.isLeftOut ? "too little" : "too much")
      chinese += "；“\(part.name)”\(part.isLeftOut ? "漏计" : "重复计入") \(part.figure)"
    }
    if !accounted.isEmpty, remaining != .zero {
      english += ", which leaves \(remaining.magnitude)"
      chinese += "，除此之外差 \(remaining.magnitude)"
    }
    let (inEnglish, inChinese) = (english, chinese)
    return Message(en: inEnglish, zh: inChinese)
  }

  private static func figures(_ count: Int) -> String {
    count == 1 ? "1 other figure" : "\(count) other figures"
  }

  private static func reason(
    _ cause: RollupCause, _ constituent: String, _ figure: Amount
  ) -> Message {
    switch cause.kind {
    case .leftOut:
      Message(
        en: "the \(figure) of “\(constituent)” seems to have been left out",
        zh: "疑漏计“\(constituent)”的 \(figure)")
    case .countedTwice:
      Message(
        en: "the \(figure) of “\(constituent)” seems to have been counted twice",
        zh: "疑重复计入“\(constituent)”的 \(figure)")
    case .slip(let slip, let written):
      slipReason(slip, constituent, figure, written)
    case .blank:
      Message(
        en: "“\(constituent)” may have left blank what was counted",
        zh: "疑为“\(constituent)”漏填的数")
    }
  }

  private static func slipReason(
    _ slip: TypingSlip<CellID>, _ constituent: String, _ figure: Amount, _ written: Amount
  ) -> Message {
    let name = Message.slip(slip) { _ in Message(en: "", zh: "") }
    return Message(
      en: "the \(figure) of “\(constituent)” seems to have been added as \(written) "
        + "(\(name[.english])?)",
      zh: "疑将“\(constituent)”的 \(figure) 误作 \(written)（\(name[.chinese])）")
  }
}

extension Message {
  /// Another figure of a summary that is not the sum.
  static func alsoDiffers(_ name: Message, _ cell: RollupCell) -> Message {
    let sum = cell.sum ?? .zero
    let difference = (cell.difference ?? .zero).magnitude
    guard case .number(let amount) = cell.stated else {
      return Message(
        en: "\(name.english) is blank, sum \(sum)", zh: "\(name.chinese)未填，各单位之和 \(sum)")
    }
    return Message(
      en: "\(name.english) is \(amount), sum \(sum) (difference \(difference))",
      zh: "\(name.chinese)汇总数 \(amount)，各单位之和 \(sum)（差 \(difference)）")
  }

  /// The figure of a constituent.
  static func constituent(
    _ constituent: String, _ name: Message, _ figure: CellValue
  ) -> Message {
    guard case .number(let amount) = figure else {
      return Message(
        en: "“\(constituent)”: \(name.english) is blank", zh: "“\(constituent)”：\(name.chinese)未填")
    }
    return Message(
      en: "“\(constituent)”: \(name.english) \(amount)",
      zh: "“\(constituent)”：\(name.chinese) \(amount)")
  }
}
