#!/usr/bin/env python3
"""Makes the documents in Hostile/: files that are damaged, protected or meant to do harm, one for each
way, as small as they can be. Python 3.11, nothing else:

    python3 Tests/Documents/make_hostile.py

Each file's name says what is wrong with it. reportlint must refuse every one of them with a message,
exit status 2 and little memory, and lint the other files of the run (HostileFileTests).
"""

import io
import pathlib
import struct
import zipfile

HERE = pathlib.Path(__file__).parent
TARGET = HERE / "Hostile"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def package(members: dict[str, bytes | str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, contents in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2019, 1, 1, 0, 0, 0)), contents, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def word(body: str, prolog: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{prolog}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return package({"word/document.xml": document})


def damaged_sum() -> bytes:
    contents = bytearray(word("<w:p><w:r><w:t>总体情况</w:t></w:r></w:p>"))
    for signature, place in ((b"PK\x01\x02", 16), (b"PK\x03\x04", 14)):
        start = contents.index(signature) + place
        contents[start] ^= 0xFF
    return bytes(contents)


def encrypted_member() -> bytes:
    contents = bytearray(word("<w:p/>"))
    for signature, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        contents[contents.index(signature) + place] |= 1
    return bytes(contents)


def encrypted_package() -> bytes:
    """The beginning of a compound file with the streams of a protected document."""
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    return header + "EncryptionInfo\0EncryptedPackage\0".encode("utf-16-le") + bytes(512)


def workbook(sheet: str) -> bytes:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return package(
        {
            "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{relation}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships xmlns="
            '"http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            f'Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}">{sheet}</worksheet>',
        }
    )


def main() -> None:
    paragraph = "<w:p><w:r><w:t>总体情况</w:t></w:r></w:p>"
    intact = word(paragraph * 50)
    names = "abcdefghij"
    entities = "<!DOCTYPE a [<!ENTITY a 'ha'>"
    for name, other in zip(names[1:], names):
        entities += f"<!ENTITY {name} '{f'&{other};' * 10}'>"
    entities += "]>"
    external = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    files = {
        "expands-a-thousandfold.docx": package(
            {"word/document.xml": f'<w:document xmlns:w="{WORD}">' + " " * 60_000_000}
        ),
        "cut-short.docx": intact[: len(intact) // 2],
        "no-directory.docx": intact[:200],
        "wrong-sum.docx": damaged_sum(),
        "encrypted-member.docx": encrypted_member(),
        "encrypted.docx": encrypted_package(),
        "entities.docx": word("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", entities),
        "external-entity.docx": word("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", external),
        "nested-deep.docx": word("<w:sdt>" * 300_000),
        "main-part-missing.docx": package({"word/styles.xml": "<styles/>"}),
        "no-xml.docx": package({"word/document.xml": "总体情况"}),
        "names-two-members-alike.docx": intact[: intact.rindex(b"PK\x01\x02")]
        + twice(intact[intact.rindex(b"PK\x01\x02") :]),
        "nested-deep.html": "<html><body>" + "<div>" * 20_000,
        "nested-deep.rtf": "{\\rtf1" + "{" * 20_000,
        "never-closed.rtf": "{\\rtf1\\ansi 总体情况",
        "no-workbook.xlsx": package({"xl/styles.xml": "<styleSheet/>"}),
        "billion-rows.xlsx": workbook(
            '<dimension ref="A1:XFD1000000000"/><sheetData><row r="1000000000">'
            '<c r="XFD1000000000"><v>1</v></c></row></sheetData>'
            '<mergeCells><mergeCell ref="A1:XFD1000000000"/></mergeCells>'
        ),
        "nothing-in-it.pdf": "%PDF-1.7\n",
    }
    TARGET.mkdir(exist_ok=True)
    for name, contents in files.items():
        (TARGET / name).write_bytes(contents.encode() if isinstance(contents, str) else contents)


def twice(tail: bytes) -> bytes:
    """The end of an archive whose directory lists its only member two times."""
    end = tail.rindex(b"PK\x05\x06")
    entry = tail[:end]
    size = len(entry) * 2
    record = bytearray(tail[end:])
    record[8:16] = struct.pack("<HHI", 2, 2, size)
    return entry * 2 + bytes(record)


main()
