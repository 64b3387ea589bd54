import LintModel
import ReportText

/// The host of an address: labels with dots between them.
extension WebAddressReader {
  private enum Joint {
    /// A dot, or what was meant to be one: a label follows.
    case dot
    /// The host ends here.
    case end
    /// Chinese characters follow: a domain name in Chinese, or a slip that nobody can name.
    case unknown
  }

  /// Whether www and a dot stand at an offset, or www and what was meant to be a dot.
  func startsWithWWW(_ span: Span<UInt8>, _ start: Int) -> Bool {
    var offset = start
    for _ in 0..<3 {
      guard let (value, length) = scalar(span, offset),
        CharacterClass.halfWidth(value) | 0x20 == 0x77  // w
      else { return false }
      offset += length
    }
    guard let (value, length) = scalar(span, offset) else { return false }
    if isDot(value) { return true }
    if isTypedForDot(value) { return hostStarts(span, afterBlanks(span, offset + length)) }
    let dot = afterBlanks(span, offset)
    return dot > offset && span.matches(".", at: dot) && hostStarts(span, dot + 1)
  }

  /// Whether two, four or five w and a whole host that ends as Chinese ones do stand at an offset.
  func startsWithMisspeltWWW(_ span: Span<UInt8>, _ start: Int) -> Bool {
    var offset = start
    while offset < block.upperBound, span[offset] | 0x20 == UInt8(ascii: "w") { offset += 1 }
    guard [2, 4, 5].contains(offset - start), span.matches(".", at: offset),
      hostStarts(span, offset + 1)
    else { return false }
    while labelStarts(span, offset)
      || offset < block.upperBound && span[offset] == UInt8(ascii: ".")
    {
      offset += 1
    }
    return span.ends(withAnyOf: [".gov.cn", ".com", ".cn", ".net"], at: offset, from: start)
  }

  /// Reads the host; false where nothing can be said about it.
  mutating func readHost(_ span: Span<UInt8>, hasScheme: Bool) -> Bool {
    skipBlanksBeforeHost(span)
    skipDots(span)
    var labels = 0
    var first = offset..<offset
    var last = offset..<offset
    reading: while true {
      let label = readLabel(span)
      guard !label.isEmpty else { break }
      labels += 1
      if labels == 1 { first = label }
      last = label
      switch readJoint(span, after: label, isFirst: labels == 1) {
      case .dot: continue
      case .end: break reading
      case .unknown: return false
      }
    }
    if labels == 0, startsChineseName(span) || scalar(span, offset)?.value == 0x5B { return false }
    if span.matches("@", at: offset) { return false }
    if labels == 1, isScheme(span, first), span.matches("://", at: offset) {
      note(.doubledScheme)
      edits = [Fix.Edit(start..<first.lowerBound, "")]
      offset += "://".utf8.count
      // Twice is a slip, three times no address.
      return first.lowerBound - start < 16 && readHost(span, hasScheme: true)
    }
    judge(span, labels: labels, first: first, last: last, hasScheme: hasScheme)
    return true
  }

  private mutating func judge(
    _ span: Span<UInt8>, labels: Int, first: Range<Int>, last: Range<Int>, hasScheme: Bool
  ) {
    if labels > 2, isMisspeltWWW(span, first), !isBrokenByLine(span) {
      note(.prefix, replace: first, by: "www")
    }
    guard !isBrokenByLine(span) else { return }
    // yunxi.gov.c, yunxi.govcn
    let isCut =
      span.ends(withAnyOf: [".gov.c"], at: last.upperBound, from: first.lowerBound)
      || span.matches("govcn", at: last.lowerBound) && last.count == 5
    if labels > 1, isCut { note(.incompleteHost, isMendable: false) }
    guard labels <= 2, !isCut else { return }
    switch labels {
    case 0:
      note(.missingHost, isMendable: false)
    case 1:
      // A mere www. is the prefix that the sentence speaks of.
      guard hasScheme, !(first.count == 9 && span.matches("localhost", at: first.lowerBound)) else {
        return
      }
      note(.incompleteHost, isMendable: false)
    default:
      // www.example without its .gov.cn; www.com and the like are at least complete.
      guard isWWW(span, first), last.count >= 5,
        last.allSatisfy({ CharacterClass.isLetter(UInt32(span[$0])) })
      else { return }
      note(.incompleteHost, isMendable: false)
    }
  }
}

// MARK: - Labels and dots

extension WebAddressReader {
  private mutating func skipBlanksBeforeHost(_ span: Span<UInt8>) {
    let next = afterBlanks(span, offset)
    guard next > offset, hostStarts(span, next) else { return }
    note(.blank)
    // Blanks after a scheme that is replaced go with it.
    let before = edits.popLast()
    edits.append(Fix.Edit((before?.range.lowerBound ?? offset)..<next, before?.text ?? ""))
    offset = next
  }

  private mutating func skipDots(_ span: Span<UInt8>) {
    let dots = offset
    while let (value, length) = scalar(span, offset), isDot(value) { offset += length }
    guard offset > dots else { return }
    guard labelStarts(span, offset) else { return offset = dots }
    note(.emptyLabel, replace: dots..<offset, by: "")
  }

  /// Reads letters, digits and hyphens, full-width ones too, and returns where they stand.
  private mutating func readLabel(_ span: Span<UInt8>) -> Range<Int> {
    let start = offset
    while let (value, length) = scalar(span, offset) {
      if isLabelCharacter(value) {
        offset += length
      } else if isWideLabelCharacter(value), let end = wideLabelEnd(span, labelStart: start) {
        narrow(span, offset..<end)
        offset = end
      } else {
        break
      }
    }
    return start..<offset
  }

  /// A label that is full-width from its start belongs to the address even at its end.
  private func wideLabelEnd(_ span: Span<UInt8>, labelStart: Int) -> Int? {
    if let end = wideRun(span, offset) { return end }
    guard offset == labelStart else { return nil }
    var end = offset
    while let (value, length) = scalar(span, end), isWideLabelCharacter(value) { end += length }
    return end
  }

  /// Reads what stands between two labels.
  private mutating func readJoint(
    _ span: Span<UInt8>, after label: Range<Int>, isFirst: Bool
  ) -> Joint {
    guard let (value, length) = scalar(span, offset) else { return .end }
    if isDot(value) { return readDots(span, isFirst: isFirst) }

    let isAfterWWW = isFirst && isWWW(span, label)
    let next = afterBlanks(span, offset + length)
    if isTypedForDot(value), isTopLabel(span, next) || isAfterWWW && hostStarts(span, next) {
      note(.wrongDot, replace: offset..<next, by: ".")
      offset = next
      return .dot
    }
    let dot = afterBlanks(span, offset)
    if dot > offset, span.matches(".", at: dot),
      isTopLabel(span, dot + 1) || isAfterWWW && hostStarts(span, dot + 1)
    {
      note(.blank, replace: offset..<dot, by: "")
      offset = dot + 1
      return .dot
    }
    return .end
  }

  private mutating func readDots(_ span: Span<UInt8>, isFirst: Bool) -> Joint {
    let dots = offset
    var end = offset
    while let (value, length) = scalar(span, end), isDot(value) { end += length }
    guard let (next, _) = scalar(span, end) else { return .end }
    if CharacterClass.isHan(next) { return .unknown }
    guard !isLabelCharacter(next), !isWideLabelCharacter(next) else {
      if span[dots] != UInt8(ascii: ".") {
        note(.wideCharacter, replace: dots..<end, by: ".")
      } else if end > dots + 1 {
        note(.emptyLabel, replace: dots + 1..<end, by: "")
      }
      offset = end
      return .dot
    }
    let label = afterBlanks(span, end)
    guard label > end, isTopLabel(span, label) || isFirst && hostStarts(span, label) else {
      return .end
    }
    note(.blank, replace: dots..<label, by: ".")
    offset = label
    return .dot
  }
}

// MARK: - Questions

extension WebAddressReader {
  private func isDot(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0xFF0E  // . ．
  }

  /// The marks that are typed for a dot with a Chinese keyboard or by a slip.
  private func isTypedForDot(_ scalar: UInt32) -> Bool {
    [0x3002, 0xFF0C, 0x3001, 0x2C, 0xB7, 0x30FB].contains(scalar)  // 。 ， 、 , · ・
  }

  /// Whether a label, a dot and another label stand at an offset.
  private func hostStarts(_ span: Span<UInt8>, _ start: Int) -> Bool {
    var offset = start
    while labelStarts(span, offset) { offset += 1 }
    return offset > start && span.matches(".", at: offset) && labelStarts(span, offset + 1)
  }

  /// Whether one of the endings of Chinese sites' names stands at an offset.
  private func isTopLabel(_ span: Span<UInt8>, _ offset: Int) -> Bool {
    for label: StaticString in ["gov.cn", "com", "cn", "net", "org.cn", "edu.cn"]
    where span.matches(label, at: offset) {
      if !labelStarts(span, offset + label.utf8CodeUnitCount) { return true }
    }
    return false
  }

  private func isWWW(_ span: Span<UInt8>, _ label: Range<Int>) -> Bool {
    label.count == 3 && label.allSatisfy { span[$0] | 0x20 == UInt8(ascii: "w") }
  }

  /// wwww or ww for www.
  private func isMisspeltWWW(_ span: Span<UInt8>, _ label: Range<Int>) -> Bool {
    [2, 4, 5].contains(label.count)
      && label.allSatisfy { span[$0] | 0x20 == UInt8(ascii: "w") }
  }

  private func isScheme(_ span: Span<UInt8>, _ label: Range<Int>) -> Bool {
    label.count == 4 && span.matches("http", at: label.lowerBound)
      || label.count == 5 && span.matches("https", at: label.lowerBound)
  }

  /// http://政务.example.cn has a Chinese domain name; http://查阅 has none.
  private func startsChineseName(_ span: Span<UInt8>) -> Bool {
    var next = offset
    while let (value, length) = scalar(span, next),
      CharacterClass.isHan(value) || isLabelCharacter(value)
    {
      next += length
    }
    return next > offset && (scalar(span, next).map { isDot($0.value) } ?? false)
  }

  /// Whether a converter may have broken the address: it ends with its line, and the next line goes
  /// on with what could be part of one.
  private func isBrokenByLine(_ span: Span<UInt8>) -> Bool {
    guard afterDots(span) == block.upperBound else { return false }
    var next = block.upperBound
    while next < span.count, next < block.upperBound + 64 {
      let (value, length) = span.scalar(at: next)
      guard CharacterClass.isWhitespace(value) else {
        return isLabelCharacter(value) || value == 0x2E || value == 0x2F
      }
      next += length
    }
    return false
  }

  private func afterDots(_ span: Span<UInt8>) -> Int {
    var end = offset
    while let (value, length) = scalar(span, end), isDot(value) { end += length }
    return end
  }
}
