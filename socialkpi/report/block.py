"""A block: one piece of a report, as a template's cell displays it.

Beside a readable view a block gives ``application/vnd.socialkpi.block+json``: everything that the page, and any
other output, is made of, with the results rows behind what it shows. Nobody has to read a report's HTML again to
know its numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, get_args

import pandas as pd

from socialkpi.errors import ReportError
from socialkpi.language import Text
from socialkpi.report import render
from socialkpi.report.words import Phrase, Run, plain

MIME = "application/vnd.socialkpi.block+json"
VERSION = 1
Kind = Literal["heading", "section", "sentence", "numbers", "table", "chart", "note", "words", "trace", "end"]
Tone = Literal["", "good", "bad", "flat"]
Record = dict[str, Any]


@dataclass(frozen=True)
class Tile:
    """One headline number: what it is, the number, its change and the yardstick, and its course as a chart."""

    label: str
    value: str
    hint: str = ""
    change: str = ""
    tone: Tone = ""
    foot: str = ""
    missing: bool = False
    spark: Record | None = None


@dataclass(frozen=True)
class Cell:
    """One cell of a table; ``name`` marks text that someone else wrote."""

    text: str
    under: str = ""
    tone: Tone = ""
    name: bool = False
    missing: bool = False
    link: str = ""


@dataclass(frozen=True)
class Column:
    """One column of a table: its heading, and whether its cells are numbers."""

    title: str
    number: bool = True
    width: str = ""
    tight: bool = False
    """Whether its cells stay on one line."""


@dataclass(frozen=True)
class Grid:
    """A table as it is shown."""

    columns: tuple[Column, ...]
    lines: tuple[tuple[Cell, ...], ...]
    caption: str = ""


@dataclass(frozen=True, kw_only=True)
class Block:
    """One piece of a report.

    ``rows`` are the results rows of every number shown; ``formulas`` maps the metrics in them to their label, unit
    and formula; ``facts`` holds what a kind needs beside (the period of a heading, the files of a trace).
    """

    kind: Kind
    key: str
    language: str
    title: str = ""
    subtitle: str = ""
    paragraphs: tuple[Phrase, ...] = ()
    tiles: tuple[Tile, ...] = ()
    table: Grid | None = None
    chart: Record | None = None
    alt: str = ""
    wide: bool = True
    rows: tuple[Record, ...] = ()
    formulas: Mapping[str, Record] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> Record:
        """Return the block as plain JSON values; what is empty is left out."""
        written = {name: value for name, value in asdict(self).items() if value not in ("", (), None, {})}
        return {"version": VERSION, **_json(written)}

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> Block:
        """Read a block back; a ReportError where it isn't one of this version."""
        known = {f.name for f in fields(cls)}
        given = {name: value for name, value in written.items() if name != "version"}
        if written.get("version") != VERSION or given.get("kind") not in get_args(Kind) or set(given) - known:
            raise ReportError(
                Text(
                    en="A block of version {version} and kind {kind} cannot be read; this is version {ours}.",
                    id="Blok versi {version} berjenis {kind} tidak dapat dibaca; ini versi {ours}.",
                ),
                version=written.get("version"),
                kind=given.get("kind"),
                ours=VERSION,
            )
        return cls(**{**given, **_parts(given)})

    def plain(self) -> str:
        """Return the block's words without any form, for places that show text only."""
        words = [self.title, *(plain(p) for p in self.paragraphs), *(f"{t.label}: {t.value}" for t in self.tiles)]
        return "\n".join(filter(None, [*words, self.alt]))

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Record:
        return {"text/plain": self.plain() or self.key, "text/html": render.fragment(self), MIME: self.to_json()}


def records(results: pd.DataFrame) -> tuple[Record, ...]:
    """Return results rows as JSON records, with None where a value is missing.

    >>> records(pd.DataFrame({"metric": ["views"], "value": [float("nan")]}))
    ({'metric': 'views', 'value': None},)
    """
    return tuple(_json(row) for row in results.to_dict("records"))


def _json(value: Any) -> Any:
    """Plain JSON values: missing is None, a whole number stays whole, a timestamp is ISO text."""
    if isinstance(value, Mapping):
        return {str(k): _json(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_json(v) for v in value]
    if hasattr(value, "item"):  # a NumPy scalar
        value = value.item()
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and not math.isfinite(value)):
        return None
    return value if isinstance(value, (str, bool, int, float)) else str(value)


def _parts(given: Mapping[str, Any]) -> Record:
    """The nested parts of a written block, as their own classes again."""
    table = given.get("table")
    return {
        "paragraphs": tuple(tuple(Run(**run) for run in p) for p in _each(given, "paragraphs")),
        "tiles": tuple(Tile(**tile) for tile in _each(given, "tiles")),
        "rows": tuple(dict(row) for row in _each(given, "rows")),
        "table": None if table is None else _grid(table),
    }


def _each(given: Mapping[str, Any], name: str) -> Iterable[Any]:
    parts: Iterable[Any] = given.get(name, ())
    return parts


def _grid(table: Mapping[str, Any]) -> Grid:
    lines = tuple(tuple(Cell(**cell) for cell in line) for line in table["lines"])
    return Grid(tuple(Column(**column) for column in table["columns"]), lines, table.get("caption", ""))
