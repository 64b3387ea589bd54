#!/usr/bin/env python3
"""Takes the XML out of the packages among the test documents, as seeds for the fuzzer.

    seeds.py docx-parts|odt-parts|xlsx-parts DOCUMENTS TARGET
"""

import pathlib
import sys
import zipfile

MEMBERS = {
    "docx-parts": (".docx", ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"]),
    "odt-parts": (".odt", ["content.xml", "styles.xml"]),
    "xlsx-parts": (".xlsx", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]),
}

reader, documents, target = sys.argv[1:]
ending, members = MEMBERS[reader]
for path in pathlib.Path(documents).rglob(f"*{ending}"):
    with zipfile.ZipFile(path) as package:
        parts = [package.read(m) if m in package.namelist() else b"" for m in members]
    (pathlib.Path(target) / f"{path.stem}.seed").write_bytes(b"\0".join(parts))
