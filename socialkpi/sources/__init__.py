"""Every export format that is understood, one small file each, and reading by them.

A new format is a new module here with a ``Source`` in it; nothing else has to be told of it. A new language is a new file in
``languages``.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pandas as pd

from socialkpi.errors import DeclarationError
from socialkpi.language import Text
from socialkpi.reading.file import FileReader
from socialkpi.reading.neighbours import lend_windows
from socialkpi.reading.recognise import Recogniser
from socialkpi.reading.result import FileSays, ReadFile
from socialkpi.reading.source import Source

__all__ = ["SOURCES", "files_in", "lend_windows", "read_file", "read_folder", "read_path", "sources"]


def _collect() -> dict[str, Source]:
    """Return every source declared in a module of this folder, by key."""
    found: dict[str, Source] = {}
    for entry in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{entry.name}")
        for source in vars(module).values():
            if not isinstance(source, Source):
                continue
            if found.setdefault(source.key, source) is not source:
                raise DeclarationError(
                    Text(en='Two sources are called "{key}".', id='Ada dua sumber bernama "{key}".'), key=source.key
                )
    return dict(sorted(found.items()))


SOURCES: dict[str, Source] = _collect()


def sources(language: str = "en") -> pd.DataFrame:
    """Return every export that is understood, one row each: what it is, where its rows go, how to download it.

    >>> list(sources("id").columns)
    ['source', 'title', 'platform', 'table', 'measures', 'lacks', 'how']
    """
    rows = [
        {
            "source": source.key,
            "title": source.title[language],
            "platform": source.platform,
            "table": source.table,
            "measures": ", ".join(source.measures()),
            "lacks": "; ".join(f"{measure}: {why[language]}" for measure, why in source.lacks.items()),
            "how": source.how[language],
        }
        for source in SOURCES.values()
    ]
    return pd.DataFrame(rows).astype("str")


@cache
def _reader() -> FileReader:
    return FileReader(Recogniser(SOURCES.values()))


def read_file(path: Path, root: Path | None = None, says: FileSays | None = None) -> ReadFile:
    """Read one export file; ``root`` is the folder that the file is named relative to.

    Bad content never raises: the result has a status and its problems, each with a code and a sentence in both languages.
    """
    return _reader().read(Path(path), root, says)


def read_folder(folder: Path, says: Callable[[str], FileSays | None] | None = None) -> list[ReadFile]:
    """Read every file under a folder, sorted by name, leaving out hidden ones; ``says`` gives what client.toml says of each."""
    folder = Path(folder)
    files = [
        file
        for path in files_in(folder)
        for file in read_path(path, folder, says(path.relative_to(folder).as_posix()) if says else None)
    ]
    return lend_windows(files)


def read_path(path: Path, root: Path | None = None, says: FileSays | None = None) -> list[ReadFile]:
    """Read what lies at a path, apart from what its neighbours lend it (``lend_windows``)."""
    return [read_file(path, root, says)]


def files_in(folder: Path) -> list[Path]:
    """Return every file under a folder that is read, sorted by name: all but hidden ones."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path, folder))


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
