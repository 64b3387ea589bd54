"""Makes the documents with comments: report.docx and report-plain.docx, of which comments suppress findings.

Needs python-docx 1.2, which writes comments as Word does. Run it here; the documents lie beside it.

The first comment is about a row of the table, from its label to its empty cell, the second about a
sentence with a date, in English; the third suppresses nothing, and the last is one between people.
"""

import datetime
import zipfile
from pathlib import Path

import docx
from docx.table import _Cell

HERE = Path(__file__).parent
DATE = (1980, 1, 1, 0, 0, 0)


def runs(document, text):
    return next(p for p in document.paragraphs if text in p.text).runs


def row(document, label):
    """The runs at both ends of a table's row; an empty cell gets an empty run."""
    for table in document.tables:
        for row in table.rows:
            # Not row.cells, which cannot do with all merged cells.
            cells = [_Cell(tc, table) for tc in row._tr.tc_lst]
            if any(label in cell.text for cell in cells):
                first = next(c for c in cells if label in c.text).paragraphs[0]
                last = cells[-1].paragraphs[0]
                return [first.runs[0], last.runs[-1] if last.runs else last.add_run()]
    raise LookupError(label)


def comment(document, runs, text):
    added = document.add_comment([runs[0], runs[-1]], text=text, author="县政府办", initials="办")
    added._comment_elm.attrib.pop(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}date", None)


def normalized(path):
    """The package without the time at which it was made."""
    with zipfile.ZipFile(path) as package:
        members = [(name, package.read(name)) for name in package.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members:
            info = zipfile.ZipInfo(name, DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data)


for name in ("report", "report-plain"):
    document = docx.Document(HERE / f"{name}.docx")
    document.core_properties.modified = datetime.datetime(1980, 1, 1)
    comment(document, row(document, "设置政府信息公开查阅点数"), "忽略 table/blank：查阅点数由县政务中心填报")
    comment(document, runs(document, "4月31日"), "ignore text/date: the works did begin then")
    comment(document, runs(document, "客运班线调整"), "忽略 text/phone：号码已核对")
    comment(document, runs(document, "共2件，1件维持"), "请核对这两个数")
    target = HERE / f"{name}-commented.docx"
    document.save(target)
    normalized(target)
