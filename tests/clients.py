"""Tiny clients for tests: a folder with a few plain exports, and read tables without any file."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pandas as pd

from socialkpi.language import Text
from socialkpi.reading.result import Problem, ReadFile, ReadTable, SeenColumn
from socialkpi.reading.source import RecognisedBy, Source
from socialkpi.tables import TABLES

CLIENT = """\
name = "Warung Contoh"
language = "id"
currency = "IDR"
time_zone = "Asia/Jakarta"
business = "store"
gross_margin = 0.5

[[accounts]]
platform = "instagram"
name = "warung.contoh"

[[conversions]]
event = "generate_lead"
counts_as = "lead"
once_per_session = true
value = 25000

[[files]]
file = "Reach.csv"
platform = "instagram"
"""

POSTS = """\
Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,\
Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves
17900000000000001,17841400000000001,warung.contoh,Warung Contoh,Menu baru ☕,0,10/01/2026 05:00,\
https://www.instagram.com/p/AAA/,IG image,,Lifetime,500,400,40,4,2,6,10
17900000000000002,17841400000000001,warung.contoh,Warung Contoh,"Dua baris
teks",30,10/31/2026 10:00,https://www.instagram.com/reel/BBB/,IG reel,,Lifetime,900,,90,9,,11,20
"""

EXPLORE = """\
# ----------------------------------------
# Warung Contoh - GA4
# Events by source
# 20261001-20261002
# ----------------------------------------

Session source / medium,Event name,Date,Sessions,Event count,Total users,Key events,Total revenue
,,,240,260,200,5,0,Grand total
l.instagram.com / referral,session_start,20261001,100,100,90,0,0
l.instagram.com / referral,generate_lead,20261001,3,5,3,5,0
google / organic,session_start,20261002,140,155,110,0,0
"""


def plain_client(folder: Path, *, key: str = "warung-contoh") -> Path:
    """Make a client's folder with Instagram posts, Instagram reach by day and one Google Analytics exploration."""
    client = folder / key
    exports = client / "exports"
    exports.mkdir(parents=True)
    (client / "client.toml").write_text(CLIENT, "utf-8")
    (exports / "posts.csv").write_bytes(b"\xef\xbb\xbf" + POSTS.encode("utf-8"))
    (exports / "Reach.csv").write_bytes(insights("Reach", {"2026-10-01": 300, "2026-10-02": 310}))
    (exports / "download.csv").write_text(EXPLORE, "utf-8")
    return client


def insights(title: str, values: dict[str, int]) -> bytes:
    """Write a single-metric file of Business Suite Insights: UTF-16, every cell quoted."""
    rows = "".join(f'"{day}T00:00:00","{value}"\n' for day, value in values.items())
    return f'sep=,\n"{title}"\n"Date","Primary"\n{rows}\n\n'.encode("utf-16")


def source(table: str, key: str = "made_up") -> Source:
    """Declare an export format without headings, for tables that come from no file."""
    return Source(
        key=key,
        family="made_up",
        platform=None,
        table=table,
        title=Text(en="Made up", id="Karangan"),
        how=Text(en="Make it up.", id="Karang saja."),
        recognised_by=RecognisedBy(headings=()),
        columns=(),
    )


def read_file(
    table: str,
    rows: list[dict[str, Any]],
    file: str = "a.csv",
    *,
    stamp: str | None = None,
    last_date: str | None = None,
    refused: int = 0,
    totals: int = 0,
    needs: tuple[str, ...] = (),
    notes: tuple[Problem, ...] = (),
) -> ReadFile:
    """Return a file with one table that was read; ``rows`` give its cells, with platform "instagram" unless they say."""
    frame = _frame(table, rows, file)
    content = hashlib.sha256(repr((table, rows, stamp, last_date)).encode()).hexdigest()
    measures = tuple(SeenColumn(m, m, None, int(frame[m].isna().sum())) for m in TABLES[table].measures if m in frame)
    read = ReadTable(
        name=None,
        source=source(table),
        platform=rows[0].get("platform", "instagram") if rows else None,
        table=table,
        frame=frame,
        rows_read=len(rows) + refused + totals,
        rows_kept=len(rows),
        rows_refused=refused,
        rows_totals=totals,
        first_date=None,
        last_date=last_date,
        columns=measures,
        notes=notes,
        stamp=stamp,
        needs=needs,
    )
    return ReadFile(file, Path(file), content, "read", (), (read,))


def _frame(table: str, rows: list[dict[str, Any]], file: str) -> pd.DataFrame:
    common = {
        "platform": "instagram",
        "account": None,
        "split": "",
        "from_day": None,
        "to_day": None,
        "source": "made_up",
    }
    full = [
        {**common, **_days(row), "source_file": file, "source_row": place, **row}
        for place, row in enumerate(rows, start=2)
    ]
    frame = pd.DataFrame(full)
    measures = {measure: "float64" for measure in TABLES[table].measures if measure in frame}
    moments = {c: "datetime64[us, UTC]" for c in ("published_at", "ordered_at") if c in frame}
    truths = {c: "boolean" for c in ("own",) if c in frame}
    typed = {"source_row": "int64"} | measures | moments | truths
    texts = {column: "str" for column in frame if column not in typed and column != "day"}
    return frame.drop(columns="day", errors="ignore").astype(texts | typed)


def _days(row: dict[str, Any]) -> dict[str, Any]:
    return {"from_day": row["day"], "to_day": row["day"]} if "day" in row else {}
