"""What was read at one path, as a bundle: every field but the declared sources, which are found again by their keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import pandas as pd
from pydantic import TypeAdapter

from socialkpi.load.bundle import NoBundle
from socialkpi.reading.result import ReadFile, ReadTable
from socialkpi.reading.source import Source

_APART: dict[Any, tuple[str, ...]] = {ReadFile: ("path", "tables"), ReadTable: ("source", "frame")}
"""Fields that are not kept as plain JSON."""


def files_as_bundle(files: Sequence[ReadFile]) -> tuple[dict[str, Any], dict[str, pd.DataFrame]]:
    """Return the facts and frames of files; NoBundle where they hold something that JSON would change."""
    about = {
        "files": [
            _plain_fields(file) | {"tables": [_plain_fields(t) | {"source": t.source.key} for t in file.tables]}
            for file in files
        ]
    }
    frames = {_name(i, k): table.frame for i, file in enumerate(files) for k, table in enumerate(file.tables)}
    sources = {table.source.key: table.source for file in files for table in file.tables}
    again = [one for file in files[:1] for one in files_of_bundle(about, frames, file.path, sources)]
    if not all(_same(*pair) for pair in zip(files, again, strict=True)):
        raise NoBundle
    return about, frames


def files_of_bundle(
    about: Mapping[str, Any], frames: Mapping[str, pd.DataFrame], path: Path, sources: Mapping[str, Source]
) -> list[ReadFile]:
    """Return what ``files_as_bundle`` was given, now lying at ``path``; NoBundle where a source of it is gone."""
    try:
        return [_file(number, kept, frames, path, sources) for number, kept in enumerate(about["files"])]
    except KeyError as error:
        raise NoBundle from error


def _file(
    number: int, about: Mapping[str, Any], frames: Mapping[str, pd.DataFrame], path: Path, sources: Mapping[str, Source]
) -> ReadFile:
    tables = tuple(
        ReadTable(source=sources[kept["source"]], frame=frames[_name(number, place)], **_full_fields(ReadTable, kept))
        for place, kept in enumerate(about["tables"])
    )
    return ReadFile(path=path, tables=tables, **_full_fields(ReadFile, about))


def _name(file: int, table: int) -> str:
    return f"{file}.{table}"


def _plain_fields(thing: ReadFile | ReadTable) -> dict[str, Any]:
    return {name: _plain(getattr(thing, name)) for name in _kept(type(thing))}


def _full_fields(kind: Any, kept: Mapping[str, Any]) -> dict[str, Any]:
    return {name: adapter.validate_python(kept[name]) for name, adapter in _adapters(kind).items()}


def _kept(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in _APART[kind])


@cache
def _adapters(kind: Any) -> dict[str, TypeAdapter[Any]]:
    hints = get_type_hints(kind)
    return {name: TypeAdapter(hints[name]) for name in _kept(kind)}


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


def _same(one: ReadFile, other: ReadFile) -> bool:
    pairs: list[tuple[Any, Any]] = [(one, other), *zip(one.tables, other.tables, strict=True)]
    return one.path == other.path and all(
        getattr(a, name) == getattr(b, name) for a, b in pairs for name in _kept(type(a))
    )
