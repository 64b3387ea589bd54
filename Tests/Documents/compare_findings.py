#!/usr/bin/env python3
"""Compares what reportlint found in a document with what it found in the plain text.

    compare_findings.py EXPECTED.json ACTUAL.json

The files hold the output of `reportlint --format json`. Two findings are the same if their rule,
their severity and their message are; a line of the text is another one in a document, and a
converter may put a blank between figures and characters, so neither counts. Prints "=", or the
differences, and ends with status 1 if there are any, 2 if a file could not be checked.
"""

import json
import re
import sys
from collections import Counter

LINE_REFERENCE = re.compile(r"\b(?:lines?|columns?) \d+(?: (?:to|and) \d+)?|第 ?\d+ ?[行列]")


def findings(path: str) -> tuple[Counter[tuple[str, str, str]], dict[tuple[str, str, str], str]]:
    """The findings as they are compared, and the message of each as it was written."""
    with open(path, encoding="utf-8") as file:
        (report,) = json.load(file)["files"]
    if "error" in report:
        print(f"not checked: {report['error']}")
        sys.exit(2)
    counter, messages = Counter(), {}
    for found in report["diagnostics"]:
        key = (found["rule"], found["severity"], plain(found["message"]))
        counter[key] += 1
        messages[key] = found["message"]
    return counter, messages


def plain(message: str) -> str:
    return re.sub(r"\s", "", LINE_REFERENCE.sub("", message))


def main(expected_path: str, actual_path: str) -> int:
    (expected, expected_messages), (actual, actual_messages) = (
        findings(expected_path),
        findings(actual_path),
    )
    differences = [
        (sign, key, count, messages[key])
        for sign, counter, messages in (
            ("-", expected - actual, expected_messages),
            ("+", actual - expected, actual_messages),
        )
        for key, count in sorted(counter.items())
    ]
    if not differences:
        print("=")
        return 0
    for sign, (rule, severity, _), count, message in differences:
        print(f"{sign} {f'{count} × ' if count > 1 else ''}{rule} ({severity}) {message}")
    return 1


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
