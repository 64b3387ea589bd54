"""Reads what reportlint has written in every format about the files in the working directory.

    validate.py RESULTS SCHEMAS

RESULTS has a file for each format, all of one run; SCHEMAS the schema for Checkstyle. What is wrong
is an exception. JSON is the reference: it is what every other format is compared with.
"""

import codecs
import json
import os
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path
from urllib.parse import unquote_to_bytes

import xmlschema
from junitparser import JUnitXml
from pydantic import BaseModel
from sarif_pydantic import Sarif

# Bytes of names that are no UTF-8 are percent-encoded, so that no two files have one name.
codecs.register_error(
    "percent",
    lambda error: ("".join(f"%{byte:02X}" for byte in error.object[error.start : error.end]), error.end),
)

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
RESULTS, SCHEMAS = Path(sys.argv[1]), Path(sys.argv[2])


def written(name: str) -> str:
    # No translation of line ends: what a reader is given is what stands there.
    return (RESULTS / name).read_bytes().decode("utf-8")


def check(holds: bool, *what: object) -> None:
    if not holds:
        raise AssertionError(" ".join(map(repr, what)))


def lines_of(path: bytes) -> list[str]:
    """The lines of a file as the linter counts them, in its encoding."""
    data = open(path, "rb").read()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


FILES = json.loads(written("json"))["files"]
LAID_OUT = {file["path"] for file in FILES if file.get("layout")}
FAILED = [file for file in FILES if "error" in file]
FINDINGS = [(file, finding) for file in FILES for finding in file["diagnostics"]]
# SARIF has those as well that comments suppress.
RESULTS_OF_SARIF = [
    (file, finding)
    for file in FILES
    for finding in file["diagnostics"] + file.get("suppressed", [])
]
# Names that are no UTF-8 are known by what stands for them.
ON_DISK = {
    os.path.join(directory, name).decode("utf-8", "percent"): os.path.join(directory, name)
    for directory, _, names in os.walk(b".")
    for name in names
}


def relative(path: str) -> str:
    return path[2:] if path.startswith("./") else path


def json_by_lines() -> None:
    text = written("jsonl")
    check(text.count("\n") == len(FILES), "a file a line")
    check([json.loads(line) for line in text.split("\n")[:-1]] == FILES, "the same as JSON")


# In the standard (3.14.17, 3.20.21 and 3.27.23), though not in the object model.
KNOWN_TO_THE_STANDARD = {
    "Run.columnKind",
    "Invocation.toolExecutionNotifications",
    "Result.suppressions",
}


def undeclared(model: BaseModel) -> list[str]:
    """The members that the object model of SARIF does not know."""
    found = [f"{type(model).__name__}.{name}" for name in model.model_extra or {}]
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, BaseModel):
                found += undeclared(item)
    return found


def sarif() -> None:
    log = json.loads(written("sarif"))
    unknown = set(undeclared(Sarif.model_validate(log)))
    check(unknown <= KNOWN_TO_THE_STANDARD, unknown)
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    check(len(run["results"]) == len(RESULTS_OF_SARIF), "as many results as findings")
    check(len(RESULTS_OF_SARIF) > len(FINDINGS), "suppressed ones")
    for result, (file, finding) in zip(run["results"], RESULTS_OF_SARIF):
        check(result["ruleId"] == finding["rule"] == rules[result["ruleIndex"]], result["ruleId"])
        check(result["level"] == LEVELS[finding["severity"]], result["level"])
        check(result["message"]["text"] == finding["message"], result["message"])
        check(
            list(result["partialFingerprints"].values()) == [finding["fingerprint"]], finding)
        check(("fixes" in result) == ("fix" in finding), finding)
        suppressions(result, file, finding)
        places = result["locations"] + result.get("relatedLocations", [])
        check(len(places) == 1 + len(finding.get("related", [])), finding)
        for place in places:
            sarif_place(place, file)
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                for replacement in change["replacements"]:
                    region(replacement["deletedRegion"], on_disk(change))
    notifications = run["invocations"][0]["toolExecutionNotifications"]
    check(run["invocations"][0]["executionSuccessful"] == (not FAILED), "successful")
    errors = [entry for entry in notifications if entry["level"] == "error"]
    check(len(errors) == len(FAILED), "what could not be read is told")
    gaps = {(file["path"], gap["rule"]) for file in FILES for gap in file["notChecked"]}
    told = {
        (artifact(entry["locations"][0]["physicalLocation"]), entry["associatedRule"]["id"])
        for entry in notifications
        if "associatedRule" in entry
    }
    check(len(told) == len(gaps), "what could not be checked is told")



def suppressions(result: dict, file: dict, finding: dict) -> None:
    # Either all results have the list or none (3.27.23).
    suppressions = result["suppressions"]
    check(len(suppressions) == ("suppression" in finding), finding)
    for suppression in suppressions:
        check(suppression["kind"] == "inSource", suppression)
        reason = finding["suppression"]["reason"]
        check(suppression.get("justification", "") == reason, suppression)
        sarif_place(suppression["location"], file)


def artifact(physical: dict) -> bytes:
    return unquote_to_bytes(physical["artifactLocation"]["uri"])


def on_disk(physical: dict) -> bytes:
    path = artifact(physical)
    check(os.path.exists(path), "a URI leads to the file", path)
    return path


def sarif_place(place: dict, file: dict) -> None:
    path = on_disk(place["physicalLocation"])
    is_laid_out = "./" + path.decode("utf-8", "percent") in LAID_OUT
    check(("region" in place["physicalLocation"]) != is_laid_out, path)
    if is_laid_out:
        check(place["logicalLocations"][0]["name"] != "", path)
    else:
        region(place["physicalLocation"]["region"], path)


def region(place: dict, path: bytes) -> None:
    lines = lines_of(path)
    start = (place["startLine"], place["startColumn"])
    end = (place["endLine"], place["endColumn"])
    check((1, 1) <= start <= end, place)
    for line, column in (start, end):
        check(line <= len(lines), "the file has the line", path, line)
        check(column <= len(lines[line - 1]) + 1, "the line has the column", path, line, column)


def unescaped(text: str, also: dict[str, str] = {}) -> str:
    """As the runner reads what stands in a command."""
    for code, character in {"%0D": "\r", "%0A": "\n", **also, "%25": "%"}.items():
        text = text.replace(code, character)
    return text


def github() -> None:
    lines = written("github").split("\n")
    check(lines.pop() == "", "the last line is ended")
    check(len(lines) == len(FINDINGS) + len(FAILED), "a line a finding")
    commands = Counter()
    for line in lines:
        head, _, message = line.removeprefix("::").partition("::")
        name, _, properties = head.partition(" ")
        values = dict(item.split("=", 1) for item in properties.split(","))
        commands[(name, unescaped(values["title"], {"%3A": ":", "%2C": ","}))] += 1
        check(message != "" and "\r" not in line, line)
        file = unescaped(values["file"], {"%3A": ":", "%2C": ","})
        check("line" not in values or "./" + file not in LAID_OUT, file)
    levels = {"error": "error", "warning": "warning", "info": "notice"}
    expected = Counter((levels[f["severity"]], f["rule"]) for _, f in FINDINGS)
    expected[("error", "reportlint")] += len(FAILED)
    check(commands == +expected, commands, expected)


def gitlab() -> None:
    violations = json.loads(written("gitlab"))
    check(len(violations) == len(FINDINGS) + len(FAILED), "as many as findings")
    fingerprints = Counter(violation["fingerprint"] for violation in violations)
    check(max(fingerprints.values()) == 1, fingerprints.most_common(1))


def junit() -> None:
    suites = list(JUnitXml.fromfile(str(RESULTS / "junit")))
    check(len(suites) == len(FILES), "a suite a file")
    for suite, file in zip(suites, FILES):
        cases = list(suite)
        check(suite.tests == len(cases), suite.name)
        kinds = Counter(type(result).__name__ for case in cases for result in case.result)
        check(suite.failures == kinds["Failure"], suite.name, kinds)
        check(suite.errors == kinds["Error"] == ("error" in file), suite.name, kinds)
        check(suite.skipped == kinds["Skipped"], suite.name, kinds)
        failed = {f["rule"].split("/")[0] for f in file["diagnostics"] if f["severity"] == "error"}
        names = {case.name for case in cases if any("Failure" in repr(type(r)) for r in case.result)}
        check(names == failed, suite.name, names, failed)


def checkstyle() -> None:
    schema = xmlschema.XMLSchema(str(SCHEMAS / "checkstyle.xsd"))
    schema.validate(str(RESULTS / "checkstyle"))
    files = ElementTree.fromstring(written("checkstyle")).findall("file")
    check(len(files) >= len(FILES), "all files")
    count = 0
    for file in files:
        for error in file.findall("error"):
            count += 1
            if error.get("line") is None:
                check(file.get("name") in LAID_OUT or error.get("source") == "reportlint", file)
                continue
            path = ON_DISK.get(file.get("name"))
            if path is None:  # a name with a character that XML does not have
                continue
            lines = lines_of(path)
            check(int(error.get("line")) <= len(lines), path)
    check(count == len(FINDINGS) + len(FAILED), "as many as findings")


def rdjson() -> None:
    diagnostics = json.loads(written("rdjson"))["diagnostics"]
    check(len(diagnostics) == len(FINDINGS) + len(FAILED), "as many as findings")
    with_suggestions = 0
    for diagnostic in diagnostics:
        path = ON_DISK.get("./" + diagnostic["location"]["path"])
        check(path is not None or diagnostic["location"]["path"] == "nowhere.txt", diagnostic)
        with_suggestions += "suggestions" in diagnostic
        ranges = [diagnostic["location"].get("range")]
        ranges += [suggestion["range"] for suggestion in diagnostic.get("suggestions", [])]
        for place in filter(None, ranges):
            lines = lines_of(path)
            for end in (place["start"], place["end"]):
                check(end["line"] <= len(lines), path, end)
                if "column" in end:
                    data = lines[end["line"] - 1].encode("utf-8")
                    data[: end["column"] - 1].decode("utf-8")  # between two characters
                    check(end["column"] <= len(data) + 1, path, end)
    check(with_suggestions > 0, "suggestions")


for validate in (json_by_lines, sarif, github, gitlab, junit, checkstyle, rdjson):
    validate()
    print(f"{RESULTS.name}: {validate.__name__} holds")
