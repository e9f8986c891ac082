"""Spoilt in every published way, a table comes out exactly, or the spoilt line is named: never silently inexact."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pollution import Polluted, pollutions

from socialkpi.reading.anything import read_table

ROWS = 12
ALL = list(pollutions(ROWS))
FIRST_TABLE_ONLY = {"multitable same"}
"""Rows under repeated headings are kept, and the repetition is told; the benchmark wants the first table alone."""


def outcome(polluted: Polluted, path: Path) -> str:
    path.write_bytes(polluted.text.encode())
    table = read_table(path)
    cells = [[cell if isinstance(cell, str) else "" for cell in row] for row in table.to_numpy().tolist()]
    if list(table.columns) == polluted.headings and cells == polluted.rows:
        return "told" if table.problems else "exact"
    rows = [problem.row for problem in table.problems]
    return "named" if (polluted.line in rows if polluted.line else rows) else "silent"


# How often each spoiling was met in the files that the authors of the benchmark looked through (its pollock_weights.json).
WEIGHTS = {
    "source": 1, "no payload": 15, "no trailing newline": 184, "double trailing newline": 5, "no header": 470,
    "header multirow": 47, "preamble": 282 / 4, "multitable same": 63, "multitable more": 63, "multitable less": 63,
    "header only": 3, "one data row": 4, "record delimiter CR": 7, "record delimiter LF": 1691, "field delimiter tab": 4,
    "field delimiter semicolon": 834, "field delimiter space": 4, "field delimiter comma and space": 101,
    "quotation char apostrophe": 11, "escape char backslash": 1, "escape char none": 7,
}  # fmt: skip
ROW_WEIGHTS = {"more separators": 260, "less separators": 260, "extra quote": 7, "row delimiter": 7}
"""All files of the kind together."""


def weight(name: str) -> float:
    for kind, total in ROW_WEIGHTS.items():
        if name.startswith(kind):
            return total / sum(other.name.startswith(kind) for other in ALL)
    return next((w for kind, w in WEIGHTS.items() if name.startswith(kind)), 0)


def shares(wanted: list[str], got: list[str]) -> float:
    """Precision, recall and their harmonic mean, added up, as the benchmark does."""
    if not wanted:
        return 3
    both = (Counter(wanted) & Counter(got)).total()
    one, other = both / len(wanted), both / max(1, len(got))
    return one + other + (2 * one * other / (one + other) if both else 0)


def score(polluted: Polluted, path: Path) -> float:
    """The benchmark's score of one file: 1 for reading it, and up to 3 each for headings, rows and cells."""
    path.write_bytes(polluted.text.encode())
    table = read_table(path)
    rows = [[cell if isinstance(cell, str) else "" for cell in row] for row in table.to_numpy().tolist()]
    headings, right = polluted.headings, polluted.rows
    if polluted.name == "no header":  # the benchmark wants every line as a row
        headings, right = [], [headings, *right]
    lines, cells = (["|".join(row) for row in some] for some in (right, rows))
    each, found = ([cell for row in some for cell in row] for some in (right, rows))
    return 1 + shares(headings, list(table.columns)) + shares(lines, cells) + shares(each, found)


def test_the_scores_of_the_benchmark_are_reached(tmp_path: Path) -> None:
    scores = {polluted.name: score(polluted, tmp_path / "data.csv") for polluted in ALL}
    weights = {name: weight(name) for name in scores}
    assert sum(scores.values()) / len(scores) >= 9.95
    assert sum(scores[name] * weights[name] for name in scores) / sum(weights.values()) >= 9.60


def test_all_kinds_are_there() -> None:
    kinds = {polluted.name.split(", line")[0].rstrip(" 0123456789") for polluted in ALL}
    assert len(ALL) > 350
    assert {
        "source",
        "more separators",
        "less separators",
        "extra quote",
        "row delimiter space",
        "multitable less",
    } <= kinds


def test_nothing_is_silently_inexact_and_nearly_all_is_put_right(tmp_path: Path) -> None:
    ends = {polluted.name: outcome(polluted, tmp_path / "data.csv") for polluted in ALL}
    counts = Counter(ends.values())
    assert [name for name, end in ends.items() if end == "silent"] == []
    assert (counts["exact"] + counts["told"]) / len(ALL) > 0.97


@pytest.mark.parametrize(
    "name",
    ["source", "no trailing newline", "double trailing newline", "record delimiter LF", "record delimiter CR",
     "record delimiter mixed", "field delimiter semicolon", "field delimiter tab", "field delimiter pipe",
     "field delimiter comma and space", "quotation char apostrophe", "escape char backslash", "all quoted"],
)  # fmt: skip
def test_what_is_only_another_way_of_writing_is_exact(name: str, tmp_path: Path) -> None:
    assert outcome(next(one for one in ALL if one.name == name), tmp_path / "data.csv") in {"exact", "told"}


@pytest.mark.parametrize(
    "name", ["source", "no trailing newline", "record delimiter CR", "field delimiter semicolon", "all quoted"]
)
def test_a_clean_file_is_told_nothing_about(name: str, tmp_path: Path) -> None:
    assert outcome(next(one for one in ALL if one.name == name), tmp_path / "data.csv") == "exact"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_make_no_difference(encoding: str, tmp_path: Path) -> None:
    source = ALL[0]
    (tmp_path / "data.csv").write_bytes(source.text.encode(encoding))
    table = read_table(tmp_path / "data.csv")
    assert (table.to_numpy().tolist(), table.problems) == (source.rows, ())
