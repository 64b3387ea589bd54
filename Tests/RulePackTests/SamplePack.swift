import ReportText
import RulePack
import Testing

/// A small pack of a fictional report, and parts of it to put into other packs.
enum SamplePack {
  static let rows = """
    [{"id": "disclosure", "label": "一、公开", "children": [
        {"id": "total", "label": "（一）公开总数（每条计1次）", "unit": "条"},
        {"id": "channels", "label": "（二）渠道", "children": [
          {"id": "website", "label": "1.网站", "unit": "条"},
          {"id": "gazette", "label": "2.公报", "unit": "条", "optional": true}]}]},
     {"id": "applications", "label": "二、申请数", "unit": "件", "children": [
        {"id": "desk", "label": "其中：当面", "unit": "件"},
        {"id": "letters", "label": "信函", "unit": "件"},
        {"id": "note", "label": "说明"}]},
     {"id": "fees", "label": "三、费用", "unit": "万元", "decimals": true, "variant": "national"}]
    """

  static let columns = """
    [{"id": "indicator", "title": "指标", "role": "label"},
     {"id": "unit", "title": "单位", "role": "unit"},
     {"id": "value", "title": "数", "role": "value"}]
    """

  static let tables = """
    [{"id": "figures", "captions": ["情况表"], "columns": \(columns), "rows": \(rows)}]
    """

  /// The text of a pack with the sample's table and whatever members are given.
  static func with(_ members: String) -> String {
    """
    {"id": "sample", "name": {"en": "Sample", "zh": "样例"}, "tables": \(tables),
    \(members)}
    """
  }

  /// The text of a pack with the sample's table and one relation.
  static func relation(_ formula: String, rule: String = "table/sum") -> String {
    with(
      """
      "relations": [{"id": "it", "rule": "\(rule)", "formula":
      "\(formula)"}]
      """)
  }
}
