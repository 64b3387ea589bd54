"""Writing a feature's document and, beside it, the text that a reader must lay out."""

from pathlib import Path

import packages

DIRECTORY = Path(__file__).resolve().parent / "Features"


def expect(name: str, expected: str, headings: str = "") -> None:
    """Writes the sidecars, that of the headings also where there are none. The texts are given
    indented; cells are separated by |."""
    write_lines(f"{name}.expected.txt", expected)
    write_lines(f"{name}.headings.txt", headings)


def write_lines(name: str, text: str) -> None:
    lines = [
        "\t".join(cell.strip() for cell in line.strip().split("|"))
        for line in text.strip().splitlines()
    ]
    (DIRECTORY / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def package(
    name: str,
    entries: dict[str, str | bytes],
    expected: str,
    headings: str = "",
    stored: tuple[str, ...] = ("mimetype",),
) -> None:
    encoded = {
        key: content if isinstance(content, bytes) else content.strip().encode()
        for key, content in entries.items()
    }
    packages.write(DIRECTORY / name, encoded, stored=stored)
    expect(name, expected, headings)


def text(name: str, content: bytes, expected: str, headings: str = "") -> None:
    (DIRECTORY / name).write_bytes(content)
    expect(name, expected, headings)
