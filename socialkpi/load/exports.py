"""The files of a client, read: each from the cache where its bytes, its name and what is said of it are the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from socialkpi.client import Client
from socialkpi.client.mapping import Mapping
from socialkpi.load.cache import Cache, digest, key_of
from socialkpi.mapping import csv_of_query, read_cells, read_mapped, says_of, source_of
from socialkpi.reading.result import FileSays, ReadFile
from socialkpi.reading.source import Source
from socialkpi.sources import SOURCES, files_in, read_path


@dataclass(frozen=True)
class Export:
    """A file below the client's exports, or a query on its database: its name and the hash of its bytes."""

    path: Path
    name: str
    sha256: str
    query: str | None = None
    mapping: Mapping | None = None
    source: Source | None = None
    """What a mapping with a table declares."""


def exports_of(client: Client) -> list[Export]:
    """Return every export of a client in the order of their names, then its queries."""
    return [*_files(client), *_queries(client)]


def _files(client: Client) -> Iterator[Export]:
    sources = {id(mapping): _source(client, at, mapping) for at, mapping in enumerate(client.mappings)}
    for path in files_in(client.exports) if client.exports.is_dir() else []:
        name = path.relative_to(client.exports).as_posix()
        mapping = client.maps(name)
        yield Export(path, name, digest(path), None, mapping, sources[id(mapping)] if mapping else None)


def _queries(client: Client) -> Iterator[Export]:
    for at, mapping in enumerate(client.mappings):
        if mapping.database is not None:
            path, name = client.folder / mapping.database, mapping.name or f"{mapping.database} {at + 1}"
            yield Export(path, name, digest(path), mapping.query, mapping, _source(client, at, mapping))


def _source(client: Client, at: int, mapping: Mapping) -> Source | None:
    key = f"own_{mapping.name or at + 1}"
    return source_of(mapping, key, client.time_zone) if mapping.table else None


def key_of_client(client: Client, exports: list[Export]) -> str:
    """Return the key of a client's tables: everything that they are made from."""
    said = client.model_dump_json(exclude={"folder"})
    return key_of("tables", said, [(export.name, export.sha256) for export in exports])


def read_exports(client: Client, exports: list[Export], cache: Cache) -> list[ReadFile]:
    """Read every export of a client, and let the cache forget all others."""
    keys: list[str] = []
    files: list[ReadFile] = []
    for export in exports:
        says = _says(client, export.name)
        key = key_of(
            "file", export.name, export.sha256, says, export.mapping, client.time_zone if export.mapping else ""
        )
        known = SOURCES | {export.source.key: export.source} if export.source else SOURCES
        files += cache.files(key, export.path, known, lambda now=export, says=says: _read(client, now, says))  # type: ignore[misc]
        keys.append(key)
    cache.keep_only(keys)
    return files


def _read(client: Client, export: Export, says: FileSays | None) -> list[ReadFile]:
    if export.mapping is None:
        return read_path(export.path, client.exports, says)
    told = says_of(export.mapping)
    if export.query is None:
        return [read_mapped(export.path, client.exports, export.source, told)]
    content = csv_of_query(export.path, export.query, export.name)
    return [read_cells(content, export.name, export.path, export.source, told)]


def _says(client: Client, file: str) -> FileSays | None:
    rule = client.says(file)
    return FileSays(**rule.model_dump(exclude={"file"})) if rule else None
