"""What was read is kept, so that a client loads again in a fraction of the time; safe to delete at any moment.

A client's cache lies in its own folder, under ``.socialkpi``: it goes where the client goes, and is gone when the client is. The
sample clients that come with the package are never written to; theirs lies in the user's cache folder. A bare folder of exports
has none. ``SOCIALKPI_CACHE`` names another folder for all of them, or "off".

Everything is keyed by what it was made from: the bytes and names of the exports, what client.toml says, and the code that read
them. Where anything differs, or can't be written, loading reads the files, with the same result.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from socialkpi.client import FILE, Client
from socialkpi.data import Data
from socialkpi.load.bundle import NoBundle, read_bundle, write_bundle
from socialkpi.load.cached_files import files_as_bundle, files_of_bundle
from socialkpi.places import place
from socialkpi.reading.result import ReadFile
from socialkpi.reading.source import Source

OFF, VARIABLE, FOLDER = "off", "SOCIALKPI_CACHE", ".socialkpi"
WORTH_KEEPING = 0.01
"""Seconds of reading from which a file is kept by itself: opening a small one again takes as long as reading it."""

_NOTE = "Made by socialkpi to load faster; safe to delete. Dibuat socialkpi agar lebih cepat; boleh dihapus.\n"
_CODE = ("reading", "sources", "load", "mapping", "language", "client", "tables.py", "when.py")
_ACCOUNT = ("files", "problems", "differences", "lineage")
_LIMIT = 2 * 1024**3  # larger files are refused unread; their bytes play no part


@dataclass(frozen=True)
class Cache:
    """The cache of one client; without a folder it keeps nothing and finds nothing."""

    folder: Path | None = None
    secret: bytes = field(default=b"", repr=False)

    def files(
        self, key: str, path: Path, sources: Mapping[str, Source], read: Callable[[], list[ReadFile]]
    ) -> list[ReadFile]:
        """Return what is kept under ``key`` of the files at ``path``, else read and keep them."""
        if self.folder is None:
            return read()
        place_ = self.folder / "files" / key
        try:
            return files_of_bundle(*read_bundle(place_, self.secret), path, sources)
        except NoBundle:
            started = time.perf_counter()
            fresh = read()
        if time.perf_counter() - started < WORTH_KEEPING:
            return fresh
        with suppress(NoBundle, OSError):
            about, frames = files_as_bundle(fresh)
            self._ready(place_.parent)
            write_bundle(place_, about, frames, self.secret)
        return fresh

    def data(self, key: str, client: Client, make: Callable[[], Data]) -> Data:
        """Return the tables that are kept under ``key``, else make and keep them."""
        if self.folder is None:
            return make()
        place_ = self.folder / "tables"
        try:
            about, frames = read_bundle(place_, self.secret)
            if about["key"] == key:
                return _data_of(about["as_of"], frames, client)
        except NoBundle:
            pass
        fresh = make()
        with suppress(OSError):
            self._ready(self.folder)
            frames = {f"table.{name}": frame for name, frame in fresh.tables.items()}
            frames |= {name: getattr(fresh, name) for name in _ACCOUNT}
            write_bundle(place_, {"key": key, "as_of": fresh.as_of}, frames, self.secret)
        return fresh

    def keep_only(self, keys: Iterable[str]) -> None:
        """Forget every file that is not among ``keys``, and what an interrupted write left behind."""
        if self.folder is None:
            return
        wanted = {*keys}
        with suppress(OSError):
            for entry in (self.folder / "files").iterdir():
                if entry.name not in wanted:
                    entry.unlink(missing_ok=True)

    def _ready(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        assert self.folder is not None
        for name, text in ((".gitignore", "*\n"), ("README.txt", _NOTE)):
            if not (self.folder / name).exists():
                (self.folder / name).write_text(text, "utf-8")


def cache_of(client: Client) -> Cache:
    """Return the cache of a client: in its folder, for the package's own samples in the user's cache, or none."""
    said = os.environ.get(VARIABLE, "")
    home = Path(said) if said and said != OFF else _user_cache()
    if said == OFF or home is None or not (client.folder / FILE).is_file():
        return Cache()
    secret = _secret(home)
    if secret is None:
        return Cache()
    folder = client.folder.resolve()
    if said or folder.is_relative_to(place("sample").resolve()):
        return Cache(home / f"{folder.name}-{_hash(str(folder))[:12]}", secret)
    return Cache(folder / FOLDER, secret)


def key_of(*parts: object) -> str:
    """Return a key of what something is made from, and of the code that makes it."""
    return _hash(_code(), *map(repr, parts))


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, or words that say why there is none."""
    try:
        size = path.stat().st_size
        if size > _LIMIT:
            return f"{size} bytes"
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"not readable: {error.errno}"


def _data_of(as_of: str, frames: Mapping[str, pd.DataFrame], client: Client) -> Data:
    tables = {name.removeprefix("table."): frame for name, frame in frames.items() if name.startswith("table.")}
    files, problems, differences, lineage = (frames[name] for name in _ACCOUNT)
    return Data(tables, client, files, problems, differences, lineage, as_of)


def _secret(home: Path) -> bytes | None:
    """Return this machine's secret, made at the first use; None where it can't be kept."""
    path = home / "seal"
    with suppress(OSError):
        if not path.exists():
            home.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError):
                handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(handle, "wb") as file:
                    file.write(secrets.token_bytes(32))
        kept = path.read_bytes()
        if len(kept) == 32:
            return kept
        path.unlink()  # an interrupted write; the next load makes another
    return None


def _user_cache() -> Path | None:
    """Return the folder where programs of this user keep what can be made again."""
    try:
        home = Path.home()
    except RuntimeError:  # a user without a home
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "socialkpi" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "socialkpi"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "socialkpi"


@cache
def _code() -> str:
    """Return a hash of everything that turns bytes into tables: our own code and data, and pandas."""
    package = Path(__file__).parents[1]
    named: Sequence[Path] = [package / name for name in _CODE]
    files = sorted(
        f for path in named for f in ([path] if path.is_file() else path.rglob("*.*")) if "__pycache__" not in f.parts
    )
    known = [f"{file.relative_to(package).as_posix()}:{digest(file)}" for file in files]
    return _hash(version("pandas"), version("pyarrow"), version("python-calamine"), sys.version, *known)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
