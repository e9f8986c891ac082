"""Published corner cases of delimited files and strange texts come back exactly."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from socialkpi.reading.anything import read_table

FOLDER = Path(os.environ.get("SOCIALKPI_ACCEPTANCE", "")) / "checks"
if not (FOLDER / "csv-spectrum").is_dir():
    pytest.skip("SOCIALKPI_ACCEPTANCE names no folder with checks/csv-spectrum", allow_module_level=True)


@pytest.mark.parametrize("path", sorted((FOLDER / "csv-spectrum" / "csvs").iterdir()), ids=lambda path: path.stem)
def test_a_corner_case_gives_its_records(path: Path) -> None:
    want = (FOLDER / "csv-spectrum" / "json" / f"{path.stem}.json").read_text("utf-8")
    if b"\r" not in path.read_bytes():  # one copy has lost the line ends that its records speak of
        want = want.replace("\\r", "")
    table = read_table(path)
    assert table.to_dict("records") == json.loads(want)
    assert table.problems == ()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_naughty_strings_come_back(delimiter: str, quoting: int, encoding: str, tmp_path: Path) -> None:
    strings = json.loads((FOLDER / "text" / "blns.json").read_text("utf-8"))
    with (tmp_path / "a.csv").open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, quoting=quoting)
        writer.writerow(["no", "text"])
        writer.writerows(enumerate(strings))
    table = read_table(tmp_path / "a.csv")
    assert table["text"].tolist() == strings
    assert table.problems == ()
