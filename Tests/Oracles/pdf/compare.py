#!/usr/bin/env python3
"""Compares what reportlint finds in printed reports with what it finds in the documents they are printed from.

    compare.py [--binary PATH] [--keep FOLDER] [--only TEXT] [--quick]

The reports in `../reports` are printed by LibreOffice, from HTML and from a Word document, and by Chromium, upright and
across, in three sizes, with borders and without, with the head of the tables repeated on every page and not, with
the lines of cells far apart and close together, with running titles and page numbers. The rules and the messages, which name the figures and the rows, must be those of
the HTML source. With --quick, one in nine of the prints is made; with --keep, they stay in a folder.

Exit status: 0 when all are the same, 1 when not, 77 when LibreOffice, Chromium or pdftotext is not installed.
"""

import argparse
import collections
import html
import itertools
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from reports import REPORTS  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[3]
PAGES = {"portrait": "A4", "landscape": "A4 landscape"}
SIZES = [10.5, 12, 16]
# How far apart the lines of cells are; tight ones have no padding either.
SPACINGS = {"usual": 1.25, "spread": 2.4, "tight": 1.05}


# Prints that are read in another way than their source, by the first fields of the variant: between blank cells and
# at a page's end, nothing says that a label goes on.
KNOWN = {
    ("trial-2020-blanks-right", "writer", "portrait", 12, True, False),
    ("trial-2020-blanks-right", "word", "landscape", 16, True, True),
}


def cell(value, tag, style):
    text, columns, rows = value if isinstance(value, tuple) else (value, 1, 1)
    spans = (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{rows}"' if rows > 1 else "")
    return f'<{tag}{spans} style="{style}"><p>{html.escape(text)}</p></{tag}>'


def table(block, border, repeats, cells):
    _, widths, head, rows = block
    frame = "border:1px solid #000;" if border else "border:none;"
    padding = "0" if cells == "tight" else "2px 4px"
    style = frame + f"padding:{padding};vertical-align:middle;text-align:center;font-weight:normal"
    row = lambda cells: "<tr>" + "".join(cell(value, "td", style) for value in cells) + "</tr>\n"
    columns = "".join(f'<col width="{width * 100 // sum(widths)}%">' for width in widths)
    tag = "thead" if repeats and head else "tbody"
    head = f"<{tag}>{''.join(row(cells) for cells in head)}</{tag}>\n" if head else ""
    width = 'width="100%" style="border-collapse:collapse;width:100%"'
    return f'<table {width} border="{int(border)}"><colgroup>{columns}</colgroup>\n{head}<tbody>{"".join(map(row, rows))}</tbody></table>\n'


def page(report, variant):
    """The report as a web page."""
    size = variant.size
    styles = {
        "title": f"text-align:center;font-size:{size * 1.5}pt", "heading": "text-indent:2em;font-weight:bold",
        "text": "text-indent:2em", "right": "text-align:right", "caption": "text-align:center;font-weight:bold",
    }
    body = ""
    for block in report:
        if block[0] == "table":
            body += table(block, variant.border, variant.repeats, variant.cells)
        else:
            tag = "h1" if block[0] == "title" else "p"
            body += f'<{tag} style="{styles[block[0]]}">{html.escape(block[1])}</{tag}>\n'
    rules = (
        f"@page {{ size: {PAGES[variant.page]}; margin: 2cm }}\n"
        f"body {{ font-family: '{variant.font}'; font-size: {size}pt; line-height: 1.5 }}\n"
        f"td p {{ margin: 0; font-size: {max(size - 3, 9)}pt; line-height: {SPACINGS[variant.cells]} }}"
    )
    return f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>年度报告</title><style>\n{rules}\n</style></head>\n<body>\n{body}</body></html>\n'


Variant = collections.namedtuple("Variant", "report program page size border repeats cells font")


# The reports that are printed in every way; of the others, every seventh print is made, so that each has other ways.
WHOLLY = ["national-right", "national-wrong", "shandong-right", "shandong-wrong"]


def variants():
    fonts = ["Noto Serif CJK SC", "WenQuanYi Zen Hei"]
    programs = ["writer", "word", "chromium"]
    ways = list(itertools.product(programs, PAGES, SIZES, [True, False], [True, False], ["usual"]))
    ways += itertools.product(programs, PAGES, [12], [True], [False], ["spread", "tight"])
    for report in REPORTS:
        chosen = ways if report in WHOLLY else ways[len(report) % 7::7]
        for number, values in enumerate(chosen):
            yield Variant(report, *values, fonts[number % 2])


def run(command, **options):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300, **options)


def office(folder, profile, source, target, filter=None):
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
    if filter:
        command.append(f"--infilter={filter}")
    run([*command, "--convert-to", target, "--outdir", str(folder), *map(str, source)])


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEADER = f'<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>政府信息公开工作年度报告</w:t></w:r></w:p></w:hdr>'
FOOTER = (f'<w:ftr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>— </w:t></w:r><w:fldSimple w:instr="PAGE">'
          "<w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> —</w:t></w:r></w:p></w:ftr>")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def turn(document, variant):
    """Gives a Word document that LibreOffice made of HTML its page, and a running title with the page's number."""
    with zipfile.ZipFile(document) as package:
        members = {name: package.read(name).decode("latin-1") for name in package.namelist()}
    wide, high = (16838, 11906) if variant.page == "landscape" else (11906, 16838)
    text = members["word/document.xml"]
    text = re.sub(r"<w:pgSz [^>]*/>", f'<w:pgSz w:w="{wide}" w:h="{high}"/>', text)
    text = re.sub(r"<w:pgMar [^>]*/>", '<w:pgMar w:top="1440" w:right="1134" w:bottom="1440" w:left="1134"'
                  ' w:header="720" w:footer="720" w:gutter="0"/>', text)
    text = re.sub(r"(<w:sectPr[^>]*>)", rf'\1<w:headerReference xmlns:r="{OFFICE}" w:type="default" r:id="rIdH"/>'
                  rf'<w:footerReference xmlns:r="{OFFICE}" w:type="default" r:id="rIdF"/>', text)
    members["word/document.xml"] = text
    for name, part, kind in (("header9", HEADER, "header"), ("footer9", FOOTER, "footer")):
        members[f"word/{name}.xml"] = part.encode().decode("latin-1")
        members["[Content_Types].xml"] = members["[Content_Types].xml"].replace(
            "</Types>", f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-'
            f'officedocument.wordprocessingml.{kind}+xml"/></Types>')
        members["word/_rels/document.xml.rels"] = members["word/_rels/document.xml.rels"].replace(
            "</Relationships>", f'<Relationship Id="rId{kind[0].upper()}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
            "</Relationships>")
    with zipfile.ZipFile(document, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data.encode("latin-1"))


def print_all(folder, chosen):
    """Prints the variants; the PDFs by variant."""
    made = {}
    sources = {}
    for number, variant in enumerate(chosen):
        source = folder / f"{number:03}-{variant.report}-{variant.program}.html"
        source.write_text(page(REPORTS[variant.report](), variant), encoding="utf-8")
        sources[variant] = source
        made[variant] = source.with_suffix(".pdf")
    by_program = collections.defaultdict(list)
    for variant in chosen:
        by_program[variant.program].append(variant)
    profile = folder / "profile"
    if by_program["writer"]:
        files = [sources[v] for v in by_program["writer"]]
        office(folder, profile, files, "pdf:writer_pdf_Export", "HTML (StarWriter)")
    if by_program["word"]:
        files = [sources[v] for v in by_program["word"]]
        office(folder, profile, files, "docx:MS Word 2007 XML", "HTML (StarWriter)")
        for variant in by_program["word"]:
            turn(sources[variant].with_suffix(".docx"), variant)
        office(folder, profile, [file.with_suffix(".docx") for file in files], "pdf:writer_pdf_Export")
    for number, variant in enumerate(by_program["chromium"]):
        running = [] if number % 2 else ["--no-pdf-header-footer", "--print-to-pdf-no-header"]
        run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/chromium", *running,
             f"--print-to-pdf={made[variant]}", sources[variant].as_uri()])
    return sources, made


def findings(binary, file):
    answer = subprocess.run(
        [binary, "lint", "--format", "json", "--lang", "zh", "--fail-on", "never", file],
        capture_output=True, text=True, timeout=120)
    if not answer.stdout:
        return [("refused", answer.stderr.strip(), "")]
    found = json.loads(answer.stdout)["files"][0]
    return sorted((d["rule"], "".join(d["message"].split())) for d in found.get("diagnostics", []))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    missing = [name for name in ("soffice", "chromium", "pdftotext") if not shutil.which(name)]
    if missing:
        print(f"skipped: {', '.join(missing)} not installed")
        return 77
    binary = options.binary or next(
        (p for p in (ROOT / ".build/release/reportlint", ROOT / ".build/debug/reportlint") if p.exists()), None)
    if not binary:
        sys.exit("compare.py: run swift build first, or use --binary")
    chosen = [v for v in variants() if options.only in "-".join(map(str, v))]
    if options.quick:
        chosen = chosen[::9]
    folder = options.keep or pathlib.Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    sources, made = print_all(folder.resolve(), chosen)
    same = known = 0
    for variant in chosen:
        expected = findings(binary, sources[variant])
        found = findings(binary, made[variant])
        if found == expected:
            same += 1
            continue
        is_known = tuple(variant)[:6] in KNOWN
        known += is_known
        print(f"{'known: ' if is_known else ''}{made[variant].name} {' '.join(map(str, variant[1:]))}")
        for rule, message in sorted((collections.Counter(expected) - collections.Counter(found)).elements()):
            print(f"    - {rule} {message}")
        for rule, message in sorted((collections.Counter(found) - collections.Counter(expected)).elements()):
            print(f"    + {rule} {message}")
    print(f"{same} of {len(chosen)} as in the source")
    if not options.keep:
        shutil.rmtree(folder)
    return 0 if same + known == len(chosen) else 1


if __name__ == "__main__":
    sys.exit(main())
