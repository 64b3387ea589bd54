"""LibreOffice opens reviewed copies, has their comments at their words, saves and prints them.

    office.py SOFFICE SCRATCH FILE…
"""

import pathlib
import re
import subprocess
import sys
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.uno import RuntimeException

PORT = 2719
FEATURES = pathlib.Path(__file__).resolve().parents[2] / "Documents" / "Features"


def value(name, contents):
    return PropertyValue(Name=name, Value=contents)


def connect(office, scratch):
    process = subprocess.Popen(
        [office, f"-env:UserInstallation=file://{scratch}/desktop", "--headless", "--norestore",
         f"--accept=socket,host=127.0.0.1,port={PORT};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(
                f"uno:socket,host=127.0.0.1,port={PORT};urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.5)
    else:
        process.kill()
        sys.exit("LibreOffice does not answer")
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context)
    return process, desktop


def opened(desktop, path):
    if not path.exists():
        return None
    return desktop.loadComponentFromURL(
        path.resolve().as_uri(), "_blank", 0, (value("Hidden", True),))


def annotations(document):
    fields = document.getTextFields().createEnumeration()
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            yield field.Author, field.Content.split("\n")[0], field.getAnchor().getString()


def written(path):
    """How many comments the linter wrote into the document's own text, not into its notes."""
    archive = zipfile.ZipFile(path)
    if path.suffix == ".odt":
        return archive.read("content.xml").count(b"<dc:creator>reportlint<")
    names = [n for n in archive.namelist() if n.lower().endswith("comments.xml")]
    if not names:
        return 0
    ids = re.findall(
        rb'<[\w:]*comment [^>]*?id="(\d+)" [\w:]*author="reportlint"', archive.read(names[0]))
    story = b"".join(
        archive.read(n) for n in archive.namelist()
        if n.endswith(".xml") and not re.search("comments|notes", n.lower()))
    return sum(
        re.search(rb'commentRangeStart [^>]*id="%s"' % i, story) is not None for i in ids)


def examined(desktop, path, scratch):
    """How many comments a copy has, and what is wrong with it."""
    if not zipfile.is_zipfile(path):
        return 0, [f"{path.name}: it is no package: {path.read_bytes()[:40]}"]
    document = opened(desktop, path)
    if document is None:
        # Not every document of a feature is one for LibreOffice.
        if opened(desktop, FEATURES / path.name) is not None:
            return 0, [f"{path.name}: LibreOffice does not open it"]
        return 0, []
    failures = []
    found = [a for a in annotations(document) if a[0] == "reportlint"]
    # A cell that is repeated in an OpenDocument table is so with its comments.
    if len(found) < written(path) or path.suffix != ".odt" and len(found) != written(path):
        failures.append(f"{path.name}: {len(found)} comments instead of {written(path)}")
    for kind, ending in [("MS Word 2007 XML", "docx"), ("writer8", "odt")]:
        saved = pathlib.Path(scratch) / f"saved.{ending}"
        document.storeToURL(saved.as_uri(), (value("FilterName", kind),))
        if saved.stat().st_size == 0:
            failures.append(f"{path.name}: saved as {ending}, it is empty")
    # Newer versions put the comments into the margin, older ones write them as notes.
    printed = pathlib.Path(scratch) / "printed.pdf"
    options = uno.Any(
        "[]com.sun.star.beans.PropertyValue",
        (value("ExportNotes", True), value("ExportNotesInMargin", True)))
    document.storeToURL(
        printed.as_uri(),
        (value("FilterName", "writer_pdf_Export"), value("FilterData", options)))
    if not printed.read_bytes().startswith(b"%PDF"):
        failures.append(f"{path.name}: it is not printed")
    document.close(True)
    return len(found), failures


def is_printed(office, scratch, path):
    """Whether LibreOffice prints a copy without showing it."""
    subprocess.run(
        [office, f"-env:UserInstallation=file://{scratch}/printer", "--headless", "--convert-to",
         "pdf", "--outdir", scratch, str(path)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=False)
    printed = pathlib.Path(scratch) / f"{path.stem}.pdf"
    return printed.exists() and printed.read_bytes().startswith(b"%PDF")


def end(process, desktop):
    try:
        desktop.terminate()
    except Exception:
        pass
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()


def main():
    office, scratch, *files = sys.argv[1:]
    process, desktop = connect(office, scratch)
    total, failures = 0, []
    for path in map(pathlib.Path, files):
        try:
            count, faults = examined(desktop, path, scratch)
        except RuntimeException:
            # Where it is installed without windows, it now and then ends when it is to draw a comment's.
            end(process, desktop)
            process, desktop = connect(office, scratch)
            count, faults = 0, [] if is_printed(office, scratch, path) else [
                f"{path.name}: LibreOffice breaks off"]
        total += count
        failures += faults
    end(process, desktop)
    print(f"LibreOffice: {len(files)} copies, {total} comments")
    for failure in failures:
        print(failure, file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
