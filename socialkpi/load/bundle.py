"""One file that holds frames (as Parquet) and facts about them (as JSON), sealed so that nobody else can have written it.

A bundle never holds code: no pickle, no Python objects. It begins with a seal over its bytes, made with a secret that stays on
this machine: one that is damaged, cut short, or came along in somebody else's folder is not opened at all.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pandas as pd

_ABOUT, _SEAL = "about.json", hashlib.sha256().digest_size


class NoBundle(Exception):
    """There is no bundle at a place, or none that can be used."""


def write_bundle(path: Path, about: Mapping[str, Any], frames: Mapping[str, pd.DataFrame], secret: bytes) -> None:
    """Write a bundle whole or not at all; OSError says that the place can't be written.

    ``about`` must be plain JSON. The file is readable for its owner alone.
    """
    types = {name: {str(c): str(frame[c].dtype) for c in frame} for name, frame in frames.items()}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(_ABOUT, json.dumps({"about": about, "types": types}, ensure_ascii=False))
        for name, frame in frames.items():
            archive.writestr(f"{name}.parquet", _as_parquet(frame))
    _put(path, hmac.digest(secret, held.getvalue(), "sha256") + held.getvalue())


def read_bundle(path: Path, secret: bytes) -> tuple[dict[str, Any], dict[str, pd.DataFrame]]:
    """Return what ``write_bundle`` was given, with every column of the type that it had; NoBundle where that can't be."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NoBundle from error
    if not hmac.compare_digest(content[:_SEAL], hmac.digest(secret, content[_SEAL:], "sha256")):
        raise NoBundle
    # what carries our seal is as we wrote it
    with zipfile.ZipFile(io.BytesIO(content[_SEAL:])) as archive:
        told = json.loads(archive.read(_ABOUT))
        frames = {name: _from_parquet(archive.read(f"{name}.parquet"), types) for name, types in told["types"].items()}
    return told["about"], frames


def _as_parquet(frame: pd.DataFrame) -> bytes:
    out = io.BytesIO()
    frame.to_parquet(out, engine="pyarrow", compression="zstd")
    return out.getvalue()


def _from_parquet(content: bytes, types: Mapping[str, str]) -> pd.DataFrame:
    frame = pd.read_parquet(io.BytesIO(content), engine="pyarrow")
    # a column without any value doesn't tell its type
    changed = {column: kind for column, kind in types.items() if str(frame[column].dtype) != kind}
    return frame.astype(changed) if changed else frame


def _put(path: Path, content: bytes) -> None:
    """Write beside the place and rename: a reader sees the old file or the new one, never half of it."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
