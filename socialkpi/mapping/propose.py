"""A mapping proposed for a file that nobody knows: the nearest known headings, each with its evidence.

Nothing is loaded by a proposal: it is text for client.toml, and counts when it stands there.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path, PurePosixPath

from socialkpi.client.mapping import FROM_WHERE, MOMENTS, WINDOW, fields_of
from socialkpi.language import Text, speak
from socialkpi.mapping.cells import csv_of_parquet, is_parquet
from socialkpi.mapping.declare import reader_of
from socialkpi.reading import languages
from socialkpi.reading.anything import read_table
from socialkpi.reading.cells import Reader, Scene, missing
from socialkpi.reading.result import ReadFile
from socialkpi.sources import SOURCES
from socialkpi.sources._platforms import platform_named
from socialkpi.tables import TABLES

_LIKE = 0.84  # how alike two headings must be; "Impression" and "Impressions" are, "Likes" and "Links" are not
_FIT = 0.9  # the share of cells that a reader must be able to read
_LOOK_AT = 500
_NUMBER_OF_ROWS = re.compile(r"\d")

_HEAD = Text(
    en="proposed for {file}; nothing is loaded until this stands in client.toml",
    id="usulan untuk {file}; belum ada yang dimuat sampai ini ditulis di client.toml",
)
_LIKE_THIS = Text(en='like "{known}" in {where}', id='seperti "{known}" di {where}')
_CALLED = Text(en='called "{known}" in {where}', id='disebut "{known}" di {where}')
_FITS = Text(en="{n} of {all} cells fit", id="{n} dari {all} sel cocok")
_DATES = Text(en="{n} of {all} cells are dates", id="{n} dari {all} sel adalah tanggal")
_WHICH = Text(en="please say which: nothing in the file tells", id="mohon diisi: berkasnya tidak menyebut")
_IN_NAME = Text(en="from the file's name", id="dari nama berkasnya")
_EITHER = Text(
    en='dates = "dmy"  or "mdy"? No cell decides: please say which, without the first #.',
    id='dates = "dmy"  atau "mdy"? Tidak ada sel yang memastikan: mohon pilih salah satu, tanpa # di depan.',
)
_LEFT = Text(en="not mapped: {names}", id="tidak dipetakan: {names}")


@dataclass(frozen=True)
class Guess:
    """A heading of the file, the field that it may fill, and why."""

    heading: str
    field: str
    because: Text
    weight: float


@dataclass(frozen=True)
class Proposal:
    """What a mapping could say of a file."""

    file: str
    table: str
    guesses: tuple[Guess, ...]
    left: tuple[str, ...]
    dates: str
    sure_of_dates: bool
    platform: str | None

    def toml(self, language: str) -> str:
        """Return the mapping as text for client.toml, with its evidence as comments."""
        lines = [
            f"[[mappings]]  # {speak(_HEAD, language, file=self.file)}",
            f"file = {_text(_literal(self.file))}",
            f"table = {_text(self.table)}",
        ]
        if self.table not in FROM_WHERE and not any(guess.field == "platform" for guess in self.guesses):
            why = _IN_NAME if self.platform else _WHICH
            lines.append(f"platform = {_text(self.platform or '?')}  # {why[language]}")
        if self.dates != "ymd":
            sure = self.sure_of_dates
            lines.append(f"dates = {_text(self.dates)}" if sure else f"# {_EITHER[language]}")
        lines.append("[mappings.columns]")
        lines += [f"{guess.field} = {_text(guess.heading)}  # {guess.because[language]}" for guess in self.guesses]
        if self.left:
            lines.append(f"# {speak(_LEFT, language, names=', '.join(self.left))}")
        return "\n".join(lines)


def propose(path: Path, name: str | None = None) -> Proposal | None:
    """Propose a mapping for a file called ``name``; None where it is no table with dates and a known measure."""
    columns = _columns(path)
    columns = {
        heading: values for heading, values in columns.items() if heading.strip() and any(map(str.strip, values))
    }
    found = {table: _for_table(table, columns) for table in TABLES}
    table = max(found, key=lambda key: found[key][0])
    weight, guesses, dates, sure = found[table]
    if weight <= 0:
        return None
    used = {guess.heading for guess in guesses}
    left = tuple(heading for heading in columns if heading not in used)
    called = name or path.name
    return Proposal(called, table, tuple(guesses), left, dates, sure, _platform_in(called, table))


def wants_mapping(file: ReadFile) -> bool:
    """Tell whether a file is one that a mapping could help: nobody knows it, or it is Parquet."""
    return (file.status == "unknown" and file.path.is_file()) or (not file.tables and is_parquet(file.path))


def _columns(path: Path) -> dict[str, list[str]]:
    """Return the first cells of a file by heading; nothing where it can't be read."""
    if not is_parquet(path):
        cells = read_table(path)
        return {str(heading): [*cells.iloc[:_LOOK_AT, at].fillna("")] for at, heading in enumerate(cells.columns)}
    try:
        rows = csv.reader(io.StringIO(csv_of_parquet(path).decode("utf-8", "replace"), newline=""))
    except (OSError, ValueError):
        return {}
    head, some = next(rows), [*islice(rows, _LOOK_AT)]
    return {heading: [row[at] for row in some] for at, heading in enumerate(head)}


def _for_table(table: str, columns: dict[str, list[str]]) -> tuple[float, list[Guess], str, bool]:
    """Return how much speaks for a table, the guesses for it, and how its dates are written."""
    dates, sure = _date_order(columns.values())
    guesses: dict[str, Guess] = {}
    for heading, values in columns.items():
        for guess in _guesses(table, heading, values, dates):
            rival = guesses.get(guess.field)
            if rival is None or guess.weight > rival.weight:
                guesses[guess.field] = guess
                break
    measures = {*TABLES[table].measures} & {*guesses}
    placed = {*WINDOW, *MOMENTS} & {*guesses}
    named = table.removesuffix("s") in guesses or table not in ("posts", "orders")
    if not (measures and placed and named) or placed in ({"from_day"}, {"to_day"}):
        return 0.0, [], dates, sure
    order = [field for field in fields_of(table) if field in guesses]
    weight = sum(guesses[field].weight / _tables_with(field) for field in order)
    return weight, [guesses[field] for field in order], dates, sure


def _guesses(table: str, heading: str, values: Sequence[str], dates: str) -> list[Guess]:
    """Return the fields that a column may fill, most likely first; the cells must fit the field's reader."""
    found = []
    for field, (known, where, alike) in _near(table, heading).items():
        n, all_ = _fitting(reader_of(field, dates), values, dates)
        if all_ and n >= _FIT * all_:
            found.append(Guess(heading, field, _because(known, where, alike, n, all_), alike))
    if not found and (read := _fitting(reader_of("day", dates), values, dates))[1] and read[0] >= _FIT * read[1]:
        n, all_ = read
        facts = {"n": n, "all": all_}
        if any(_NUMBER_OF_ROWS.search(value) and not value.strip().isdigit() for value in values):
            found.append(
                Guess(heading, "day", Text(en=speak(_DATES, "en", **facts), id=speak(_DATES, "id", **facts)), 0.5)
            )
    return sorted(found, key=lambda guess: -guess.weight)


def _because(known: str, where: Text, alike: float, n: int, all_: int) -> Text:
    said = {
        language: "; ".join(
            [
                speak(_CALLED if alike == 1 else _LIKE_THIS, language, known=known, where=where),
                speak(_FITS, language, n=n, all=all_),
            ]
        )
        for language in ("en", "id")
    }
    return Text(en=said["en"], id=said["id"])


def _near(table: str, heading: str) -> dict[str, tuple[str, Text, float]]:
    """Return for each field of a table the known heading that is most like this one, where it is and how alike."""
    word = _plain(heading)
    found: dict[str, tuple[str, Text, float]] = {}
    for known, (field, shown, where) in _known(table).items():
        alike = _alike(known, word)
        if alike >= _LIKE and alike > found.get(field, ("", where, 0.0))[2]:
            found[field] = (shown, where, alike)
    return found


@lru_cache(maxsize=100_000)
def _alike(known: str, word: str) -> float:
    if known == word:
        return 1.0
    compared = SequenceMatcher(None, known, word)
    # what can't be alike enough is told by the letters alone, much faster
    return compared.ratio() if compared.real_quick_ratio() >= _LIKE and compared.quick_ratio() >= _LIKE else 0.0


@cache
def _known(table: str) -> dict[str, tuple[str, str, Text]]:
    """Return the words for the fields of a table: field names, headings of all sources, in all languages."""
    fields = fields_of(table)
    own = Text(en="socialkpi", id="socialkpi")
    words: dict[str, tuple[str, str, Text]] = {_plain(field): (field, field, own) for field in fields}
    for source in SOURCES.values():
        foreign: dict[str, list[str]] = defaultdict(list)
        for word, english in languages.headings(source.family).items():
            foreign[languages.fold(english)].append(word)
        for column in source.columns:
            field = (column.field or "").lstrip("_")
            field = field if field in fields else ""
            if field and source.table in (table, "days", "posts", "ads", "visits"):
                for name in (column.heading, *column.also):
                    for word in (name, *foreign[languages.fold(name)]):
                        words.setdefault(_plain(word), (field, word, source.title))
    return words


def _plain(heading: str) -> str:
    """Return a heading without units, case and punctuation."""
    return " ".join(re.sub(r"\([^)]*\)|[^\w]|_", " ", languages.fold(heading)).split())


def _fitting(reader: Reader, values: Sequence[str], dates: str) -> tuple[int, int]:
    present = [value for value in values if not missing(value)]
    cells = reader.read(present, Scene(decided=True, date_order=dates))
    read = sum(value is not None for value in cells.values)
    if read < len(present):  # a comma may be the decimal mark
        other = reader.read(present, Scene("comma", decided=True, date_order=dates))
        read = max(read, sum(value is not None for value in other.values))
    return read, len(present)


def _date_order(columns: Iterable[Sequence[str]]) -> tuple[str, bool]:
    """Return how days are written: "ymd", or of the orders with slashes the only one that fits all, and whether it is."""
    for values in columns:
        present = [value for value in values if not missing(value)]
        if not present or not all(re.match(r"\s*\d{1,2}/\d{1,2}/\d{4}", value) for value in present):
            continue
        first = max(int(value.strip().split("/")[0]) for value in present)
        second = max(int(value.split("/")[1]) for value in present)
        return ("mdy" if second > 12 else "dmy"), max(first, second) > 12
    return "ymd", True


def _tables_with(field: str) -> int:
    return sum(field in (*table.dimensions, *table.measures) for table in TABLES.values()) or len(TABLES)


def _platform_in(name: str, table: str) -> str | None:
    words = re.split(r"[^A-Za-z]+", str(PurePosixPath(name)))
    found = {
        key for word in words if len(word) > 1 and (key := platform_named(word + (" ads" if table == "ads" else "")))
    }
    return found.pop() if len(found) == 1 else None


def _literal(path: str) -> str:
    """Return a pattern that means this path alone."""
    return re.sub(r"([*?[])", r"[\1]", path)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
