"""Every bad input ends right, flagged or refused, with its code and a message that says where, what and what to do."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from bad_inputs import Bad, cases

from socialkpi.language import LANGUAGES
from socialkpi.reading.anything import read_table
from socialkpi.reading.result import FileSays, ReadFile
from socialkpi.sources import read_file

CASES = list(cases())
NAMED = {case.name: case for case in CASES}
NO_TABLE = {
    "SK101", "SK103", "SK104", "SK106", "SK107", "SK108", "SK109", "SK110", "SK111", "SK127", "SK130", "SK131", "SK132", "SK135",
    "SK137",
}  # fmt: skip
FINE_AS_CELLS = {"backslash before a quote", "many columns in one row"}
"""What no platform writes, so that an export is refused, but what has one meaning only: backslashes, a row of empty cells."""


def file_of(folder: Path, case: Bad) -> ReadFile:
    path = folder / f"unduhan{case.suffix}"
    path.write_bytes(case.content)
    return read_file(path, folder, FileSays(**case.says))


def seen(file: ReadFile) -> float | None:
    sums = [table.frame["impressions"].sum() for table in file.tables if "impressions" in table.frame]
    return sum(sums) if sums else None


def test_there_are_enough_and_each_has_its_own_name() -> None:
    assert len(CASES) == len(NAMED) >= 150


@pytest.mark.parametrize("name", NAMED)
def test_a_bad_input_ends_as_it_must(name: str, tmp_path: Path) -> None:
    case = NAMED[name]
    start = time.monotonic()
    file = file_of(tmp_path, case)
    took = time.monotonic() - start
    told = [*file.problems, *(note for table in file.tables for note in table.notes if note.code != "SK260")]
    codes = [problem.code for problem in told]
    assert file.status == case.status, codes
    assert case.code is None or case.code in codes
    if case.code is None and case.status == "read":
        assert codes == []
    if case.row is not None:
        assert case.row in [problem.row for problem in told if problem.code == case.code]
    if case.seen is not None:
        assert seen(file) == case.seen
    if case.status in {"refused", "unknown", "empty"}:
        assert not seen(file)
    assert took < 5


@pytest.mark.parametrize("name", NAMED)
def test_its_message_has_its_parts_in_both_languages(name: str, tmp_path: Path) -> None:
    case = NAMED[name]
    for problem in file_of(tmp_path, case).problems:
        for language in LANGUAGES:
            said = problem.message[language]
            assert said
            assert "{" not in said.replace(problem.found or "{}", "")
        assert problem.found is None or len(problem.found) <= 40
        assert problem.next is not None, problem.code
        assert all(problem.next[language] for language in LANGUAGES)


@pytest.mark.parametrize("name", NAMED)
def test_any_table_never_raises_and_says_what_it_doubts(name: str, tmp_path: Path) -> None:
    case = NAMED[name]
    path = tmp_path / f"data{case.suffix}"
    path.write_bytes(case.content)
    table = read_table(path)
    assert len(table.lines) == len(table)
    if case.status == "refused" and case.code in NO_TABLE and name not in FINE_AS_CELLS:
        assert table.problems


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "besar.csv"
    with path.open("wb") as file:
        file.truncate(10 * 1024**3)
    start = time.monotonic()
    found = read_file(path)
    assert (found.status, found.problems[0].code) == ("refused", "SK131")
    assert "10.0 GB" in found.problems[0].message.en
    assert read_table(path).problems[0].code == "SK131"
    assert time.monotonic() - start < 1
