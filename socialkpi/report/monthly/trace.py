"""Where each number comes from: its formula, the rows and files behind it, and what became of every file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from socialkpi.compute.names import own_of
from socialkpi.explain import explain
from socialkpi.language import Text, number
from socialkpi.report.block import Block, Cell, Column, Grid, Record, records
from socialkpi.report.monthly.figures import Figures, metric_of, rows_of
from socialkpi.report.words import phrase

_LAST = Text(
    en="Every number can be traced: {files} files, {read} rows read, {refused} refused; files that could not be read: {unread}. "
    "The proof is in manifest.json, which belongs to this page: each number with its formula, rows and files.",
    id="Setiap angka dapat ditelusuri: {files} berkas, {read} baris dibaca, {refused} ditolak; {unread} berkas tidak terbaca. "
    "Buktinya ada di manifest.json, pendamping halaman ini: rumus, baris, dan berkas setiap angka.",
)
_UNREAD = ("refused", "unknown", "empty")
_NUMBERS = Text(en="Where each number comes from", id="Asal setiap angka")
_FILES = Text(en="What was read", id="Yang dibaca")
_PROBLEMS = Text(en="What was refused, and why", id="Yang ditolak, dan alasannya")


def trace(f: Figures, shown: Iterable[Block]) -> Block:
    """Return the last block: the metrics of all blocks ``shown`` with formula and files, the files, and what was refused."""
    formulas: dict[str, Record] = {metric: said for block in shown for metric, said in block.formulas.items()}
    traced = {metric: _behind(f, metric) for metric in formulas}
    files = f.data.files
    said = phrase(
        _LAST, f.language, files=number(files["file"].nunique(), f.language),
        read=number(files["rows_read"].sum(), f.language), refused=number(files["rows_refused"].sum(), f.language),
        unread=number(files.loc[files["status"].isin(_UNREAD), "file"].nunique(), f.language),
    )  # fmt: skip
    grids = [
        (_NUMBERS, _numbers(f, formulas, traced)),
        (_PROBLEMS, _problems(f)),
        (_FILES, _files(f)),
    ]
    facts = {
        "grids": [{"title": f.say(title), "table": asdict(grid)} for title, grid in grids if grid.lines],
        "files": [*records(files)],
        "problems": [*records(f.data.problems)],
        "differences": [*records(f.data.differences)],
        "traced": traced,
    }
    return f.block("trace", "trace", paragraphs=(said,), facts=facts)


def _behind(f: Figures, metric: str) -> Record:
    """The rows of the month that the metric is made of, and the files they came from."""
    told = explain(f.data, metric_of(metric, own_of(f.data)), period=f.period)
    used = told.files[told.files["rows_used"] > 0]
    return {"columns": [*told.inputs], "rows": int(used["rows_used"].sum()), "files": sorted(used["source_file"])}


def _numbers(f: Figures, formulas: Mapping[str, Record], traced: Mapping[str, Record]) -> Grid:
    columns = (
        Column(f.say(Text(en="Number", id="Angka")), number=False, width="30%"),
        Column(f.say(Text(en="Formula", id="Rumus")), number=False),
        Column(f.say(Text(en="Rows", id="Baris")), width="4rem"),
        Column(f.say(Text(en="Files", id="Berkas")), width="4rem"),
    )
    lines = tuple(
        (
            Cell(said["label"], under=said["meaning"] if said["meaning"] != said["label"] else ""),
            Cell(said["formula"].partition(" = ")[2]),
            Cell(number(traced[metric]["rows"], f.language)),
            Cell(number(len(traced[metric]["files"]), f.language)),
        )
        for metric, said in sorted(formulas.items(), key=lambda item: item[1]["label"])
        if traced[metric]["files"]
    )
    return Grid(columns, lines)


def _files(f: Figures) -> Grid:
    counts = ("rows_read", "rows_kept", "rows_refused", "rows_totals", "rows_superseded")
    titles = {
        "rows_read": Text(en="Read", id="Dibaca"),
        "rows_kept": Text(en="Kept", id="Dipakai"),
        "rows_refused": Text(en="Refused", id="Ditolak"),
        "rows_totals": Text(en="Totals", id="Total"),
        "rows_superseded": Text(en="In a newer file", id="Ada di berkas baru"),
    }
    columns = (
        Column(f.say(Text(en="File", id="Berkas")), number=False, width="46%"),
        *(Column(f.say(titles[c])) for c in counts),
    )
    lines = tuple(
        (Cell(row["file"], under=_window(row), name=True), *(Cell(number(row[c], f.language)) for c in counts))
        for row in rows_of(f.data.files)
    )
    return Grid(columns, lines)


def _problems(f: Figures) -> Grid:
    faults = f.data.problems[f.data.problems["level"] == "problem"]
    columns = (
        Column(f.say(Text(en="File", id="Berkas")), number=False, width="34%"),
        Column(f.say(Text(en="What was found", id="Yang ditemukan")), number=False),
    )
    lines = tuple(
        (
            Cell(_text(row["file"]) or "client.toml", name=True),
            Cell(row[f"message_{f.language}"], under=_text(row[f"next_{f.language}"])),
        )
        for row in faults.to_dict("records")
    )
    return Grid(columns, lines)


def _window(row: Mapping[str, Any]) -> str:
    days = [_text(row[end]) for end in ("from_day", "to_day")]
    return " · ".join(filter(None, [_text(row["source"]), " – ".join(days) if all(days) else ""]))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
