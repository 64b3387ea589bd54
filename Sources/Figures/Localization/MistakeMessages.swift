import LintModel
import ReportText
import RulePack

/// What to say about the figures that a mistake is traced to.
extension Message {
  /// A broken relation and what is behind it.
  package static func explaining(_ relation: Message, by reason: Message) -> Message {
    Message(
      en: "\(reason[.english]): \(relation[.english])",
      zh: "\(reason[.chinese])。依据：\(relation[.chinese])")
  }

  /// The figure that alone explains what does not agree.
  ///
  /// - Parameters:
  ///   - name: What the cell is called, in quotation marks.
  ///   - change: What should be there.
  ///   - isCertain: Whether no other figure could explain it as well, however implausibly.
  ///   - nameOfCell: What another cell is called.
  package static func wrongFigure(
    _ name: Message, _ change: CellChange, isCertain: Bool,
    nameOfCell: (CellID) -> Message
  ) -> Message {
    let slip = change.slip.map { Message.slip($0, nameOfCell) }
    let due = Message.due(change)
    // That a slip is suspected says by itself that nothing is certain.
    let isSure = isCertain || slip != nil
    return Message(
      en:
        "\(name.english) should \(isSure ? "" : "probably ")be \(due[.english]), not \(change.written)"
        + (slip.map { " (\($0[.english])?)" } ?? ""),
      zh:
        "\(name.chinese)\(isCertain && slip == nil ? "" : "疑")应\(due[.chinese])（现为\(change.written)"
        + (slip.map { change.isOneDigit ? "" : "，\($0[.chinese])" } ?? "") + "）")
  }

  /// Two figures of which each stands in the other's place.
  ///
  /// - Parameters:
  ///   - figures: What the two cells are called, in quotation marks, and what should be there.
  package static func exchangedFigures(_ figures: [(name: Message, change: CellChange)]) -> Message
  {
    let names = figures.map(\.name)
    let due = figures.compactMap { $0.change.figure.map { "\($0)" } }
    let written = figures.map { "\($0.change.written)" }
    return Message(
      en: "\(names.map(\.english).joined(separator: " and ")) should be "
        + "\(due.joined(separator: " and ")), not \(written.joined(separator: " and ")) (exchanged?)",
      zh: "\(names.map(\.chinese).joined(separator: "与"))的数据疑互换，"
        + "应分别为\(due.joined(separator: "、"))（现为\(written.joined(separator: "、"))）")
  }

  /// A row that has the figures of another.
  ///
  /// - Parameters:
  ///   - row: What the row is called, in quotation marks.
  ///   - source: What the other is called.
  ///   - due: What should be there, by the columns.
  package static func copiedRow(_ row: Message, from source: Message, due: [Amount]) -> Message {
    let due = due.map { "\($0)" }
    return Message(
      en:
        "row \(row.english) has the figures of row \(source.english) in every column; by the totals, it "
        + "should be \(due.joined(separator: ", "))",
      zh: "\(row.chinese)行各栏数据与\(source.chinese)行完全相同，疑为误填；按总计推算，"
        + "应依次为\(due.joined(separator: "、"))")
  }

  /// Figures, or groups of figures, of which one is wrong, and it is not known which.
  package static func oneOfFigures(
    _ groups: [[(name: Message, change: CellChange)]]
  ) -> Message {
    let texts = groups.map { figures in
      let texts = figures.map { name, change in
        let due = Message.due(change)
        return Message(
          en: "\(name.english) should be \(due[.english]), not \(change.written)",
          zh: "\(name.chinese)应\(due[.chinese])（现为\(change.written)）")
      }
      return Message(
        en: texts.map(\.english).joined(separator: ", and "),
        zh: texts.map(\.chinese).joined(separator: "且"))
    }
    let isOfGroups = groups.contains { $0.count > 1 }
    return Message(
      en: "one of these is wrong: " + texts.map(\.english).joined(separator: "; or "),
      zh: "以下任一\(isOfGroups ? "组" : "处")有误：" + texts.map(\.chinese).joined(separator: "；或"))
  }

  /// What should be in a cell: a figure, or the range in which it is.
  private static func due(_ change: CellChange) -> Message {
    if let figure = change.figure { return Message(en: "\(figure)", zh: "为\(figure)") }
    // That a figure is not negative goes without saying.
    let least = change.atLeast.flatMap { $0 == .zero ? nil : $0 }
    switch (least, change.atMost) {
    case (.some(let least), .some(let most)):
      return Message(en: "\(least) to \(most)", zh: "在\(least)至\(most)之间")
    case (.some(let least), nil): return Message(en: "\(least) or more", zh: "不小于\(least)")
    case (nil, .some(let most)): return Message(en: "\(most) or less", zh: "不大于\(most)")
    case (nil, nil): return Message(en: "another figure", zh: "为其他数")
    }
  }

  /// What a slip is called.
  package static func slip(_ slip: TypingSlip<CellID>, _ name: (CellID) -> Message) -> Message {
    switch slip {
    case .leftOut: return Message(en: "left out", zh: "漏填")
    case .sign: return Message(en: "a wrong sign", zh: "正负号有误")
    case .digitsSwapped:
      return Message(en: "two neighbouring digits swapped", zh: "相邻数字颠倒")
    case .digitDropped: return Message(en: "a digit left out", zh: "漏写一位数字")
    case .digitAdded: return Message(en: "a digit too many", zh: "多写一位数字")
    case .digitChanged: return Message(en: "a wrong digit", zh: "一位数字有误")
    case .pointMoved: return Message(en: "a misplaced decimal point", zh: "小数点错位")
    case .copied(let source):
      let name = name(source)
      return Message(en: "copied from \(name.english)", zh: "误填\(name.chinese)的数据")
    case .exchanged(let partner):
      let name = name(partner)
      return Message(en: "exchanged with \(name.english)", zh: "与\(name.chinese)的数据互换")
    }
  }
}
