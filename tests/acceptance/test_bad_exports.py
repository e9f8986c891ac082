"""Broken and hostile files end right, told or refused; none gives a number that is not in it, none raises."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from socialkpi.reading.anything import read_table
from socialkpi.sources import read_file

FOLDER = Path(os.environ.get("SOCIALKPI_ACCEPTANCE", "")) / "checks" / "bad_exports"
if not FOLDER.is_dir():
    pytest.skip("SOCIALKPI_ACCEPTANCE names no folder with checks/bad_exports", allow_module_level=True)

CODES = {
    "02_empty.csv": "SK101", "09_nul.csv": "SK132", "11_dup_header.csv": "SK124", "16_html.csv": "SK103",
    "18_json_error.csv": "SK103", "21_ambig_date.csv": "SK216", "23_sci_ids.csv": "SK201", "27_extra_sep.csv": "SK110",
    "29_unclosed_quote.csv": "SK111", "30_truncated.csv": "SK108", "36_negative.csv": "SK230", "37_impossible.csv": "SK231",
    "39_multiheader.csv": "SK116", "41_two_tables.csv": "SK113", "44_gzip_named_csv.csv": "SK128", "07_cp1252.csv": "SK134",
    "bomb_farcell.xlsx": "SK107", "pw.xlsx": "SK106", "03_header_only.csv": "SK102",
    "12_totals_first.csv": "SK241",
}  # fmt: skip
ROWS = {
    "01_ok.csv": [["2026-01-01", "17841400000000001", "1000", "10", "12.50"], ["2026-01-02", "17841400000000002", "2000", "20", "25.00"]],
    "24_int64_nan.csv": [["17841400000000001", "10"], ["", "20"], ["17841400000000003", "30"]],
    "33_dash_placeholder.csv": [["2026-01-01", "10"], ["2026-01-02", "--"]],
    "07_cp1252.csv": [["2026-01-01", "Café – 50€", "1000"]],
    "19_eu_decimal.csv": [["01.02.2026", "1.234,56", "1.000"]],
}  # fmt: skip


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_it_ends_right_told_or_refused(path: Path) -> None:
    file = read_file(path)
    codes = {problem.code for problem in file.problems}
    assert codes
    assert file.status in {"refused", "unknown", "empty"}
    assert path.name not in CODES or CODES[path.name] in codes


@pytest.mark.parametrize("name", ROWS)
def test_its_cells_are_exact(name: str) -> None:
    assert read_table(FOLDER / name).to_numpy().tolist() == ROWS[name]


def test_the_same_rows_come_from_other_encodings() -> None:
    rows = ROWS["01_ok.csv"]
    for name in ("05_utf16le_bom.tsv", "15_hash_preamble.csv", "44_gzip_named_csv.csv"):
        assert read_table(FOLDER / name).to_numpy().tolist() == rows, name
