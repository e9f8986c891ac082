"""The declaration of an export format: what tells it from others, and what each of its columns means.

English headings stand in the declarations; the words of other languages are data in ``sources/languages/<language>.toml``,
resolved within the source's family, since one word means different things on different platforms.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from socialkpi.errors import DeclarationError
from socialkpi.language import Text
from socialkpi.reading.languages import fold
from socialkpi.tables import TABLES

if TYPE_CHECKING:  # draft needs cells, which needs nothing of this module at run time
    from socialkpi.reading.cells import Reader
    from socialkpi.reading.draft import Draft
    from socialkpi.reading.found import Found


@dataclass(frozen=True)
class Column:
    """One column of an export: its heading, how its cells are read, and which field of the table it fills.

    ``field`` None means that the column is understood but not stored (ids of accounts, rates that are recomputed). ``also``
    holds other English headings of the same column. ``(¤)`` in a heading stands for a currency code: ``Amount spent (¤)``.
    """

    field: str | None
    heading: str
    read: Reader
    also: tuple[str, ...] = ()
    required: bool = False
    adds: bool = True
    """False for people and averages: the file's own total is not compared with the sum of the rows."""
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """Words of the file (lower case) and the word that we keep for them."""
    spares_row: bool = False
    """True where the row is nothing but this cell: one that cannot be read is left out and told, and its row still counts."""


@dataclass(frozen=True)
class RecognisedBy:
    """The headings by which a table is known; matched in any language, without regard to case."""

    headings: tuple[str, ...] = ()
    """All of these."""
    one_of: tuple[str, ...] = ()
    """At least one of these, if there are any."""
    without: tuple[str, ...] = ()
    """None of these."""
    only: bool = False
    """True where the table has no other headings than the declared ones; for those that would fit too much."""
    title: bool = False
    """True where a title that stands alone above two headings tells what the table is (Meta Insights): the first heading is
    enough under a title that names a measure, else all must be there."""
    titles: tuple[str, ...] = ()
    """For a table that lies across (a row of names, below it a row of values): the titles that stand alone above it."""
    names: tuple[str, ...] = ()
    """For a table that lies across: names of which at least one must be there, if there are any."""
    below: str | None = None
    """For a table with any headings: the pattern of the two lines right above it. Used where no other source fits."""

    @property
    def by_heading(self) -> bool:
        """Tell whether headings decide."""
        return not (self.titles or self.below)


@dataclass(frozen=True)
class Totals:
    """How a totals row is known: by its first words, by empty names, or by a mark in a cell beyond the last heading.

    It is set aside and used as a check, never added.
    """

    column: str | None = None
    """Heading under which ``words`` stand."""
    words: tuple[str, ...] = ("Total",)
    whole: bool = True
    """True: the cell is the word; False: the cell begins with it."""
    empty: tuple[str, ...] = ()
    """Headings that are all empty in a totals row (as far as the file has them)."""
    mark: str | None = None
    place: Literal["first", "last", "any"] = "any"


@dataclass(frozen=True)
class Lines:
    """For exports with several lines per row of ours (the items of an order)."""

    key: str
    """Heading whose repeated value joins the lines."""
    own: str
    """How the headings of columns begin that every line has for itself; all others count on the first line only."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """One export format of one platform, about thirty lines in a file of its own."""

    key: str
    family: str
    """Whose words for headings are looked up (a table of the language files)."""
    platform: str | None
    """None where the file's title or client.toml says it, and for analytics, where each row has its own."""
    table: str
    title: Text
    how: Text
    """How to download it, step by step, in the platform."""
    recognised_by: RecognisedBy
    columns: tuple[Column, ...]
    time_zone: str | None = None
    """Zone of the times in the file; None where there are only days."""
    totals: Totals | None = None
    lacks: Mapping[str, Text] = dataclasses.field(default_factory=dict)
    """Measure and why this export does not have it."""
    split: tuple[str, ...] = ()
    """Fields that split the rows, in the order in which they are named; those that the file has make the ``split``."""
    gives: tuple[str, ...] = ()
    """Measures that reading works out beside the columns (counts out of rates, marks out of words)."""
    notes: tuple[Text, ...] = ()
    finish: Callable[[Draft], list[Draft]] | None = None
    """For what columns alone cannot say (folding, deriving); gives the finished drafts, the table itself first."""
    lines: Lines | None = None
    asks_platform: bool = False
    """True where a file may not say which platform it is about; client.toml must then."""
    error_column: str | None = None
    """Heading under which the platform writes an error instead of a row's name."""
    before: Callable[[Draft], None] | None = None
    """For what stands outside the columns (windows and accounts in a preamble), before days are settled."""
    bind: Callable[[int, str | None, str], Column | None] | None = None
    """For tables whose columns have no name of their own: from the place, the title and the heading to the column."""
    arrange: Callable[[Found], Found] | None = None
    """For tables that are not a line of headings and a line per row: gives them as if they were, line numbers kept."""
    short_rows: bool = False
    """True where the platform itself leaves out the last cells of some rows; elsewhere a short row may be a shifted one."""
    window: Literal["own", "spans", "lends", "borrows"] = "own"
    """Whether the dates of the export stand in another table of the same download: Queries.csv borrows them from Filters.csv,
    which lends them, or where that has only words ("Last 3 months"), from Chart.csv, whose days span them."""
    wide: bool = False
    """True where each number of a line is a row of ours (women and men of an age): rows are counted as numbers."""

    def __post_init__(self) -> None:
        """Refuse a declaration whose recognition or totals name a heading that it does not declare."""
        known = {heading for column in self.columns for heading in (column.heading, *column.also)}
        asked = {*self.recognised_by.headings, *self.recognised_by.one_of}
        if self.totals:
            asked |= {*self.totals.empty, *([self.totals.column] if self.totals.column else [])}
        if missing := sorted(asked - known):
            raise DeclarationError(
                Text(
                    en="Source {key} names headings that it does not declare: {missing}.",
                    id="Sumber {key} menyebut judul kolom yang tidak dideklarasikan: {missing}.",
                ),
                key=self.key,
                missing=", ".join(missing),
            )

    def needed(self) -> tuple[Column, ...]:
        """Return the columns without which the export cannot be used."""
        return tuple(column for column in self.columns if column.required)

    def measures(self) -> tuple[str, ...]:
        """Return the measures that the export can fill, in the order of its columns, then what reading works out."""
        known = set(TABLES[self.table].measures) if self.table in TABLES else set()
        fields = (*(column.field for column in self.columns), *self.gives)
        return tuple(dict.fromkeys(field for field in fields if field in known))

    def bound(self, english: str, place: int, title: str | None) -> Column | None:
        """Return the declared column for a folded English heading, or None where the heading is not known."""
        if self.bind is not None and (column := self.bind(place, title, english)) is not None:
            return column
        return self._declared.get(english)

    @cached_property
    def _declared(self) -> dict[str, Column]:
        """Return the first column that each folded English heading is declared for."""
        named = [(fold(name), column) for column in self.columns for name in (column.heading, *column.also)]
        return dict(reversed(named))

    def prepare(self, draft: Draft) -> None:
        """Let the source read what stands outside the columns."""
        if self.before is not None:
            self.before(draft)
