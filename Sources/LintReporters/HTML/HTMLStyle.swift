import LintModel

/// How the pages look: on a screen by day and by night, and on paper.
package enum HTMLStyle {
  /// How many rules of a draft can be shown and hidden each by itself; further ones go with the last.
  static let mostRules = 64

  /// The style sheet.
  package static let sheet: [UInt8] = Array((colors + layout + filters + paper).utf8)

  /// What a policy calls the style sheet.
  package static let source = contentSource(of: sheet)

  /// A style or script as a policy names it.
  package static func contentSource(of text: [UInt8]) -> String {
    "'sha256-\(String(decoding: Base64.encoded(SHA256.hash(text)), as: UTF8.self))'"
  }

  /// Every colour of a text has a contrast of at least 4.5 to 1 with what it stands on (WCAG 2.2,
  /// 1.4.3), by day and by night.
  private static let colors = """
    :root{color-scheme:light dark;--page:#fff;--text:#1b1f24;--soft:#57606a;--line:#d0d7de;\
    --panel:#f6f8fa;--link:#0550ae;--error:#a40e26;--error-mark:#ffd7d5;--warning:#7d4e00;\
    --warning-mark:#fff1b8;--info:#0a5a8a;--info-mark:#d3ebff}
    @media (prefers-color-scheme:dark){:root{--page:#0d1117;--text:#e6edf3;--soft:#9da7b3;\
    --line:#3d444d;--panel:#161b22;--link:#79b8ff;--error:#ff9c94;--error-mark:#67161b;\
    --warning:#f0c36a;--warning-mark:#4d3800;--info:#8cc8ff;--info-mark:#0f3557}}

    """

  private static let layout = """
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--text);\
    font:16px/1.65 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
    header,main,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
    h1{font-size:1.5rem;line-height:1.3;margin:1.5rem 0 .5rem}
    h2{font-size:1.25rem;line-height:1.35;margin:2rem 0 .5rem}
    h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
    a{color:var(--link)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .skip{position:absolute;left:-100rem}
    .skip:focus{position:static}
    .soft,.number,.gap{color:var(--soft)}
    .button{display:inline-block;padding:.35rem .9rem;margin:.25rem .5rem .25rem 0;border-radius:.4rem;\
    border:1px solid var(--link);background:var(--page);color:var(--link);font:inherit;\
    text-decoration:none;cursor:pointer}
    .button.main{background:var(--link);color:var(--page)}
    code{font-family:ui-monospace,Consolas,monospace;font-size:.9em}
    fieldset{border:1px solid var(--line);border-radius:.4rem;background:var(--panel);margin:1rem 0}
    .filters{columns:2 20rem;list-style:none;margin:0;padding:0}
    .filters li{break-inside:avoid;display:flex;gap:.5rem;align-items:center}
    .filters label{flex:1 1 auto}
    .bar{flex:0 0 8rem;width:8rem;height:.7rem}
    .count{flex:0 0 2.5rem;text-align:right;font-variant-numeric:tabular-nums}
    .bar .error{fill:var(--error)}.bar .warning{fill:var(--warning)}.bar .info{fill:var(--info)}
    .keys[hidden]{display:none}
    .draft{border:1px solid var(--line);border-radius:.4rem;padding:.5rem 1rem}
    .draft p,.draft h3,.draft h4,.draft h5,.draft h6{margin:.35rem 0;padding-left:3.75rem;\
    position:relative;overflow-wrap:anywhere}
    .draft .number{position:absolute;left:0;width:3.25rem}
    .number{text-align:right;font:.8rem/2 ui-monospace,Consolas,monospace;text-decoration:none}
    .draft h3{font-size:1.15rem}.draft h4{font-size:1.05rem}.draft h5,.draft h6{font-size:1rem}
    .scroll{overflow-x:auto;margin:.5rem 0}
    .scroll table{border-collapse:collapse;width:100%}
    .scroll td,.scroll th{border:1px solid var(--line);padding:.15rem .5rem;text-align:left;\
    vertical-align:top;font-weight:normal}
    .scroll .number,.scroll .beside{border:0;white-space:nowrap;width:1%;position:static}
    .scroll .cards{border:0}
    mark{background:none;color:inherit;border-radius:.15rem}
    mark.error{background:var(--error-mark);box-shadow:0 2px var(--error)}
    mark.warning{background:var(--warning-mark);box-shadow:0 2px var(--warning)}
    mark.info{background:var(--info-mark);box-shadow:0 2px var(--info)}
    mark:target{outline:3px solid var(--link)}
    .ref{font-size:.75rem;vertical-align:super;line-height:1;padding:0 .15rem;text-decoration:none;\
    font-weight:bold}
    .ref.error,.card.error strong{color:var(--error)}
    .ref.warning,.card.warning strong{color:var(--warning)}
    .ref.info,.card.info strong{color:var(--info)}
    .card{margin:.35rem 0 .6rem 3.75rem;padding:.4rem .8rem;background:var(--panel);\
    border:1px solid var(--line);border-left:.3rem solid var(--soft);border-radius:.3rem;\
    overflow-wrap:anywhere}
    .scroll .card{margin-left:0}
    .card.error{border-left-color:var(--error)}.card.warning{border-left-color:var(--warning)}
    .card.info{border-left-color:var(--info)}
    .card:target,.card:focus{outline:3px solid var(--link)}
    .draft .card p{margin:0;padding:0}
    .card ul{margin:.2rem 0;padding-left:1.25rem}
    .card .more{font-size:.85rem;color:var(--soft)}
    .field label{display:block;font-weight:600}
    .field select,.field input{font:inherit;max-width:100%;color:var(--text);background:var(--page);\
    border:1px solid var(--soft);border-radius:.3rem;padding:.3rem}
    .field .drop{display:block;width:100%;padding:2.5rem 1rem;border:2px dashed var(--soft);\
    border-radius:.5rem;background:var(--panel)}
    .complaint{border-left:.3rem solid var(--error);background:var(--panel);padding:.5rem 1rem;\
    color:var(--error)}
    .drafts{border-collapse:collapse;width:100%}
    .drafts td,.drafts th{border-bottom:1px solid var(--line);padding:.3rem .6rem;text-align:left;\
    overflow-wrap:anywhere}
    .drafts .count{text-align:right;width:1%;white-space:nowrap}
    .bars{list-style:none;padding:0;columns:1}
    .bars li{display:flex;gap:.75rem;align-items:center}
    .bars .name{flex:1 1 14rem}.bars .bar{flex:2 1 16rem;width:16rem}

    """

  /// What is hidden without its box being ticked: by severity, and by the number of the rule in the
  /// draft. No script is needed for it.
  private static let filters: String =
    Severity.allCases.map { hiding($0.rawValue) }.joined()
    + (0..<mostRules).map { hiding("rule-\($0)") }.joined()

  private static func hiding(_ name: String) -> String {
    let unticked = "article:has(.show-\(name):not(:checked))"
    return "\(unticked) :is(.card,.ref).\(name){display:none}\n"
      + "\(unticked) mark.\(name){background:none;box-shadow:none}\n"
  }

  private static let paper = """
    @media print{body{font-size:10.5pt}header,main,footer{max-width:none;padding:0}\
    .controls,.skip,.keys,.card .steps{display:none}.card,tr,.filters li{break-inside:avoid}\
    h1,h2,h3,h4,h5,h6{break-after:avoid}a{color:inherit;text-decoration:none}\
    .draft{border:0;padding:0}article+article{break-before:page}\
    .scroll{overflow:visible}mark,.bar{print-color-adjust:exact}}

    """
}
