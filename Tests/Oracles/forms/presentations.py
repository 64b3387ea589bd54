"""The forms in which portals and offices give a report: text, saved pages, web pages, Markdown, Word.

Each presentation is a function of a report's blocks, its year and agency that gives the file's name and its bytes.
"""

import html
import io
import re
import zipfile


def text_of(cell):
    return cell[0] if isinstance(cell, tuple) else cell


def pieces(label, length):
    return [label[at:at + length] for at in range(0, len(label), length)] or [""]


# Text


def is_value(text):
    return bool(re.fullmatch(r"[-+0-9.,]*(万元)?", text))


def one_cell_a_line(rows, between="\n", mark="", length=None):
    """Labels may be broken over lines of some length."""
    lines = []
    for row in rows:
        for cell in map(text_of, row):
            whole = not length or len(cell) <= length or is_value(cell)
            lines.append((cell if whole else "\n".join(pieces(cell, length))) + mark)
    return between.join(lines) + "\n"


def bars(rows, length=None, trailing=True, leading=False):
    """A row a line with bars between its cells; labels may be broken over lines within them."""
    lines = []
    for row in rows:
        cells = [text_of(cell) for cell in row]
        if length:
            cells = ["\n".join(pieces(cell, length)) if len(cell) > length and not is_value(cell) else cell
                     for cell in cells]
        line = " | ".join(cells)
        lines.append(("| " if leading else "") + line + (" |" if trailing else ""))
    return "\n".join(lines) + "\n"


def tabs(rows, length=None):
    return "\n".join("\t".join(text_of(cell) for cell in row) for row in rows) + "\n"


def hanging_bars(rows):
    """Each cell on a line of its own, with its bar in front."""
    return "".join("\n| ".join(text_of(cell) for cell in row) + "\n|\n" for row in rows)


def width_of(row):
    return sum(cell[1] if isinstance(cell, tuple) else 1 for cell in row)


def closed_bars(rows, opened=False):
    """Each cell on a line of its own with its bar behind it; the bars of wide cells, or those that open rows, on
    lines of their own."""
    width = max(map(width_of, rows))
    lines = []
    for row in rows:
        if opened:
            lines.append("|")
        lines += [text_of(cell) + " |" if text_of(cell) else "|" for cell in row]
        if len(row) < width:
            lines.append("|" * (width - len(row)))
    return "\n".join(lines) + "\n"


def markdown_table(rows):
    width = max(map(width_of, rows))
    lines = []
    for number, row in enumerate(rows):
        cells = [text_of(cell) for cell in row]
        cells += [""] * (width - len(cells))
        lines.append("| " + " | ".join(cells) + " |")
        if number == 0:
            lines.append("|" + " --- |" * width)
    return "\n".join(lines) + "\n"


def with_codes(rows):
    """The statistics table with a column that numbers its rows."""
    if [text_of(cell) for cell in rows[0]][:2] != ["统计指标", "单位"]:
        return rows
    coded = [["指标名称", "计量单位", "代码", "本年累计"]]
    for number, row in enumerate(rows[1:]):
        coded.append([row[0], row[1], f"{number + 1:02}", row[2]])
    return coded


def indented(text):
    return "　　" + text


def plain(blocks, table, title=True, between="\n", head="", foot="", indent=indented):
    parts = [head] if head else []
    for kind, *rest in blocks:
        if kind == "title":
            if title is True:
                parts.append(rest[0])
            elif title:
                parts.append(title(rest[0]))
        elif kind == "table":
            parts.append(table(rest[1] + rest[2]).rstrip("\n"))
        elif kind in ("text", "heading"):
            parts.append(indent(rest[0]))
        else:
            parts.append(rest[0])
    if foot:
        parts.append(foot)
    return (between.join(parts) + "\n").encode()


def broken_title(title):
    agency, rest = re.match(r"(.*?)(\d{4}年.*)", title).groups()
    return f"{agency}\n{rest}"


def padded_title(title):
    return f"{title} |  |  |"


# Web pages


def html_table(rows, cell="{}", spans=True, attributes='border="1"', lone=""):
    lines = []
    for row in rows:
        cells = []
        for value in row:
            text, columns, deep = value if isinstance(value, tuple) else (value, 1, 1)
            span = (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{deep}"' if deep > 1 else "")
            cells.append(f"<td{span}>{cell.format(html.escape(text) or lone)}</td>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table {attributes}>\n<tbody>\n" + "\n".join(lines) + "\n</tbody>\n</table>\n"


def article(blocks, title=True, paragraph="<p>{}</p>", **options):
    parts = []
    for kind, *rest in blocks:
        if kind == "title":
            if title:
                parts.append(f"<h1>{html.escape(rest[0])}</h1>")
        elif kind == "table":
            parts.append(html_table(rest[1] + rest[2], **options))
        else:
            parts.append(paragraph.format(html.escape(rest[0])))
    return "\n".join(parts)


def portal(blocks, title, year, agency, head_title=True, meta=True, visible=None, **options):
    """A page as a government's portal gives it, with navigation around the article."""
    shown = visible or ""
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<title>{title + "_政府信息公开年报_" + agency if head_title else "政府信息公开"}</title>
<meta name="SiteName" content="青禾市人民政府门户网站">
{f'<meta name="ArticleTitle" content="{title}">' if meta else ""}
<meta name="PubDate" content="{year + 1}-01-20 09:12"><meta name="ColumnName" content="政府信息公开年报">
<meta name="Keywords" content="年报,政府信息公开"><style>.nav li {{ float: left }}</style>
<script>var y = 2030;</script></head><body>
<div class="header"><ul class="nav"><li><a href="/">网站首页</a></li><li><a href="/zwgk">政务公开</a></li>
<li><a href="/hd">互动交流</a></li><li><a href="/bs">办事服务</a></li></ul>
<form><input type="text" value="请输入关键字"><button>搜索</button></form></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zfxxgk">政府信息公开</a> &gt; <a href="#">政府信息公开年报</a>
 &gt; <a href="#">{year + 1}年</a></div>
<div class="side"><ul><li>政府信息公开指南</li><li>政府信息公开制度</li><li>法定主动公开内容</li><li>政府信息公开年报</li>
<li>依申请公开</li></ul></div>
<div class="article">{shown}
<div class="info"><span>发布日期：{year + 1}-01-20</span> <span>来源：{agency}</span> <span>浏览次数：<b>128</b></span>
<span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div>
<div id="zoom" class="TRS_Editor">
{article(blocks, title=False, **options)}
</div>
<div class="share">分享到：<a>微信</a> <a>微博</a> <a>打印本页</a> <a>关闭窗口</a></div>
<p>上一篇：无</p><p>下一篇：无</p></div>
<div class="footer"><p>主办：青禾市人民政府办公室　承办：青禾市大数据中心</p><p>网站标识码：3700000001　联系电话：0599-5550100</p>
<p>版权所有：青禾市人民政府</p></div>
</body></html>
""".encode()


# Word

W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_paragraph(text):
    return f"<w:p><w:r><w:t xml:space=\"preserve\">{html.escape(text, quote=False)}</w:t></w:r></w:p>"


def word_table(rows):
    """A table with merged cells, as Word writes them."""
    width = max(sum(cell[1] if isinstance(cell, tuple) else 1 for cell in row) for row in rows)
    grid = "".join('<w:gridCol w:w="900"/>' for _ in range(width))
    down = {}
    lines = []
    for row in rows:
        cells, column, rest = "", 0, list(row)
        while column < width and (rest or column in down):
            if column in down:
                columns, left = down.pop(column)
                if left > 1:
                    down[column] = (columns, left - 1)
                cells += (f'<w:tc><w:tcPr><w:gridSpan w:val="{columns}"/><w:vMerge/></w:tcPr><w:p/></w:tc>')
                if left > 1:
                    pass
                column += columns
                continue
            value = rest.pop(0)
            text, columns, deep = value if isinstance(value, tuple) else (value, 1, 1)
            merge = '<w:vMerge w:val="restart"/>' if deep > 1 else ""
            cells += (f'<w:tc><w:tcPr><w:gridSpan w:val="{columns}"/>{merge}</w:tcPr>{word_paragraph(text)}</w:tc>')
            if deep > 1:
                down[column] = (columns, deep - 1)
            column += columns
        lines.append(f"<w:tr>{cells}</w:tr>")
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def word(blocks, title="text", core=None):
    body = ""
    for kind, *rest in blocks:
        if kind == "title":
            if title == "text":
                body += word_paragraph(rest[0])
            elif title == "cell":
                body += word_table([[rest[0]]])
            elif title == "box":
                body += ('<w:p><w:r><w:pict><v:shape style="width:400pt"><v:textbox><w:txbxContent>'
                         f"{word_paragraph(rest[0])}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")
        elif kind == "table":
            body += word_table(rest[1] + rest[2]) + "<w:p/>"
        else:
            body += word_paragraph(rest[0])
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        parts = '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        links = f'<Relationship Id="r1" Type="{DOCUMENT}/officeDocument" Target="word/document.xml"/>'
        if core:
            parts += '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
            links += ('<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
                      'core-properties" Target="docProps/core.xml"/>')
        package.writestr("[Content_Types].xml", f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/'
                         f'vnd.openxmlformats-package.relationships+xml"/>{parts}</Types>')
        package.writestr("_rels/.rels", f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>')
        package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        if core:
            package.writestr("docProps/core.xml", (
                '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
                f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{core}</dc:title></cp:coreProperties>'))
    return file.getvalue()


# All of them


def coded(blocks):
    return [(*block[:2], [], with_codes(block[2] + block[3])) if block[0] == "table" else block for block in blocks]


def metadata(title, year, agency):
    """The table with which many portals head their documents."""
    return [["索引号", f"11370000/{year + 1}-00012", "组配分类", "政府信息公开年报"],
            ["发布机构", agency, "成文日期", f"{year + 1}-01-19"],
            ["公开方式", "主动公开", "公开范围", "面向全社会"], [("标题", 1, 1), (title, 3, 1)]]


def tabbed(rows):
    """A cell a line behind a tab, with empty lines between the rows, as converters from Word leave tables."""
    return "\n".join("\n".join("\t" + text_of(cell) for cell in row) + "\n" for row in rows) + "\n"


def spaced(rows):
    return "\n".join("　".join(text_of(cell) or "　" for cell in row) for row in rows) + "\n"


def presentations(name, blocks):
    """The name of each presentation, whether it has the title, the file's name and its bytes."""
    title = blocks[0][1]
    agency, year = re.match(r"(.*?)(\d{4})年", title).groups()
    year = int(year)
    crumb = f"首页 > 政府信息公开 > 政府信息公开年报 > {year + 1}年"
    info = f"发布时间：{year + 1}-01-20 10:32　来源：{agency}　浏览次数：215　字体：【大 中 小】"
    foot = "【打印本页】 【关闭窗口】\n分享到："
    for made, with_title, ending, data in [
        ("lines", True, "txt", plain(blocks, one_cell_a_line)),
        ("lines-blank-between", True, "txt", plain(blocks, lambda rows: one_cell_a_line(rows, "\n\n"), between="\n\n")),
        ("lines-untitled", False, "txt", plain(blocks, one_cell_a_line, title=False)),
        ("lines-barred", True, "txt", plain(blocks, lambda rows: one_cell_a_line(rows, mark=" |"))),
        ("lines-broken-9", True, "txt", plain(blocks, lambda rows: one_cell_a_line(rows, length=9))),
        ("lines-broken-12-untitled", False, "txt", plain(
            blocks, lambda rows: one_cell_a_line(rows, "\n\n", length=12), title=False, between="\n\n")),
        ("lines-barred-broken", True, "txt", plain(blocks, lambda rows: one_cell_a_line(rows, mark=" |", length=7))),
        ("bars", True, "txt", plain(blocks, bars)),
        ("bars-untitled", False, "txt", plain(blocks, bars, title=False)),
        ("bars-without-last", True, "txt", plain(blocks, lambda rows: bars(rows, trailing=False))),
        ("bars-broken-3", True, "txt", plain(blocks, lambda rows: bars(rows, 3))),
        ("bars-broken-6", True, "txt", plain(blocks, lambda rows: bars(rows, 6))),
        ("bars-broken-9", True, "txt", plain(blocks, lambda rows: bars(rows, 9, trailing=False))),
        ("bars-broken-13", True, "txt", plain(blocks, lambda rows: bars(rows, 13))),
        ("bars-broken-untitled", False, "txt", plain(blocks, lambda rows: bars(rows, 11), title=False)),
        ("bars-around", True, "txt", plain(blocks, lambda rows: bars(rows, leading=True))),
        ("bars-around-broken", True, "txt", plain(blocks, lambda rows: bars(rows, 10, leading=True))),
        ("bars-hanging", True, "txt", plain(blocks, hanging_bars)),
        ("bars-closed", True, "txt", plain(blocks, closed_bars)),
        ("bars-opened-untitled", False, "txt", plain(blocks, lambda rows: closed_bars(rows, opened=True), title=False)),
        ("tabs", True, "txt", plain(blocks, tabs)),
        ("tabs-untitled", False, "txt", plain(blocks, tabs, title=False)),
        ("tabs-title-on-two-lines", True, "txt", plain(blocks, tabs, title=broken_title)),
        ("bars-title-padded", True, "txt", plain(blocks, bars, title=padded_title)),
        ("page", True, "txt", plain(blocks, tabs, head=f"{crumb}", foot=foot)),
        ("page-untitled", False, "txt", plain(blocks, bars, title=False, head=f"{crumb}\n{info}", foot=foot)),
        ("page-lines-untitled", False, "txt",
         plain(blocks, one_cell_a_line, title=False, head=f"您的位置：{crumb}\n\n{info}\n", foot=foot)),
        ("page-info", True, "txt", plain(
            blocks, one_cell_a_line, head=f"{crumb} > 详情", foot=foot,
            title=lambda text: f"{text}\n{info}")),
        ("page-metadata", False, "txt", plain(
            blocks, one_cell_a_line, title=False,
            head=bars(metadata(title, year, agency)) + "\n" + info, foot="扫一扫在手机打开当前页\n【我要纠错】")),
        ("page-metadata-lines", True, "txt", plain(
            blocks, bars, head=one_cell_a_line(metadata(title, year, agency)), title=lambda text: f"{text}\n{info}",
            foot="相关链接：\n附件：\n扫一扫在手机打开当前页")),
        ("tabbed", True, "txt", plain(blocks, tabbed)),
        ("tabbed-untitled", False, "txt", plain(blocks, tabbed, title=False, between="\n\n")),
        ("headings-spaced", True, "txt", plain(
            [(kind, rest[0].replace("、", " 、 ", 1), *rest[1:]) if kind == "heading" else (kind, *rest)
             for kind, *rest in blocks], tabs)),
        ("markdown", True, "md", plain(blocks, markdown_table, title=lambda text: "# " + text, between="\n\n", indent=str)),
        ("markdown-untitled", False, "md", plain(blocks, markdown_table, title=False, between="\n\n", indent=str)),
        ("web", True, "html", ("<meta charset=utf-8>" + article(blocks)).encode()),
        ("web-untitled", False, "html", ("<meta charset=utf-8>" + article(blocks, title=False)).encode()),
        ("web-paragraphs-in-cells", True, "html", ("<meta charset=utf-8>" + article(
            blocks, cell="<p style='text-align:center'><span>{}</span></p>", lone="&nbsp;")).encode()),
        ("portal-title-in-head", False, "html", portal(blocks, title, year, agency)),
        ("portal-title-in-head-only", False, "html", portal(blocks, title, year, agency, meta=False)),
        ("portal-title-in-meta", False, "html", portal(blocks, title, year, agency, head_title=False)),
        ("portal-untitled", False, "html", portal(blocks, title, year, agency, head_title=False, meta=False)),
        ("portal-title-shown", True, "html", portal(
            blocks, title, year, agency, visible=f"<h2>{title}</h2>", paragraph="<p>　　{}</p>")),
        ("portal-title-in-cell", True, "html", portal(
            blocks, title, year, agency, head_title=False, meta=False,
            visible=f"<table width='100%'><tr><td align='center'><b>{title}</b></td></tr></table>")),
        ("portal-metadata", False, "html", portal(
            blocks, title, year, agency, head_title=False, visible=html_table(metadata(title, year, agency)))),
        ("portal-bold", True, "html", portal(
            blocks, title, year, agency, visible=f"<div class='title'>{title}</div>",
            paragraph="<p style='text-indent:2em'><span><strong>{}</strong></span></p>",
            cell="<p><span>&nbsp;{}&nbsp;</span></p>")),
        ("portal-breaks", False, "html", portal(
            blocks, title, year, agency, paragraph="&nbsp;&nbsp;&nbsp;&nbsp;{}<br>", cell="{}<br>")),
        ("word", True, "docx", word(blocks)),
        ("word-untitled", False, "docx", word(blocks, title=None)),
        ("word-title-in-box", True, "docx", word(blocks, title="box")),
        ("word-title-in-cell", True, "docx", word(blocks, title="cell")),
        ("word-title-in-properties", False, "docx", word(blocks, title=None, core=title)),
        ("coded", True, "txt", plain(coded(blocks), tabs)),
        ("coded-bars", True, "txt", plain(coded(blocks), bars)),
        ("coded-lines", True, "txt", plain(coded(blocks), one_cell_a_line)),
        ("coded-web", True, "html", ("<meta charset=utf-8>" + article(coded(blocks))).encode()),
    ]:
        yield made, with_title, f"{name}-{made}.{ending}", data
    yield "name-of-file", False, f"{title}.txt", plain(blocks, bars, title=False)
    yield "name-of-file-year", False, f"{year}年报-{name}.docx", word(blocks, title=None)
