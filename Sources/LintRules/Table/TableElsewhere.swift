import LintModel
import Recognition
import ReportModel
import ReportText
import RulePack

/// Where a draft says that a table stands elsewhere: in an attachment, a picture, an object of another program.
extension Report {
  /// A line with an object of another program, in which the table may be.
  var tableObject: Range<Int>? {
    guard let object = draft.unread.first(where: { $0.kind == .object }) else { return nil }
    return draft.blocks.first { $0.range.contains(object.offset) }?.range
  }

  /// A line that names a file with the table, in bytes.
  var attachedTable: Range<Int>? {
    let lines = phrases.hits(of: [.statisticsTable]).map { draft.blocks[$0.block].range }
    return lines.first { $0.count <= 300 && bytes.span.contains(anyOf: Self.fileEndings, in: $0) }
  }

  private static let fileEndings: [StaticString] = [
    ".rtf", ".doc", ".xls", ".pdf", ".wps", ".et", ".RTF", ".DOC", ".XLS", ".PDF", ".WPS", ".zip",
  ]

  /// Whether the part to which a table belongs has a file's name, or a link to one, in its place: 附件2.xlsx.
  func givesFile(with form: TableForm) -> Bool {
    guard let id = form.section else { return false }
    return sections.contains { section in
      section.part.map { pack.pack.outline[$0].id } == id
        && prose.contains { block in
          section.body.contains(block) && draft.blocks[block].range.count <= Self.longestReference
            && bytes.span.contains(anyOf: Self.fileEndings, in: draft.blocks[block].range)
        }
    }
  }

  /// Whether a part says in a few words that its table is attached: 见附表, 详见附件2. In the part of a table
  /// it is enough that such a line names an attachment at all.
  var refersToAttachment: Bool {
    let own = Set(pack.pack.tables.compactMap(\.section))
    return sections.contains { section in
      let hasTable = section.part.map { own.contains(pack.pack.outline[$0].id) } ?? false
      return hasReference(
        to: hasTable ? Self.attachments : Self.references, with: "附", in: section)
    }
  }

  /// Whether the part of a table says in a few words that it is in a picture: 数据详见下图.
  func refersToPicture(with form: TableForm) -> Bool {
    guard let id = form.section else { return false }
    return sections.contains { section in
      section.part.map { pack.pack.outline[$0].id } == id
        && hasReference(to: Self.pictures, with: "图", in: section)
    }
  }

  /// Whether a short line of a part has one of some words.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - character: A character that all of them have.
  ///   - section: The part.
  private func hasReference(
    to words: [StaticString], with character: StaticString, in section: Section
  ) -> Bool {
    let start = prose.partitioningIndex { $0 >= section.body.lowerBound }
    return prose[start...].prefix { $0 < section.body.upperBound }.contains { block in
      let range = draft.blocks[block].range
      return range.count <= Self.longestReference
        && bytes.span.firstRange(of: character, in: range) != nil
        && bytes.span.contains(anyOf: words, in: range) && !promisesTable(range)
    }
  }

  /// Whether a line says that the table stands right below it, and no other file has it: 附表见下。
  private func promisesTable(_ line: Range<Int>) -> Bool {
    let span = bytes.span
    return span.contains(anyOf: ["表见下", "表如下", "见下表"], in: line)
      && !span.contains(anyOf: ["附件", "下方", "下载", "下图"], in: line)
  }

  private static let references: [StaticString] = [
    "见附表", "见附件", "见所附", "另附", "附后", "附表见", "见下方附件",
  ]
  private static let attachments: [StaticString] = [
    "附件", "附表", "后附", "另附", "附后", "所附", "附图", "附录", "附页",
  ]
  private static let pictures: [StaticString] = ["见下图", "见上图", "如下图", "如图", "见图", "下图所示"]

  /// A line that does no more than refer to an attachment is no longer than this many bytes.
  private static let longestReference = 150
}
