"""Several rows where a mapping promises one: a column that splits them was left out, and nobody may pick one of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd

from socialkpi.client.mapping import MOMENTS, WINDOW
from socialkpi.language import Text, speak
from socialkpi.reading.anything import read_table
from socialkpi.reading.languages import fold
from socialkpi.reading.result import Problem, ReadFile, ReadTable
from socialkpi.reading.source import Source
from socialkpi.tables import TABLES

_ONE_ROW = {"days": Text(en="a day", id="satu hari"), "posts": Text(en="a post", id="satu postingan"),
            "orders": Text(en="an order", id="satu pesanan")}  # fmt: skip
_SEVERAL = Text(
    en="{n} rows of this file are several for {one} that should have one{split}; which of them counts, nobody knows.",
    id="{n} baris di berkas ini berulang untuk {one} yang seharusnya satu baris{split}; tidak ada yang tahu mana yang benar.",
)
_SPLIT = Text(en=', split by "{names}", which is not mapped', id=', terbagi menurut "{names}", yang tidak dipetakan')
_NEXT = Text(
    en="Map that column to a field of the table where it has one, or add the rows up first (people reached cannot be added).",
    id="Petakan kolom itu bila tabelnya punya kolom yang sesuai, atau jumlahkan dulu barisnya (jangkauan tidak bisa dijumlahkan).",
)


def refuse_several(file: ReadFile, source: Source, path: Path) -> ReadFile:
    """Refuse the file of a mapping in which one day, post or order has several rows that say different things.

    A row that stands there twice, cell for cell, is one row written twice, and is no doubt.
    """
    if not any(len(_several(table, table.frame)) for table in file.tables):
        return file
    cells = read_table(path)
    distinct = pd.DataFrame(cells).set_axis([*cells.lines], axis=0).drop_duplicates()
    doubtful = [_several(table, table.frame[table.frame["source_row"].isin(distinct.index)]) for table in file.tables]
    lines = [int(line) for rows in doubtful for line in rows["source_row"]]
    if not lines:
        return file
    return replace(file, status="refused", problems=(_told(source, distinct.loc[lines]), *file.problems), tables=())


def _several(table: ReadTable, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of which one day, post or order has more than one."""
    if table.table not in _ONE_ROW:
        return rows.iloc[:0]
    keys = [name for name in TABLES[table.table].merged_by if name in rows]
    return rows[rows.duplicated(keys, keep=False)]


def _told(source: Source, here: pd.DataFrame) -> Problem:
    mapped = {fold(column.heading): (column.field or "").lstrip("_") for column in source.columns}
    key = [*TABLES[source.table].merged_by, *WINDOW, *MOMENTS]
    same = [name for name in here if mapped.get(fold(str(name))) in key]
    free = [name for name in here if fold(str(name)) not in mapped]
    varying = here.groupby(same, dropna=False)[free].nunique(dropna=False).gt(1).any() if same and free else pd.Series()
    names = [str(name) for name in free if bool(varying.get(name, False))]
    words = [name for name in names if not here[name].str.fullmatch(r"[\d.,\s%-]*").all()] or names
    facts = {"names": '", "'.join(words)}
    said = {
        language: speak(
            _SEVERAL,
            language,
            n=len(here),
            one=_ONE_ROW[source.table][language],
            split=speak(_SPLIT, language, **facts) if words else "",
        )
        for language in ("en", "id")
    }
    return Problem("SK168", Text(en=said["en"], id=said["id"]), column=words[0] if words else None, next=_NEXT)
