"""The shape of a column's cells (dates, codes, numbers, free text), by which a damaged row can be put right or not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_LETTERS, _DIGITS, _RUNS = re.compile(r"[^\W\d_]"), re.compile(r"\d"), re.compile(r"(.)\1+")
_MOST_SHAPES = 8
_LONGEST = 120


@lru_cache(maxsize=20_000)
def shape(cell: str) -> str:
    """Return the shape of a cell: letters as a, digits as d, all else as it is.

    >>> shape("MG-8769"), shape("28/01/2026")
    ('aa-dddd', 'dd/dd/dddd')
    """
    return _DIGITS.sub("d", _LETTERS.sub("a", cell[:_LONGEST]))


@lru_cache(maxsize=20_000)
def _coarse(fine: str) -> str:
    return _RUNS.sub(r"\1", fine)


@dataclass(frozen=True)
class Kind:
    """What the cells of one column look like; ``coarse`` is None for free text."""

    fine: frozenset[str]
    coarse: frozenset[str] | None
    shortest: int = 0
    longest: int = 0
    empty: bool = True
    quotes: bool = False

    @property
    def typed(self) -> bool:
        """Tell whether the column holds more than free text or nothing."""
        return self.coarse is not None and self.coarse != frozenset({""})

    def misfit(self, cell: str) -> int:
        """Return how badly a cell fits: 0 well, 3 not at all."""
        if self.coarse is None:
            wrong = 1 if not cell and not self.empty else 0
            strange = cell[:1] == '"' or (cell[-1:] == '"' and not self.quotes)
            return 2 * wrong + strange + (not self.shortest <= len(cell) <= self.longest)
        fine = shape(cell)
        if fine in self.fine:
            return 0
        return 1 if _coarse(fine) in self.coarse else 3


def kinds(rows: Sequence[Sequence[str]], width: int) -> list[Kind]:
    """Learn the kind of each column from rows that have the right number of cells."""
    some = rows[len(rows) // 2 :] if len(rows) < 20 else rows[:: max(1, len(rows) // 500)]
    return [_kind([row[place] for row in some]) for place in range(width)]


def _kind(cells: list[str]) -> Kind:
    fine = Counter(map(shape, cells))
    common, times = fine.most_common(1)[0] if fine else ("", 0)
    if len(cells) >= 10 and times >= 0.8 * len(cells):  # one stray cell in a regular column is what is looked for
        fine = Counter({form: count for form, count in fine.items() if count > 1 or form == common})
    coarse = Counter(_coarse(form) for form in fine)
    lengths = [len(cell) for cell in cells] or [0]
    firm = len(cells) >= 4 and len(coarse) <= min(_MOST_SHAPES, max(1, len(cells) // 4))
    bare = bool(cells) and all("d" in form and "a" not in form for form in fine if form) and any(fine)
    if not (firm or bare) or not cells:
        return Kind(
            frozenset(), None, min(lengths), max(lengths), any(not cell for cell in cells),
            any(cell.endswith('"') for cell in cells),
        )  # fmt: skip
    return Kind(frozenset(fine), frozenset(coarse))


HEADING = Kind(frozenset(), None, 1, 60, empty=False)
"""What a heading looks like: short text."""
