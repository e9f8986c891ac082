"""What a trap is: rows that invite a wrong recipe, the number that comes of it, and what is right instead.

A trap is data. The tests run each one; a lesson can show the same rows, ask for the number, and recognise the wrong one.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd

from socialkpi.data import Data
from socialkpi.language import Text
from socialkpi.load import load

Frames = Mapping[str, pd.DataFrame]
Rows = Mapping[str, Sequence[Mapping[str, Any]]]

CLIENT = """\
name = "Warung Contoh"
currency = "IDR"
time_zone = "Asia/Jakarta"
week_starts = "monday"
"""
"""The client whose exports the rows are, where they are cells of files."""


@dataclass(frozen=True)
class Reply:
    """One answer of the package: a value, or bounds, or neither and the status that says why."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    status: str = "complete"


@dataclass(frozen=True, kw_only=True)
class Trap:
    """A way of being wrong, with the rows that show it."""

    key: str
    name: Text
    """What the mistake is called: what somebody does."""
    lesson: Text
    """Why it is one, and what to do instead, in a sentence."""
    rows: Rows
    """Rows of tables as ``compute`` takes them; under a name that ends in ".csv", cells of an export as downloaded."""
    wrong: Callable[[Frames], float]
    """The wrong recipe, from the rows."""
    wrong_number: float
    """What comes of it."""
    ask: Callable[[Any], tuple[Reply, ...]]
    """The same question put to the package, which is given the tables."""
    right: tuple[Reply, ...]
    """What the package says."""
    source: str

    def frames(self) -> dict[str, pd.DataFrame]:
        """Return the rows as frames, by table or file."""
        return {name: pd.DataFrame([*rows]) for name, rows in self.rows.items()}

    def mistaken(self) -> float:
        """Return the number that the wrong recipe gives."""
        return float(self.wrong(self.frames()))

    def answer(self) -> tuple[Reply, ...]:
        """Return what the package says to the rows; files are loaded from a folder of a made-up client."""
        return self.ask(_loaded(self.rows) if any(name.endswith(".csv") for name in self.rows) else self.frames())


def said(results: pd.DataFrame, column: str = "value") -> tuple[Reply, ...]:
    """Return what rows of results (``compute``) or of changes (``compare``, with ``column="change"``) say.

    >>> import pandas as pd
    >>> from socialkpi.compute import compute
    >>> said(compute({"days": pd.DataFrame({"reach": [400.0, 300.0]})}, "reach"))
    (Reply(value=None, low=400.0, high=700.0, status='bounds'),)
    """
    rows = results.to_dict("records")
    return tuple(Reply(_known(row[column]), _known(row["low"]), _known(row["high"]), row["status"]) for row in rows)


def _known(number: float) -> float | None:
    return None if math.isnan(number) else number


def _loaded(files: Rows) -> Data:
    with TemporaryDirectory() as folder:
        exports = Path(folder) / "exports"
        exports.mkdir()
        (Path(folder) / "client.toml").write_text(CLIENT, "utf-8")
        for name, rows in files.items():
            (exports / name).write_bytes(_written(rows).encode("utf-8"))
        return load(folder)


def _written(rows: Sequence[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, [*rows[0]])
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
