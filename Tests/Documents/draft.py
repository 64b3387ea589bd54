"""The source draft report.txt as data, for the scripts that make documents of it."""

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PART = re.compile(r"[一二三四五六七八九十]+、")
SUBHEADING = re.compile(r"（[一二三四五六七八九十]+）")


@dataclass
class Paragraph:
    """A paragraph of the prose; `kind` is title, part, subheading, body or signature."""

    kind: str
    ordinal: str
    text: str

    @property
    def whole(self) -> str:
        return self.ordinal + self.text


@dataclass
class Draft:
    paragraphs: list[Paragraph]
    caption: str
    #: The header first. A row that heads a group has an empty unit and an empty value.
    rows: list[list[str]]


def is_group(row: list[str]) -> bool:
    return row[1] == "" and row[2] == ""


def group_ordinal(row: list[str]) -> str:
    """一 for the row that opens the table's part 一, empty for the rows below it."""
    found = PART.match(row[0])
    return found.group()[:-1] if found else ""


def read() -> Draft:
    lines = (HERE / "report.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if "\t" in line]
    prose = [line for line in lines if line and "\t" not in line]
    caption = prose.pop()
    paragraphs = []
    for number, line in enumerate(prose):
        if number == 0:
            kind, ordinal = "title", ""
        elif found := PART.match(line):
            kind, ordinal = "part", found.group()
        elif found := SUBHEADING.match(line):
            kind, ordinal = "subheading", found.group()
        else:
            kind, ordinal = "signature" if number >= len(prose) - 2 else "body", ""
        paragraphs.append(Paragraph(kind, ordinal, line[len(ordinal) :]))
    return Draft(paragraphs, caption, rows)
