"""Whatever is dropped, added or moved in the structure of an export: the same numbers, or something is told. Never others in silence."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from socialkpi.reading.damage import likeness
from socialkpi.reading.result import ReadFile
from socialkpi.sources import read_file
from socialkpi.tables import TABLES

EXPORTS = Path(__file__).parent / "fixtures" / "exports"
FILES = sorted(EXPORTS.rglob("*.csv"))
PLACED = ("from_day", "to_day", "published_at", "ordered_at", "currency", "order_state")
CHANGES, HEADINGS = 16, 6  # of each kind and file: all together take some seconds


def text_of(path: Path) -> str:
    data = path.read_bytes()
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def read(text: str, path: Path) -> ReadFile:
    path.write_text(text, encoding="utf-8", newline="")
    return read_file(path, path.parent)


def numbers(file: ReadFile) -> Counter[tuple[object, ...]]:
    """Every row that has a number: its numbers, days, currency and state. Names are text, and text may say anything."""
    found: Counter[tuple[object, ...]] = Counter()
    for table in file.tables:
        if table.table not in TABLES:
            continue
        measures = [n for n in table.frame.columns if table.frame[n].dtype == "float64"]
        names = [*measures, *(name for name in PLACED if name in table.frame)]
        for row in table.frame[names].astype("object").itertuples(index=False):
            values = {n: v for n, v in zip(names, row, strict=True) if v == v and v is not None}
            if values.keys() & set(measures):
                found[table.table, tuple(sorted((n, repr(v)) for n, v in values.items()))] += 1
    return found


def told(file: ReadFile) -> Counter[tuple[object, ...]]:
    notes = [*file.problems, *(note for table in file.tables for note in table.notes)]
    return Counter((note.code, note.column, note.message.en if note.code == "SK260" else "") for note in notes)


def changes(text: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """One mark dropped or added, one row cut, shifted, joined to the next, moved, or written with other marks."""
    mark = max(",;\t", key=text.count)
    places = [place for place, character in enumerate(text) if character in f'{mark}"\n']
    lines = text.splitlines(keepends=True)
    while True:
        place, line = chance.choice(places), chance.randrange(len(lines))
        before, here, after = "".join(lines[:line]), lines[line], "".join(lines[line + 1 :])
        other = chance.choice([sign for sign in ",;\t|" if sign != mark])
        yield f"{text[place]!r} dropped at {place}", text[:place] + text[place + 1 :]
        added = chance.choice([mark, '"', "\n", " "])
        yield f"{added!r} added at {place}", text[:place] + added + text[place:]
        yield f"line {line + 1} with {other!r}", before + here.replace(mark, other) + after
        yield f"line {line + 1} with apostrophes", before + here.replace('"', "'") + after
        yield f"line {line + 1} cut", before + here[: len(here) // 2] + "\n" + after
        yield f"line {line + 1} shifted", before + mark + here + after
        yield f"line {line + 1} joined", before + here.rstrip("\r\n") + " " + after
        if line + 1 < len(lines):
            yield f"line {line + 1} moved", before + lines[line + 1] + here + "".join(lines[line + 2 :])


def misspellings(word: str, chance: random.Random) -> list[str]:
    place = chance.randrange(1, len(word))
    return [
        word[:place] + word[place + 1 :], word[:place] + "x" + word[place + 1 :], word + " ", "\ufeff" + word, f"'{word}'",
        word[: len(word) // 2 + 2], word + "2026", word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
        word.encode("utf-8").decode("cp1252", "replace"),
    ]  # fmt: skip


def headings(text: str, file: ReadFile, chance: random.Random) -> Iterator[tuple[str, str]]:
    """One heading misspelt, in the line of the headings."""
    lines = text.splitlines(keepends=True)
    known = [column.heading for table in file.tables if table.table in TABLES for column in table.columns]
    known = [heading for heading in known if len(heading) > 4 and heading.strip()]
    while known:
        heading = chance.choice(known)
        line = next((n for n, one in enumerate(lines) if one.count(heading) == 1), None)
        if line is None:
            return
        wrong = chance.choice(misspellings(heading, chance))
        yield (
            f"{heading!r} as {wrong!r}",
            "".join([*lines[:line], lines[line].replace(heading, wrong, 1), *lines[line + 1 :]]),
        )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_other_numbers_without_a_word(path: Path, tmp_path: Path) -> None:
    chance = random.Random(path.stem)  # noqa: S311 - made-up damage, not secrets
    text = text_of(path)
    whole = read(text, tmp_path / path.name)
    right, known = numbers(whole), told(whole)
    makers: list[tuple[Callable[[], Iterator[tuple[str, str]]], int]] = [
        (lambda: changes(text, chance), CHANGES),
        (lambda: headings(text, whole, chance), HEADINGS),
    ]
    for make, most in makers:
        for (what, spoilt), _ in zip(make(), range(most), strict=False):
            file = read(spoilt, tmp_path / path.name)
            assert all(t.rows_read == t.rows_kept + t.rows_refused + t.rows_totals for t in file.tables), what
            assert numbers(file) == right or told(file) - known, what


def test_a_row_that_is_there_twice_is_told(tmp_path: Path) -> None:
    head = "date,sessionSource,sessionMedium,sessions\n"
    rows = ["20261001,instagram,social,20\n", "20261001,(direct),(none),0\n"]
    clean = read(head + "".join(rows + rows[1:]), tmp_path / "nol.csv")
    assert clean.problems == ()  # rows of zeros are alike in many true exports
    twice = read(head + "".join(rows + rows[:1]), tmp_path / "dua.csv")
    assert [(found.code, found.row) for found in twice.problems] == [("SK147", 4)]


@pytest.mark.parametrize(
    ("heading", "word", "how"),
    [
        ("Impresions", "impressions", "one letter off"),
        ("Ipmressions", "impressions", "one letter off"),
        ("Sessions;", "sessions", "with other marks or spaces"),
        ("Total\xa0users", "total users", "with other marks or spaces"),
        ("AlcanÃ§e", "alcançe", "in another encoding"),
        ("Impress", "impressions", "cut short"),
        ("SessionsTotal users", "sessions", "joined with other text"),
        ("Links", "likes", None),
        ("6-second video views", "2-second video views", None),
        ("CPC", "cpm", None),
        ("Views", "views", None),
        ("Reach organic", "reach", None),
    ],
)
def test_a_damaged_heading_is_told_from_an_unknown_one(heading: str, word: str, how: str | None) -> None:
    found = likeness(heading, word)
    assert (found and found.en) == how


def test_a_damaged_heading_is_told_with_its_line(tmp_path: Path) -> None:
    text = 'Post id,Date,Post text,Link,Impressions,Lieks\n1,"Sat, Aug 1, 2026",Halo,https://x.com/c/status/1,5,2\n'
    file = read(text, tmp_path / "x.csv")
    found = file.problems[0]
    assert (file.status, found.code, found.row, found.found) == ("partly", "SK144", 1, "Lieks")
    assert "likes" in found.message.id
    assert "beda satu huruf" in found.message.id


def test_a_total_that_was_moved_is_told_and_not_added(tmp_path: Path) -> None:
    text = text_of(EXPORTS / "youtube_table.csv").splitlines(keepends=True)
    file = read("".join([text[0], text[2], text[1], *text[3:]]), tmp_path / "y.csv")
    assert [(found.code, found.row) for found in file.problems] == [("SK244", 3)]


LOST = [
    # file, what is lost or changed, what stands there then, the code that must be told
    ("ga4_explore", "Grand total\n", "Grand total", "SK110"),
    ("meta_audience_2024", "Top cities\tValue\t\t\n", "Top cities\tValue\t\t", "SK145"),
    ("meta_audience_2024", "\t8.5%\n", "\t8.5%", "SK110"),
    ("meta_audience_2024", "IG_ACCOUNT\tFOLLOW\tUNIQUE_USERS", "IG_ACCOUNT,FOLLOW,UNIQUE_USERS", "SK113"),
    ("meta_audience_2025", '"Women","Men"', '"Women""Men"', "SK113"),
    ("meta_top_formats", "Reels;Links;Photos", "Reels,Links,Photos", "SK113"),
    ("meta_top_formats", "Views;;\n", "Views;;", "SK113"),
    ("meta_insights_stacked", '"Date","Facebook Page likes"', '"Date""Facebook Page likes"', "SK113"),
    ("tiktok_shop_orders", ",Order creation time.,,,,,,\n", ",Order creation time.,,,,,,", "SK110"),
    ("linkedin_ads_nl", "Begin: 21 september 2026\n", "Begin: 21 september 2026", "SK214"),
    ("by_hand_id", "", "", None),
]


@pytest.mark.parametrize(("name", "here", "there", "code"), LOST, ids=lambda value: str(value)[:20])
def test_what_was_lost_is_told_by_its_code(name: str, here: str, there: str, code: str | None, tmp_path: Path) -> None:
    text = text_of(EXPORTS / f"{name}.csv").replace("\r\n", "\n")
    assert here in text
    whole = told(read(text, tmp_path / "a.csv"))
    spoilt = told(read(text.replace(here, there, 1), tmp_path / "a.csv"))
    new = {found for found, *_ in spoilt - whole}
    assert code in new if code else not new


@pytest.mark.parametrize(
    ("amount", "code"),
    [('"€1 ,200.50"', "SK202"), ('"€1,200.50,"', "SK202"), ("€1.200", "SK210"), ('"€1,200.50"', None)],
)
def test_a_formatted_amount_is_whole_or_refused(amount: str, code: str | None, tmp_path: Path) -> None:
    head = (
        "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales\n"
    )
    file = read(f"{head}2026-10-03 10:00:00,KS-3,{amount},completed,P,new,Kopi,2,,1000\n", tmp_path / "woo.csv")
    assert [found.code for found in file.problems] == ([code] if code else [])
