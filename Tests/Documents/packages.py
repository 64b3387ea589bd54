"""Zip packages that come out the same, byte for byte, whenever and wherever they are made."""

import zipfile
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)


def write(path: Path, entries: dict[str, bytes], stored: tuple[str, ...] = ()) -> None:
    """Writes the entries in their order; those named in `stored` are not compressed."""
    with zipfile.ZipFile(path, "w") as package:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, content, compresslevel=9)


def read(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def normalise(path: Path) -> None:
    """Takes the time of making out of a package."""
    write(path, read(path), stored=("mimetype",))
