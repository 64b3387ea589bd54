#!/usr/bin/env python3
"""Puts right reports into every form in which portals and offices give them: nothing may be found in any.

    check.py [--binary PATH] [--only TEXT] [--keep FOLDER]

The reports are those of `../reports` that are right; the forms are in presentations.py. Where a form leaves the title
out, document/title is expected and nothing else; findings of severity info do not count.

Exit status: 0 when nothing else is found, 1 when something is.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from forms.presentations import presentations  # noqa: E402
from reports import REPORTS  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[3]


def findings(binary, folder):
    answer = subprocess.run(
        [binary, "lint", "--format", "json", "--lang", "zh", "--fail-on", "never", folder],
        capture_output=True, text=True, timeout=600)
    return {pathlib.Path(file["path"]).name: file for file in json.loads(answer.stdout)["files"]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", type=pathlib.Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    binary = options.binary or next(
        (p for p in (ROOT / ".build/release/reportlint", ROOT / ".build/debug/reportlint") if p.exists()), None)
    if not binary:
        sys.exit("check.py: run swift build first, or use --binary")
    folder = options.keep or pathlib.Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    expected = {}
    for name, report in REPORTS.items():
        if not name.endswith("-right"):
            continue
        for made, titled, file, data in presentations(name.removesuffix("-right"), report()):
            if options.only not in f"{name} {made}":
                continue
            (folder / file).write_bytes(data)
            expected[file] = titled
    found = findings(binary.resolve(), folder.resolve())
    clean = 0
    for file, titled in expected.items():
        result = found.get(file, {})
        seen = [d for d in result.get("diagnostics", []) if d["severity"] != "info"]
        others = [d for d in seen if titled or d["rule"] != "document/title"]
        if result.get("diagnostics") is None:
            print(f"{file}: not read: {result.get('error')}")
        elif others:
            print(f"{file} ({result.get('pack')})")
            for finding in others[:8]:
                print(f"    {finding.get('line', '')}: {finding['rule']} {finding['message']}")
            if len(others) > 8:
                print(f"    and {len(others) - 8} more")
        else:
            clean += 1
    print(f"{clean} of {len(expected)} without a false alarm")
    if not options.keep:
        shutil.rmtree(folder)
    return 0 if clean == len(expected) else 1


if __name__ == "__main__":
    sys.exit(main())
