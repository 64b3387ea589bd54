"""Checks a baseline, and what was shown of a run that was compared with it.

    known.py BASELINE JSON SARIF JSON-WITHOUT-BASELINE

What is wrong is an exception.
"""

import json
import sys

baseline, known, sarif, before = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
text = open(sys.argv[1], encoding="utf-8").read()

assert baseline["version"] == 1
paths = [file["path"] for file in baseline["files"]]
assert paths == sorted(paths, key=lambda path: path.encode("utf-8")), "files are in order"
count = 0
for file in baseline["files"]:
    findings = file["findings"]
    assert findings == sorted(
        findings, key=lambda f: (f["rule"], f["place"], f["text"], f["fingerprint"])), file["path"]
    count += len(findings)
found = [file for file in before["files"] if file["path"] != "nowhere.txt"]
assert count == sum(len(file["diagnostics"]) for file in found), "all findings are in it"
# One line of a difference for one finding.
assert sum(line.lstrip().startswith('{"rule"') for line in text.splitlines()) == count

assert all(file["diagnostics"] == [] for file in known["files"]), "nothing known is shown"
assert known["summary"]["baselined"] == count
assert sum(file.get("baselined", 0) for file in known["files"]) == count
results = sarif["runs"][0]["results"]
assert all(result["suppressions"] for result in results), "only what comments suppress"
assert len(results) == known["summary"]["suppressed"]
assert sarif["runs"][0]["properties"]["baselined"] == count
print(f"baseline: {count} findings hold")
