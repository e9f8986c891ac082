"""One export cut into overlapping parts, shuffled, re-encoded, renamed and written with another delimiter gives the same tables."""

from __future__ import annotations

import codecs
import csv
import io
import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from socialkpi.data import Data
from socialkpi.load import load

ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode("utf-8"),
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-16 little": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "utf-16 big": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
}
POSTS = ["Post ID", "Account ID", "Account username", "Account name", "Description", "Duration (sec)", "Publish time",
          "Permalink", "Post type", "Data comment", "Date", "Views", "Reach",
         "Likes", "Shares", "Follows", "Comments", "Saves"]  # fmt: skip
DAYS = ["Date", "Platform", "Account", "Followers", "New followers", "Reach", "Views", "Likes"]
ADS = [
    "Day",
    "Account name",
    "Campaign name",
    "Ad set name",
    "Amount spent (IDR)",
    "Impressions",
    "Reach",
    "Link clicks",
]
NAMES = ["a.csv", "Z.CSV", "export (1).csv", "Unduhan/é ☕.csv", "2026/10/x.txt", "old.csv", "new.csv", "b/b.csv"]

counts = st.one_of(st.none(), st.integers(0, 2_000_000_000))
captions = st.text(st.sampled_from([*"abcé☕😀,;\"'|\t\n =+-@0.1", "\u2028", "ﷺ", "अ"]), max_size=30)


@st.composite
def posts(draw: Any) -> tuple[list[str], list[list[str]]]:
    rows = []
    for number in range(draw(st.integers(1, 12))):
        day, hour = draw(st.integers(1, 28)), draw(st.integers(0, 23))
        cells = [cell(draw(counts)) for _ in range(7)]
        rows.append(
            [f"1790000000000{number:04d}", "17841400000000001", "warung.contoh", "Warung Contoh", draw(captions), "0",
             f"10/{day:02d}/2026 {hour:02d}:15",
             f"https://example.com/{number}", "IG image", "", "Lifetime", *cells]
        )  # fmt: skip
    return POSTS, rows


@st.composite
def days(draw: Any) -> tuple[list[str], list[list[str]]]:
    wanted = draw(st.lists(st.integers(1, 31), min_size=1, max_size=15, unique=True))
    platforms = draw(st.sampled_from([["Instagram"], ["Instagram", "TikTok"]]))
    return DAYS, [
        [f"2026-10-{day:02d}", platform, "warung.contoh", *(cell(draw(counts)) for _ in range(5))]
        for day in wanted
        for platform in platforms
    ]


@st.composite
def ads(draw: Any) -> tuple[list[str], list[list[str]]]:
    keys = st.tuples(st.integers(1, 31), st.sampled_from("ABC"), st.sampled_from("xy"))
    wanted = draw(st.lists(keys, min_size=1, max_size=15, unique=True))
    spend = st.integers(0, 10**9).map(lambda cents: f"{cents / 100:.2f}")
    return ADS, [
        [f"2026-10-{day:02d}", "Warung Contoh", campaign, ad_set, draw(spend), *(cell(draw(counts)) for _ in range(3))]
        for day, campaign, ad_set in wanted
    ]


def cell(value: int | None) -> str:
    return "" if value is None else str(value)


def written(header: list[str], rows: list[list[str]], delimiter: str, encoding: str, newline: str) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=newline)
    writer.writerow(header)
    writer.writerows(rows)
    return ENCODINGS[encoding](out.getvalue())


def loaded(files: dict[str, bytes]) -> Data:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return load(folder)


def parts(rows: list[list[str]], draw: random.Random, most: int) -> list[list[list[str]]]:
    """Cut rows into parts that overlap; every row is in at least one."""
    number = draw.randint(1, most)
    found: list[list[list[str]]] = [[] for _ in range(number)]
    for row in rows:
        for which in draw.sample(range(number), draw.randint(1, number)):
            found[which].append(row)
    for part in found:
        draw.shuffle(part)
    return [part for part in found if part]


def held(data: Data) -> dict[str, pd.DataFrame]:
    """The tables without what must differ: which file and line a row comes from."""
    return {key: frame.drop(columns=["source_file", "source_row"]) for key, frame in data.tables.items()}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(export=st.one_of(posts(), days(), ads()), draw=st.randoms(use_true_random=False))
def test_parts_of_an_export_give_the_same_tables(
    export: tuple[list[str], list[list[str]]], draw: random.Random
) -> None:
    header, rows = export
    whole = loaded({"whole.csv": written(header, rows, ",", "utf-8", "\r\n")})
    names = draw.sample(NAMES, len(NAMES))
    files = {
        name: written(header, part, draw.choice(",;\t"), draw.choice([*ENCODINGS]), draw.choice(["\n", "\r\n"]))
        for name, part in zip(names, parts(rows, draw, 5), strict=False)
    }
    again = loaded(files)
    assert held(whole).keys() == held(again).keys() != set()
    for key, frame in held(whole).items():
        pd.testing.assert_frame_equal(frame, held(again)[key], check_exact=True)
    assert again.differences.empty
    fates = again.files[[f"rows_{fate}" for fate in ("kept", "refused", "totals", "superseded")]].sum(axis=1)
    assert fates.equals(again.files["rows_read"])
    assert again.files["rows_kept"].sum() <= again.files["rows_read"].sum()
