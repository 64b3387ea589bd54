/// How a draft looks as text. Nothing here changes what it says.
public struct DraftStyle: Hashable, Sendable {
  /// How headings are written.
  public enum Headings: String, Hashable, Sendable, CaseIterable {
    /// 一、概述
    case plain
    /// 一、概述, indented by two full-width spaces as paragraphs are.
    case indented
    /// 一 、 概述, with blanks about the ordinal.
    case spaced
    /// ## 一、概述
    case markdown
  }

  /// How the table is laid out.
  public enum Table: String, Hashable, Sendable, CaseIterable {
    /// A row a line, cells apart by a tab.
    case tabs
    /// A row a line, the value behind two tabs and a full-width space.
    case doubleTabs
    /// A pipe table of Markdown.
    case pipes
    /// Columns aligned with ASCII spaces.
    case spaces
    /// Columns aligned with full-width spaces.
    case ideographicSpaces
    /// A cell a line, a blank line between rows.
    case cellLines
    /// A cell a line behind a tab or two, blank lines between rows, as converters from Word leave
    /// it.
    case tabbedCellLines
  }

  /// How the labels of the table are spelt.
  public enum Wording: String, Hashable, Sendable, CaseIterable {
    /// As the official form has them.
    case official
    /// With brackets and colons of half width.
    case halfWidth
    /// Without the notes in brackets.
    case withoutNotes
    /// With 的 and 、 left out or replaced, and the other names in use.
    case loose
  }

  /// How lines end.
  public enum LineBreak: String, Hashable, Sendable, CaseIterable {
    /// A line feed.
    case lineFeed = "\n"
    /// A carriage return and a line feed.
    case windows = "\r\n"
  }

  /// How headings are written.
  public var headings: Headings
  /// How the table is laid out.
  public var table: Table
  /// How the labels of the table are spelt.
  public var wording: Wording
  /// How lines end.
  public var lineBreak: LineBreak
  /// Whether long labels go on in a second line. Pipe tables have no way to do that.
  public var breaksLongLabels: Bool
  /// Whether labels are indented by full-width spaces.
  public var indentsLabels: Bool

  /// Creates a style; by default a plain one, with a tab between cells.
  public init(
    headings: Headings = .plain, table: Table = .tabs, wording: Wording = .official,
    lineBreak: LineBreak = .lineFeed, breaksLongLabels: Bool = false, indentsLabels: Bool = true
  ) {
    self.headings = headings
    self.table = table
    self.wording = wording
    self.lineBreak = lineBreak
    self.breaksLongLabels = breaksLongLabels
    self.indentsLabels = indentsLabels
  }

  /// Whether the text is meant to be read as Markdown.
  public var isMarkdown: Bool { headings == .markdown || table == .pipes }

  /// The style of a seed.
  public init(seed: UInt64) {
    var random = RandomSource(seed: seed)
    self.init(
      headings: random.pick(Headings.allCases), table: random.pick(Table.allCases),
      wording: random.pick(Wording.allCases), lineBreak: random.pick(LineBreak.allCases),
      breaksLongLabels: random.number(0...1) == 0, indentsLabels: random.number(0...2) > 0)
  }

  /// Every layout of the table with every spelling of the labels, whole and broken, with the
  /// other choices going round.
  public static let everyTable: [DraftStyle] = {
    var styles: [DraftStyle] = []
    for table in Table.allCases {
      for wording in Wording.allCases {
        for breaksLongLabels in table == .pipes ? [false] : [false, true] {
          let index = styles.count
          styles.append(
            DraftStyle(
              headings: Headings.allCases[index % Headings.allCases.count], table: table,
              wording: wording, lineBreak: LineBreak.allCases[index / 2 % 2],
              breaksLongLabels: breaksLongLabels, indentsLabels: index % 3 > 0))
        }
      }
    }
    return styles
  }()
}
