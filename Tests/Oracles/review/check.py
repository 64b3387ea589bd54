"""What python-docx, docx-revisions and two validators say of reviewed copies.

    check.py REPORTLINT DRAFTS REVIEWED [FEATURES]
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import docx
from docx.oxml.ns import qn
from docx_revisions import RevisionDocument
from lxml import etree
from ooxml_integrity.finding import Severity
from ooxml_integrity.inspector import check as inspect
from openxml_audit import OpenXmlValidator

REPORTLINT = sys.argv[1]
DRAFTS, REVIEWED = map(pathlib.Path, sys.argv[2:4])
FEATURES = [pathlib.Path(path) for path in sys.argv[4:]]
CHANGED = {"[Content_Types].xml", "content.xml"}
failures = 0
counts = {"copies": 0, "comments": 0, "ranges": 0, "tracked": 0, "fixes": 0, "audited": 0}


def fail(path, text):
    global failures
    failures += 1
    print(f"{path.name}: {text}", file=sys.stderr)


def lint(path):
    run = subprocess.run(
        [REPORTLINT, "--quiet", "--lang", "en", "--format", "json", path],
        capture_output=True, text=True)
    return json.loads(run.stdout)["files"][0]["diagnostics"]


def layout(path):
    """The lines that the program laid a document out as."""
    run = subprocess.run([REPORTLINT, "view", "--lang", "en", path], capture_output=True, text=True)
    lines = [line.split("│ ", 1) for line in run.stdout.splitlines() if "│" in line]
    return [line[1].replace(" │ ", "\t") if len(line) > 1 else "" for line in lines]


def bare(text):
    return "".join(text.split())


def places(diagnostics):
    return [(d["rule"], d["line"], d["column"], d["endColumn"], d["message"]) for d in diagnostics]


def is_read(element):
    """Whether python-docx would show an element: not in what is there for old programs."""
    return not any(
        etree.QName(ancestor).localname in ("Fallback", "del", "moveFrom")
        for ancestor in element.iterancestors())


def ranges(archive):
    """The text of each comment's range, by its id."""
    texts, references = {}, set()
    for name in archive.namelist():
        if not name.lower().endswith(".xml") or not name.lower().startswith(("word/", "doc")):
            continue
        open_ranges = set()
        for element in etree.fromstring(archive.read(name)).iter():
            if not isinstance(element.tag, str) or not is_read(element):
                continue
            local = etree.QName(element).localname
            ids = [v for k, v in element.attrib.items() if etree.QName(k).localname == "id"]
            if local == "commentRangeStart":
                open_ranges.add(ids[0])
                texts.setdefault(ids[0], "")
            elif local == "commentRangeEnd":
                open_ranges.discard(ids[0])
            elif local == "commentReference":
                references.add(ids[0])
            elif local == "t":
                for identifier in open_ranges:
                    texts[identifier] += element.text or ""
        if open_ranges:
            raise AssertionError(f"{name}: ranges without an end: {open_ranges}")
    if references != set(texts):
        raise AssertionError(f"references {references ^ set(texts)} without a range or the reverse")
    return texts


def is_opened(path):
    """Whether python-docx opens a document: not a strict one."""
    try:
        docx.Document(path)
    except KeyError:
        return False
    return True


def check_comments(path, diagnostics, lines):
    """Each finding is a comment at its words, by the linter, and each related place has one."""
    comments = {
        str(comment.comment_id): comment
        for comment in docx.Document(path).comments if comment.author == "reportlint"
    }
    texts = ranges(zipfile.ZipFile(path))
    counts["comments"] += len(comments)
    if not set(comments) <= set(texts):
        fail(path, f"comments without words: {set(comments) - set(texts)}")
        return
    unseen = dict(comments)
    body = docx.Document(path).element.body
    whole = bare("".join(t.text or "" for t in body.iter(qn("w:t")) if is_read(t)))
    for diagnostic in diagnostics:
        severity = {"error": "Error", "warning": "Warning", "info": "Note"}[diagnostic["severity"]]
        expected = f"{severity}: {diagnostic['message']}"
        found = [key for key in unseen if unseen[key].paragraphs[0].text == expected]
        line = lines[diagnostic["line"] - 1]
        words = ""
        if diagnostic["line"] == diagnostic["endLine"]:
            words = line[diagnostic["column"] - 1:diagnostic["endColumn"] - 1]
        fitting = [key for key in found if bare(words).endswith(bare(texts[key]))
                   or bare(texts[key]) in bare(line) and not words]
        exact = [key for key in found if bare(texts[key]) == bare(words)]
        if found and bare(words) not in whole:
            # An automatic ordinal, a symbol, or a document in this one: its paragraph stands for it.
            exact = found
        if not (exact or fitting):
            seen = [texts[key] for key in found]
            fail(path, f"no comment on “{words}” says “{expected}”, but on {seen}")
            continue
        key = (exact or fitting)[0]
        counts["ranges"] += 1
        rule = [p.text for p in unseen[key].paragraphs if p.text.startswith("Rule: ")]
        if not rule or not rule[0].startswith(f"Rule: {diagnostic['rule']}"):
            fail(path, f"the comment on “{words}” does not name {diagnostic['rule']}")
        del unseen[key]
    for key, comment in unseen.items():
        if not comment.text.startswith("See the comment on"):
            fail(path, f"a comment that belongs to no finding: {comment.text}")


def check_members(path, draft):
    """What does not change is copied as it stands in the archive, packed."""
    def members(file):
        archive = zipfile.ZipFile(file)
        data = file.read_bytes()
        for info in archive.infolist():
            lengths = data[info.header_offset + 26:info.header_offset + 30]
            start = info.header_offset + 30
            start += int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
            yield info.filename, (info.CRC, data[start:start + info.compress_size])

    before, after = dict(members(draft)), dict(members(path))
    for name, contents in before.items():
        if name not in after:
            fail(path, f"{name} is gone")
        elif after[name] != contents and not may_change(name):
            fail(path, f"{name} is not what it was")
    for name in set(after) - set(before):
        if "comments" not in name and not name.endswith(".rels"):
            fail(path, f"{name} is new")


def may_change(name):
    name = name.lower().rsplit("/", 1)[-1]
    return name in CHANGED or name.startswith(("[content", "comments", "footnotes", "endnotes")) or (
        name.endswith((".xml", ".xml.rels")) and name.split(".")[0] not in (
            "styles", "settings", "numbering", "theme1", "fonttable", "app", "core", "header1"))


def audit(path):
    """What is wrong with a document, by the schemas and the rules of the format."""
    counts["audited"] += 1
    errors = OpenXmlValidator(max_errors=0).validate(str(path)).errors
    # The two forms of a text box have the same comments, as in what Word writes.
    found = [
        str(error) for error in errors
        if not ("AlternateContent" in str(error) and "unique value" in str(error))
    ]
    return found + [
        f"{finding.code}: {finding.message}" for finding in inspect(path)
        if finding.severity == Severity.ERROR
    ]


def check_validity(path, draft):
    before, after = audit(draft), audit(path)
    if len(after) > len(before):
        fail(path, f"{len(after)} errors instead of {len(before)}: {after[-3:]}")


def has_changes(path):
    body = docx.Document(path).element.body
    return bool(body.xpath(".//w:ins | .//w:del | .//w:moveFrom | .//w:moveTo"))


def check_changes(path, draft):
    """docx-revisions accepts all, and the text is the fixed one; rejects all, and it is the old one."""
    try:
        found = RevisionDocument(str(path)).track_changes
    except ValueError:
        # python-docx does not go through a table whose first row goes on with a row above it.
        return
    changes = [change for change in found if change.author == "reportlint"]
    if len(changes) < len(found) or has_changes(draft):
        # That library knows changes of runs alone, and not those of paragraphs, rows and moves.
        return
    counts["tracked"] += 1
    counts["fixes"] += len(changes)
    with tempfile.TemporaryDirectory() as scratch:
        for action, expected in [("accept_all", layout(path)), ("reject_all", layout(draft))]:
            document = RevisionDocument(str(path))
            getattr(document, action)()
            # Changes in hyperlinks are passed over by that library.
            for change in document.document.element.body.xpath(".//w:ins | .//w:del"):
                settle(change, action == "accept_all")
            target = pathlib.Path(scratch) / "settled.docx"
            document.save(target)
            if layout(target) != expected:
                pairs = [p for p in zip(layout(target), expected) if p[0] != p[1]]
                fail(path, f"{action}: {pairs[:3]}")
            if action == "accept_all" and changes and len(lint(target)) >= len(lint(draft)):
                fail(path, "accepting the changes mends nothing")


def settle(change, accepts):
    is_insertion = change.tag == qn("w:ins")
    if is_insertion != accepts:
        change.getparent().remove(change)
        return
    for text in change.iter(qn("w:delText")):
        text.tag = qn("w:t")
    for child in list(change):
        change.addprevious(child)
    change.getparent().remove(change)


def main():
    for report in sorted(REVIEWED.glob("*.json")):
        name = report.name.removesuffix(".json")
        draft = DRAFTS / name
        is_converted = draft.suffix in (".doc", ".rtf")
        ending = ".docx" if is_converted else draft.suffix
        english, chinese, clean = (
            REVIEWED / f"{prefix}-{name}{ending}" for prefix in ("en", "zh", "clean"))
        counts["copies"] += 1
        # What LibreOffice makes of rich text is read otherwise in places; the findings are the draft's.
        source = draft if draft.suffix == ".rtf" else english
        diagnostics = lint(source)
        if not is_converted and places(diagnostics) != places(lint(draft)):
            fail(english, "lint finds something else in the reviewed copy")
        if places(lint(chinese)) != places(lint(clean)):
            fail(clean, "lint finds something else when the comments are taken out")
        if b"reportlint" in b"".join(
                zipfile.ZipFile(clean).read(n) for n in zipfile.ZipFile(clean).namelist()
                if "comments" in n or n == "content.xml"):
            fail(clean, "there are still comments")
        if not is_converted:
            check_members(english, draft)
        if ending == ".odt":
            continue
        if ending == ".docm":
            continue
        base = clean if is_converted else draft
        tracked = REVIEWED / f"tracked-{name}{ending}"
        if is_opened(base):
            check_comments(english, diagnostics, layout(source))
            check_changes(tracked, base)
        check_validity(english, base)
        check_validity(tracked, base)
    documents = pathlib.Path(__file__).parents[2] / "Documents" / "Features"
    for directory in FEATURES:
        for path in sorted(directory.glob("*.docx")):
            ranges(zipfile.ZipFile(path))
            check_validity(path, documents / path.name)
    print(counts)
    if counts["copies"] < 15 or counts["ranges"] < 60 or counts["fixes"] < 10:
        sys.exit("too little was checked")
    sys.exit(1 if failures else 0)


main()
