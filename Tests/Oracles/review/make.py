"""Makes Word documents of the examples with python-docx: paragraphs of several runs, and tables."""

import pathlib
import random
import sys

import docx
from docx.oxml import OxmlElement


def add_runs(paragraph, text, chance):
    """Splits a text into runs, some of which are bold and some in a hyperlink."""
    while text:
        length = chance.randint(1, max(1, min(len(text), 12)))
        run = paragraph.add_run(text[:length])
        run.bold = chance.random() < 0.2
        if chance.random() < 0.1:
            link = OxmlElement("w:hyperlink")
            run._r.addprevious(link)
            link.append(run._r)
        text = text[length:]


def make(source, target, chance):
    document = docx.Document()
    rows = []
    for line in source.read_text(encoding="utf-8").splitlines() + [""]:
        line = line.strip()
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if not all(set(cell) <= set("-: ") and cell for cell in cells):
                rows.append(cells)
            continue
        if rows:
            width = max(len(row) for row in rows)
            table = document.add_table(len(rows), width)
            for row, cells in zip(table.rows, rows):
                for cell, text in zip(row.cells, cells):
                    add_runs(cell.paragraphs[0], text, chance)
            rows = []
        if line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            document.add_heading(line.lstrip("# "), level)
        elif line:
            add_runs(document.add_paragraph(), line, chance)
    document.save(target)


def main():
    examples, target = map(pathlib.Path, sys.argv[1:])
    chance = random.Random(2019)
    for name in ["table.md", "history.md", "document.txt", "outline.txt", "text.txt"]:
        source = examples / name
        make(source, target / f"made-{source.stem}.docx", chance)


main()
