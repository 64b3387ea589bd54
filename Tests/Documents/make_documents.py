#!/usr/bin/env python3
"""Makes the same draft in every format, from report.txt.

    python3 Tests/Documents/make_documents.py              # all of it
    python3 Tests/Documents/make_documents.py --no-office  # without what LibreOffice makes

Run with Python 3.11, python-docx 1.2.0 and openpyxl 3.1.5 (PyPI), LibreOffice 7.4.7 (Debian 12:
libreoffice-writer, libreoffice-calc, fonts-noto-cjk). What Python makes comes out the same every
time; LibreOffice puts the time and ids of its own into its files.
"""

import csv
import html
import io
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from openpyxl.styles import Alignment

import draft as source
import packages
import word
from draft import HERE, group_ordinal, is_group

DRAFT = source.read()
PARTS_NUMBERED = """
<w:abstractNum w:abstractNumId="1">
  <w:multiLevelType w:val="multilevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
    <w:pStyle w:val="Heading1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/>
    <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
    <w:lvlText w:val="（%2）"/><w:lvlJc w:val="left"/>
    <w:pPr><w:ind w:left="0" w:firstLine="480"/></w:pPr></w:lvl>
</w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>
"""


# Word


def add_in_pieces(paragraph, text: str, size: float | None = None) -> None:
    """Adds a text in runs that break anywhere, as Word's do: within words, numbers and dates."""
    seed = zlib.crc32(text.encode())
    position = 0
    while position < len(text):
        seed = (seed * 1103515245 + 12345) % 2**31
        length = 1 + (seed >> 16) % (3 if len(text) < 12 else 23)
        run = paragraph.add_run(text[position : position + length])
        run._r.set(qn("w:rsidR"), f"00{seed % 0xFFFFFF:06X}")
        if size:
            run.font.size = Pt(size)
        position += length
        if (seed >> 8) % 4 == 0:
            paragraph._p.append(word.element('<w:proofErr w:type="gramStart"/>'))


def add_table(document, leading: bool) -> None:
    """The statistics table; with a merged column of the parts' ordinals before it if `leading`."""
    widths = ([1.2] if leading else []) + [11.6, 1.6, 1.9]
    table = document.add_table(rows=len(DRAFT.rows), cols=len(widths))
    if leading:
        # Only here: borders are most of an RTF file.
        table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths):
        column.width = Cm(width)
    first = len(widths) - 3
    start = 1
    for number, row in enumerate(DRAFT.rows):
        cells = table.rows[number].cells
        for cell, width in zip(cells, widths):
            cell.width = Cm(width)
        if leading:
            if number == 0:
                cells[0].text = "序号"
            elif ordinal := group_ordinal(row):
                start = number
                cells[0].text = ordinal
            merge_down(cells[0], opens=number == start)
        if is_group(row) and not leading:
            cells[first].merge(cells[-1])
        for cell, text in zip(cells[first:], row):
            if not text:
                continue
            paragraph = cell.paragraphs[0]
            if re.fullmatch(r"[0-9.]{2,}", text):
                # A run boundary in the middle of a number.
                for piece in (text[:1], text[1:]):
                    paragraph.add_run(piece).font.size = Pt(9)
            else:
                add_in_pieces(paragraph, text, size=9)
    # Word always has a paragraph behind a table; without one, LibreOffice's .doc has no table.
    document.add_paragraph()


def merge_down(cell, opens: bool) -> None:
    merge = word.element('<w:vMerge w:val="restart"/>' if opens else "<w:vMerge/>")
    cell._tc.get_or_add_tcPr().append(merge)


def add_caption(document) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_in_pieces(paragraph, DRAFT.caption)


def add_prose(document, automatic: bool) -> None:
    """The prose, its ordinals as automatic numbering or typed, with styles or without."""
    if automatic:
        word.set_numbering(document, PARTS_NUMBERED)
        properties = document.styles["Heading 1"].element.get_or_add_pPr()
        properties.insert(
            2, word.element('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>')
        )
    for item in DRAFT.paragraphs:
        styled = automatic and item.kind in ("title", "part")
        style = {"title": "Title", "part": "Heading 1"}[item.kind] if styled else None
        paragraph = document.add_paragraph(style=style)
        if item.kind == "title":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if item.kind == "signature":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if item.kind == "body":
            paragraph.paragraph_format.first_line_indent = Pt(24)
        if automatic and item.kind == "subheading":
            word.number(paragraph, 7, 1)
        add_in_pieces(paragraph, item.text if automatic else item.whole)


def make_word() -> None:
    report = word.new_document()
    add_prose(report, automatic=True)
    add_caption(report)
    add_table(report, leading=False)
    word.save(report, HERE / "report.docx")

    without_table = word.new_document()
    add_prose(without_table, automatic=True)
    word.save(without_table, HERE / "report-without-table.docx")

    plain = word.new_document()
    add_prose(plain, automatic=False)
    add_caption(plain)
    add_table(plain, leading=True)
    word.save(plain, HERE / "report-plain.docx")


# Web pages

PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{title}_雁池县人民政府</title>
<meta name="SiteName" content="雁池县人民政府" />
<meta name="ArticleTitle" content="{title}" />
<meta name="PubDate" content="2019-04-08 09:12" />
<link href="/css/gov.css" rel="stylesheet" type="text/css" />
<style type="text/css">
<!--
.nav li{{float:left}} .bt:after{{content:"一、概述"}}
-->
</style>
<script type="text/javascript">
//<![CDATA[
var tips = "您的的浏览器版本过低,请升级"; if (1 < 2 && tips) {{ document.write('<div class="tips"><\\/div>'); }}
//]]>
</script>
</head>
<body oncontextmenu="return true">
<!-- 页头 开始 -->
<div class="top"><a href="/">雁池县人民政府</a>&nbsp;|&nbsp;<a href="/wap">手机版</a>&nbsp;|&nbsp;<a href="/wza">无障碍</a></div>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/zjyc/">走进雁池</a></li></ul></div>
<form action="/search" method="get"><input type="text" name="q" value="请输入关键字" /><select name="t"><option>标题</option><option>正文</option></select><input type="submit" value="搜索" /></form>
<!-- 页头 结束 -->
<div class="wz">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">年度报告</a> &gt; 正文</div>
<div id="main"><div class="left"><ul><li><a href="/zwgk/zn/">公开指南</a></li><li><a href="/zwgk/ml/">公开目录</a></li><li><a href="/zwgk/sq/">依申请公开</a></li></ul></div>
<div class="right"><div class="content"><div class="bt"><h1>{title}</h1></div>
<div class="xx"><span>发布时间：2019-04-08</span><span>来源：交通运输局</span><span>点击数：<script src="/count?id=20190408"></script></span>
<span>字体：[<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>]</span></div>
<div class="TRS_Editor"><div class=Custom_UnionStyle>
{body}
<div align="center">
<p align="center"><strong>{caption}</strong></p>
<table border="1" cellspacing="0" cellpadding="0" width="620">
<tbody>
{rows}
</tbody>
</table>
</div>
</div></div>
<div class="fx"><a href="javascript:window.print()">【打印本页】</a><a href="javascript:window.close()">【关闭窗口】</a>
<div class="bdsharebuttonbox"><a href="#" class="bds_more" data-cmd="more">分享到</a><a href="#" class="bds_weixin" title="分享到微信"></a></div></div>
<div class="xg"><p>上一篇：<a href="/zwgk/nb/1.html">雁池县2018年度报告汇编</a></p><p>下一篇：没有了</p></div>
</div></div></div>
<div class="footer"><p>主办：雁池县人民政府&nbsp;&nbsp;承办：雁池县人民政府办公室</p><p>闽ICP备00000000号-1&nbsp;&nbsp;网站标识码：3507000000</p><p>Copyright &copy; 2019 All Rights Reserved</p></div>
<noscript>请启用脚本,以便浏览</noscript>
</body>
</html>
"""


def page_paragraphs() -> str:
    """Paragraphs as editors of government sites leave them: bold for a heading, <br> for a new
    paragraph, spaces and unclosed <p> anywhere."""
    lines = []
    indent = "&nbsp;&nbsp;&nbsp;&nbsp;"
    previous = ""
    for item in DRAFT.paragraphs[1:]:
        text = html.escape(item.whole, quote=False)
        if item.kind == "part":
            half = len(text) // 2
            lines.append(
                f'<p style="text-indent: 2em">{indent}<strong><span lang="EN-US">{text[:half]}'
                f"</span></strong><strong>{text[half:]}</strong></p>"
            )
        elif item.kind == "signature":
            lines.append(f'<p align="right">{text}&nbsp;&nbsp;&nbsp;')
        elif item.kind == "subheading" and previous == "subheading":
            # The second sub-heading goes on in the paragraph of the first.
            lines[-1] = lines[-1].removesuffix("</p>") + f"<br />\n{indent}{text}</p>"
        else:
            # A line break of the source, which is no more than a space or nothing.
            position = text.find("，") + 1
            broken = text[:position] + "<span>\n</span>" + text[position:] if position else text
            lines.append(
                f"<p>{indent}<span style='font-family:宋体;font-size:12pt'>{broken}</span></p>"
            )
        previous = item.kind
    return "\n".join(lines)


def page_rows() -> str:
    """The table with a column of ordinals merged downwards and group rows merged across."""
    lines = []
    rows = DRAFT.rows
    for number, row in enumerate(rows):
        cells = []
        if number == 0:
            cells.append("<td>序号</td>")
        elif ordinal := group_ordinal(row):
            below = number + 1
            while below < len(rows) and not group_ordinal(rows[below]):
                below += 1
            cells.append(f'<td rowspan="{below - number}" valign="middle">{ordinal}</td>')
        label = html.escape(row[0])
        if is_group(row):
            cells.append(f'<td colspan="3"><p><b>{label}</b></p></td>')
        else:
            cells.append(f"<td><p>&nbsp;&nbsp;{label}</p></td>")
            cells.append(f'<td align="center"><p align="center">{row[1]}</p></td>')
            value = f"<p>\n  <span>{row[2]}</span></p>" if row[2] else "&nbsp;"
            cells.append(f'<td align="center">{value}</td>')
        lines.append("<tr>" + "".join(cells) + "</tr>")
    return "\n".join(lines)


def make_page() -> None:
    page = PAGE.format(
        title=DRAFT.paragraphs[0].text,
        caption=DRAFT.caption,
        body=page_paragraphs(),
        rows=page_rows(),
    )
    (HERE / "page.html").write_bytes(page.encode("gbk"))


def make_office_html() -> None:
    """HTML under names of Office: a .doc saved as a web page, an .xls that an export wrote."""
    body = [f"<h1>{DRAFT.paragraphs[0].text}</h1>"]
    for item in DRAFT.paragraphs[1:]:
        text = html.escape(item.whole, quote=False)
        inner = f"<b>{text}</b>" if item.kind == "part" else text
        body.append(
            f"<p class=MsoNormal style='text-indent:24.0pt'><span style='font-family:宋体'>{inner}"
            "<o:p></o:p></span></p>"
        )
    body.append(f"<p class=MsoNormal align=center>{DRAFT.caption}</p>")
    body.append("<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>")
    for row in DRAFT.rows:
        cells = (
            f"<td colspan=3><p class=MsoNormal>{row[0]}<o:p></o:p></p></td>"
            if is_group(row)
            else "".join(
                f"<td><p class=MsoNormal>{cell or '<o:p>&nbsp;</o:p>'}</p></td>" for cell in row
            )
        )
        body.append(f"<tr>{cells}</tr>")
    body.append("</table>")
    document = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"\r\n'
        'xmlns:w="urn:schemas-microsoft-com:office:word">\r\n<head>\r\n'
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n'
        "<meta name=ProgId content=Word.Document>\r\n"
        "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->\r\n"
        "<style>\r\n<!--\r\np.MsoNormal {margin:0cm;}\r\n-->\r\n</style>\r\n</head>\r\n"
        "<body lang=ZH-CN>\r\n<div class=WordSection1>\r\n"
        + "\r\n".join(body)
        + "\r\n</div>\r\n</body>\r\n</html>\r\n"
    )
    (HERE / "html-inside.doc").write_bytes(b"\xef\xbb\xbf" + document.encode())

    rows = [f'<tr><td colspan="3" class="xl1">{DRAFT.caption}</td></tr>']
    for row in DRAFT.rows:
        if is_group(row):
            rows.append(f'<tr><td colspan="3">{row[0]}</td></tr>')
        else:
            number = ' x:num="' + row[2] + '"' if re.fullmatch(r"[0-9.]+", row[2]) else ""
            rows.append(f"<tr><td>{row[0]}</td><td>{row[1]}</td><td{number}>{row[2]}</td></tr>")
    workbook = (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>'
        "<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet>"
        "<x:Name>统计表</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml>"
        '<![endif]--></head><body><table border="1">\n'
        + "\n".join(rows)
        + "\n</table></body></html>\n"
    )
    (HERE / "html-inside.xls").write_bytes(workbook.encode())


# Rich text as Word and WPS write it in China: characters as \\'xx in code page 936.


def rtf_text(text: str) -> str:
    pieces = []
    for character in text:
        if character.isascii():
            pieces.append("\\" + character if character in "\\{}" else character)
        else:
            pieces.append("".join(f"\\'{byte:02x}" for byte in character.encode("gbk")))
    return "".join(pieces)


def make_chinese_rtf() -> None:
    lines = [
        r"{\rtf1\ansi\ansicpg936\deff0\deflang1033\deflangfe2052{\fonttbl{\f0\froman\fcharset0 Times New Roman;}",
        r"{\f1\fnil\fcharset134\fprq2{\*\panose 02010600030101010101}"
        + rtf_text("宋体")
        + r"{\*\falt SimSun};}}",
        r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql\fs21\lang1033\langfe2052\loch\f0\dbch\f1 \snext0 Normal;}}",
        r"{\*\generator Made by make_documents.py;}{\info{\author " + rtf_text("雁池县") + "}}",
        r"\viewkind4\uc1\pard\lang2052\f1\fs24",
    ]
    for item in DRAFT.paragraphs:
        style = {"title": r"\pard\qc\b ", "part": r"\pard\fi480\b "}.get(
            item.kind, r"\pard\fi480\b0 "
        )
        lines.append(style + rtf_text(item.whole) + r"\par")
    lines.append(r"\pard\qc\b0 " + rtf_text(DRAFT.caption) + r"\par")
    for row in DRAFT.rows:
        if is_group(row):
            cells, edges = row[:1], (8500,)
        else:
            cells, edges = row, (6500, 7400, 8500)
        lines.append(r"\trowd\trgaph108" + "".join(rf"\cellx{edge}" for edge in edges))
        lines.append(
            r"\pard\intbl " + "".join(rtf_text(cell) + r"\cell " for cell in cells) + r"\row"
        )
    lines.append(r"\pard\par}")
    (HERE / "rtf-inside.doc").write_bytes("\r\n".join(lines).encode("ascii") + b"\r\n\0")


# Spreadsheets


def make_workbook() -> None:
    """The table as a workbook, and the same as LibreOffice needs it for its own."""
    workbook = openpyxl.Workbook()
    workbook.properties.creator = "雁池县"
    workbook.properties.created = workbook.properties.modified = word.MOMENT
    sheet = workbook.active
    sheet.title = "统计表"
    sheet["A1"] = DRAFT.caption
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.merge_cells("A1:C1")
    sheet.column_dimensions["A"].width = 70
    formula = ""
    for number, row in enumerate(DRAFT.rows, start=2):
        sheet.cell(number, 1, row[0])
        if is_group(row):
            sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=3)
            continue
        sheet.cell(number, 2, row[1])
        cell = sheet.cell(number, 3)
        if row[0].startswith("（二）申请办结数"):
            # openpyxl writes no result beside a formula; it is put in below.
            cell.value = formula = f"=C{number + 1}+C{number + 2}"
            result = row[2]
        elif row[0].startswith("（三）接受培训人员数"):
            cell.value = row[2]
            cell.number_format = "@"
        elif re.fullmatch(r"[0-9.]+", row[2]):
            cell.value = float(row[2]) if "." in row[2] else int(row[2])
            if cell.value > 1000:
                cell.number_format = "#,##0"
        elif row[2]:
            cell.value = row[2]
    workbook.create_sheet("Sheet2")
    path = HERE / "table.xlsx"
    workbook.save(path)
    entries = packages.read(path)
    name = "xl/worksheets/sheet1.xml"
    written = f"<f>{formula[1:]}</f><v />".encode()
    if written not in entries[name]:
        written = f"<f>{formula[1:]}</f><v></v>".encode()
    assert entries[name].count(written) == 1
    entries[name] = entries[name].replace(written, f"<f>{formula[1:]}</f><v>{result}</v>".encode())
    entries["docProps/core.xml"] = re.sub(
        rb"(<dcterms:modified[^>]*>)[^<]*",
        rb"\g<1>2019-04-08T09:00:00Z",
        entries["docProps/core.xml"],
    )
    packages.write(path, entries)


def make_separated() -> None:
    title = [DRAFT.caption, "", ""]
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows([title, *DRAFT.rows])
    (HERE / "table.csv").write_bytes(b"\xef\xbb\xbf" + buffer.getvalue().encode())

    buffer = io.StringIO()
    csv.writer(buffer, delimiter="\t", lineterminator="\n").writerows([title, *DRAFT.rows])
    (HERE / "table.tsv").write_bytes(buffer.getvalue().encode())

    # As Excel saves it in China: GBK, CRLF, a line break within a cell, thousands separated.
    rows = []
    for label, unit, value in DRAFT.rows:
        label = label.replace("（不包括", "\n（不包括")
        rows.append([label, unit, f"{int(value):,}" if value.isdigit() else value])
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows([title, *rows])
    (HERE / "table-gbk.csv").write_bytes(buffer.getvalue().encode("gbk"))


# LibreOffice


def convert(profile: Path, document: Path, target: str, destination: Path) -> None:
    """Converts with a profile of its own, so that a running LibreOffice is not disturbed."""
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--convert-to",
                target,
                "--outdir",
                directory,
                str(document),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=180,
        )
        (made,) = Path(directory).iterdir()
        shutil.copyfile(made, destination)


def make_with_office() -> None:
    with tempfile.TemporaryDirectory() as directory:
        work = Path(directory)
        profile = work / "profile"
        for name, origin, target in [
            ("report.odt", "report.docx", "odt"),
            ("report.rtf", "report.docx", "rtf:Rich Text Format"),
            ("report.doc", "report.docx", "doc:MS Word 97"),
            ("report.pdf", "report.docx", "pdf:writer_pdf_Export"),
            # LibreOffice writes automatic numbering as <ol> and so loses its form, 一、; a page with
            # the same findings can only be made of typed ordinals.
            ("report.html", "report-plain.docx", "html:HTML (StarWriter)"),
        ]:
            convert(profile, HERE / origin, target, HERE / name)
        table = word.new_document()
        add_caption(table)
        add_table(table, leading=False)
        word.save(table, work / "table.docx")
        convert(profile, work / "table.docx", "rtf:Rich Text Format", HERE / "table.rtf")
        convert(
            profile,
            HERE / "table.xlsx",
            "xlsx:Calc MS Excel 2007 XML",
            HERE / "table-libreoffice.xlsx",
        )
    without_thumbnail(HERE / "report.odt")


def without_thumbnail(path: Path) -> None:
    entries = packages.read(path)
    for name in [name for name in entries if name.startswith("Thumbnails/")]:
        del entries[name]
    manifest = entries["META-INF/manifest.xml"]
    entries["META-INF/manifest.xml"] = re.sub(
        rb"\s*<manifest:file-entry[^>]*Thumbnails/[^>]*/>", b"", manifest
    )
    packages.write(path, entries, stored=("mimetype",))


if __name__ == "__main__":
    make_word()
    make_page()
    make_office_html()
    make_chinese_rtf()
    make_workbook()
    make_separated()
    shutil.copyfile(HERE / "report.docx", HERE / "docx-inside.doc")
    if "--no-office" not in sys.argv[1:]:
        make_with_office()
