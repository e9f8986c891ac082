"""Where reports stand, and how they get there: whole or not at all.

A page and its manifest are written into a folder of the run, read back, and moved to their place by one rename. A
client's key and everything else that names a folder is checked, so that nothing can be written outside the output.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from socialkpi.errors import ReportError
from socialkpi.language import Text
from socialkpi.report.manifest import digest

_SAFE = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
WORK = ".work"


def key_of(name: str) -> str:
    """Return a name as a key that is safe in any path, on any system.

    >>> key_of("Kopi Senja"), key_of("../x")
    ('kopi-senja', 'x')
    """
    key = re.sub(r"[^a-z0-9]+", "-", name.lower())[:60].strip("-")
    if not key or _RESERVED.fullmatch(key):
        key = f"client-{digest(name.encode())[:8]}"
    return key


def inside(root: Path, *parts: str) -> Path:
    """Return the path of ``parts`` under ``root``; a ReportError where it would lie anywhere else."""
    for part in parts:
        if not _SAFE.fullmatch(part.removeprefix(".")) or _RESERVED.fullmatch(part):
            _refuse(part)
    whole = root.joinpath(*parts)
    if not whole.resolve().is_relative_to(root.resolve()):  # a link in the output folder that leads out of it
        _refuse("/".join(parts))
    return whole


def publish(draft: Path, files: dict[str, bytes], final: Path) -> None:
    """Write ``files`` into the folder ``draft``, check them, and make it the folder ``final``.

    What stood at ``final`` is replaced, and put back should the rename fail.
    """
    draft.mkdir(parents=True)
    for name, content in files.items():
        _write(draft / name, content)
    before = draft.with_name(draft.name + "-before")
    final.parent.mkdir(parents=True, exist_ok=True)
    if final.exists():
        final.rename(before)
    try:
        draft.rename(final)
    except OSError:
        if before.exists():
            before.rename(final)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if digest(path.read_bytes()) != digest(content):
        raise OSError(f"{path.name} could not be read back as it was written")


def _refuse(part: str) -> None:
    raise ReportError(
        Text(
            en='"{part}" cannot name a folder of reports. Nothing was written.',
            id='"{part}" tidak bisa menjadi nama folder laporan. Tidak ada yang ditulis.',
        ),
        part=part[:60],
    )
