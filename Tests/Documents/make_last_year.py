#!/usr/bin/env python3
"""Makes last year's report of the examples, Examples/last-year.md, as a Word document and a web page.

    python3 Tests/Documents/make_last_year.py

Needs nothing but Python 3.11. What it makes comes out the same every time.
"""

import html
from pathlib import Path

import packages

HERE = Path(__file__).parent
SOURCE = HERE.parent.parent / "Examples" / "last-year.md"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def blocks() -> list[str | list[list[str]]]:
    """The paragraphs and the tables, a table as its rows."""
    found: list[str | list[list[str]]] = []
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("|"):
            if line.strip():
                found.append(line.lstrip("# "))
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if all(cell == "---" for cell in cells):
            continue
        if not found or isinstance(found[-1], str):
            found.append([])
        found[-1].append(cells)
    return found


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r></w:p>'


def word_table(rows: list[list[str]]) -> str:
    width = max(len(row) for row in rows)
    grid = "<w:gridCol/>" * width
    body = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def make_docx(path: Path) -> None:
    body = "".join(
        paragraph(block) if isinstance(block, str) else word_table(block) for block in blocks()
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    packages.write(path, {name: (head + text).encode() for name, text in parts.items()})


def make_html(path: Path) -> None:
    lines = []
    for block in blocks():
        if isinstance(block, str):
            lines.append(f"<p>{html.escape(block)}</p>")
            continue
        lines.append("<table>")
        for row in block:
            lines.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>")
        lines.append("</table>")
    body = "\n".join(lines)
    page = f'<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>\n'
    path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    make_docx(HERE / "last-year.docx")
    make_html(HERE / "last-year.html")
