"""Bad inputs, as a table: a name, the bytes, and what must happen to them (status, code, rows that count, sum of views)."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import xlsxwriter

META = (
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,"
    "Data comment,Date,Views,Reach,Likes,Shares,Comments,Saves,Follows\n"
)
META_ROW = "1800000000000000{n},1784,contoh,Contoh,Halo,0,{day},https://www.instagram.com/p/A{n}/,IG image,,Lifetime,10,9,1,0,0,0,0\n"
HEAD = "Post id,Date,Post text,Link,Impressions,Likes\n"
AD_HEAD = "Day,Campaign name,Impressions,Reach,Amount spent (USD)\n"


def post(number: int = 1, seen: Any = 10, likes: Any = 2, text: str = "Halo", day: str = '"Sat, Aug 1, 2026"') -> str:
    return f"{number},{day},{text},https://x.com/contoh/status/{number},{seen},{likes}\n"


def posts(count: int, **cells: Any) -> str:
    return HEAD + "".join(post(number, **cells) for number in range(1, count + 1))


@dataclass(frozen=True)
class Bad:
    """One bad input and its end; ``seen`` is the sum of impressions that must come out, None where nothing may."""

    name: str
    content: bytes
    status: str
    code: str | None
    seen: int | None = None
    row: int | None = None
    suffix: str = ".csv"
    says: dict[str, Any] = field(default_factory=dict)


def bad(name: str, content: str | bytes, status: str, code: str | None, seen: int | None = None, **more: Any) -> Bad:
    return Bad(name, content.encode() if isinstance(content, str) else content, status, code, seen, **more)


def cases() -> Iterator[Bad]:
    """Give all bad inputs."""
    for group in (_empty, _not_tables, _packed, _bytes, _quotes, _ragged, _cut, _heads, _totals, _numbers, _dates, _ids,
                  _impossible, _newlines, _resaved, _short, _thousandths, _signs, _backward, _marked_up, _workbooks, _huge):  # fmt: skip
        yield from group()


def _empty() -> Iterator[Bad]:
    for name, content in (("nothing", b""), ("a mark only", b"\xef\xbb\xbf"), ("UTF-16 mark only", b"\xff\xfe"),
                          ("blank lines", b"\n\n\r\n"), ("spaces", b"   \t \n"), ("mark and blanks", b"\xef\xbb\xbf \r\n")):  # fmt: skip
        yield bad(f"empty: {name}", content, "refused", "SK101")
    yield bad("empty: headings only", HEAD, "empty", "SK102")
    yield bad("empty: headings without line end", HEAD.rstrip(), "empty", "SK102")
    yield bad("empty: headings and blank lines", HEAD + "\n\n", "empty", "SK102")
    yield bad("empty: ads headings only", AD_HEAD, "empty", "SK102")


def _not_tables() -> Iterator[Bad]:
    pages = ("<!DOCTYPE html><html><title>Log in</title>", "<html><body>Error 500", "<HTML><HEAD></HEAD>", "<body>Hai",
             "  \n<!doctype html>", '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "<head></head>")  # fmt: skip
    for number, page in enumerate(pages):
        yield bad(f"a web page {number}", page, "refused", "SK103")
    for number, answer in enumerate(('{"error": {"message": "expired"}}', '[{"error": 1}]', "{}")):
        yield bad(f"an answer of a program {number}", answer, "refused", "SK103")
    for number, other in enumerate(
        ("Nama,Alamat\nA,B\n", "catatan rapat\n", "a\tb\n1\t2\n", "%PDF-1.4\nxyz\n", "😀\n", "=1+1\n")
    ):
        yield bad(f"unknown {number}", other, "unknown", "SK140")


def zipped(files: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _packed() -> Iterator[Bad]:
    good = posts(2)
    packed = gzip.compress(good.encode(), mtime=0)
    yield bad("gzip named csv", packed, "read", "SK128", 20)
    yield bad("gzip named gz", packed, "read", None, 20, suffix=".csv.gz")
    yield bad("gzip cut off", packed[:-12], "refused", "SK127")
    yield bad("gzip with a wrong sum", packed[:-8] + b"\0" * 8, "refused", "SK127")
    yield bad("gzip bomb", gzip.compress(b"\n" * 60_000_000, mtime=0), "refused", "SK131")
    yield bad("zip of one", zipped({"a.csv": good}), "read", None, 20, suffix=".zip")
    yield bad("zip of two", zipped({"a.csv": good, "b.csv": posts(3)}), "read", None, 50, suffix=".zip")
    yield bad("zip named csv", zipped({"a.csv": good}), "read", None, 20)
    yield bad(
        "zip of one good, one bad", zipped({"a.csv": good, "b.csv": "<html>"}), "partly", "SK103", 20, suffix=".zip"
    )
    yield bad("zip of an unknown", zipped({"a.csv": "Nama,Alamat\nA,B\n"}), "unknown", "SK140", suffix=".zip")
    yield bad("zip of nothing", zipped({}) or b"", "refused", None, suffix=".zip")
    yield bad("zip of hidden files", zipped({"__MACOSX/._a.csv": "x", ".x": "y"}), "refused", "SK104", suffix=".zip")
    yield bad("zip cut off", zipped({"a.csv": good})[:-30], "refused", "SK109", suffix=".zip")
    yield bad("zip in a zip", zipped({"a.zip": zipped({"b.csv": good})}), "refused", None, suffix=".zip")
    yield bad("zip of too many", zipped({f"{n}.csv": "x" for n in range(201)}), "refused", "SK131", suffix=".zip")
    yield bad("zip bomb", zipped({"a.csv": "0" * 60_000_000}), "refused", "SK131", suffix=".zip")
    yield bad("zip with a way out", zipped({"../../a.csv": good}), "read", None, 20, suffix=".zip")
    yield bad("zip with an empty member", zipped({"a.csv": good, "b.csv": ""}), "partly", "SK101", 20, suffix=".zip")
    yield bad("text named xlsx", good, "read", "SK126", 20, suffix=".xlsx")
    yield bad("text named xls", good, "read", "SK126", 20, suffix=".xls")


def _bytes() -> Iterator[Bad]:
    good = posts(2, text="Café ☕")
    for encoding, mark in (("utf-8", ""), ("utf-8", "\ufeff"), ("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff")):
        yield bad(f"encoding {encoding} {len(mark)}", (mark + good).encode(encoding), "read", None, 20)
    yield bad("encoding utf-16-le without mark", posts(2).encode("utf-16-le"), "read", None, 20)
    yield bad("encoding utf-16-be without mark", posts(2).encode("utf-16-be"), "read", None, 20)
    yield bad("encoding cp1252", posts(2, text="Café – 50€").encode("cp1252"), "read", "SK134", 20)
    yield bad("encoding of no kind", HEAD.encode() + b"\x81\x8d\x8f,\xff\n", "refused", "SK135")
    yield bad("utf-16 of odd length", ("\ufeff" + posts(1)).encode("utf-16-le") + b"\n", "refused", "SK135")
    for place, name in ((0, "first"), (len(HEAD) + 3, "second line"), (len(HEAD) + 20, "in a text")):
        spoilt = posts(2).encode()
        yield bad(f"zero byte {name}", spoilt[:place] + b"\0" + spoilt[place:], "refused", "SK132")
    yield bad("zero bytes at the end", posts(2).encode() + b"\0" * 50, "refused", "SK132")
    yield bad("zero byte in a number", posts(1, seen="20\0"), "refused", "SK132", row=2)
    yield bad("words of two encodings", posts(3, text="Kopi CafÃ© JosÃ©"), "read", "SK133", 30)
    yield bad("a word that only looks so", posts(3, text="SÃO PAULO"), "read", None, 30)


def _quotes() -> Iterator[Bad]:
    yield bad("quote never closes", HEAD + post(1) + post(2, text='"Halo') + post(3), "refused", "SK111", row=3)
    yield bad("quote never closes in the last line", HEAD + post(1) + post(2, text='"Halo'), "refused", "SK111", row=3)
    yield bad("text after the closing quote", HEAD + post(1, text='"Halo"x'), "refused", "SK111", row=2)
    yield bad("quote not doubled inside", HEAD + post(1, text='"a "b" c"'), "refused", "SK111", row=2)
    yield bad("quote in the headings", HEAD.replace("Date", '"Date') + post(1), "refused", "SK111", row=1)
    yield bad("backslash before a quote", HEAD + post(1, text='"a \\"b\\", c"'), "refused", "SK111", row=2)
    yield bad("quote inside a bare text", HEAD + post(1, text='Gelas 8" kaca'), "read", "SK129", 10, row=2)
    yield bad("all is well", HEAD + post(1, text='"a ""b"", c\nd"'), "read", None, 10)
    yield bad("apostrophes for quotes", HEAD + post(1, text="'a, b'"), "refused", "SK110", row=2)


def _ragged() -> Iterator[Bad]:
    yield bad("decimal comma without quotes", HEAD + post(1, seen="37,50"), "refused", "SK110", row=2)
    yield bad("thousands comma without quotes", HEAD + post(1, seen="1,000"), "refused", "SK110", row=2)
    yield bad("comma in a bare text", HEAD + post(1, text="Halo, dunia"), "refused", "SK110", row=2)
    yield bad("one extra separator in 1,000", posts(1000) + post(1001, text="a,b"), "partly", "SK110", 10_000, row=1002)
    yield bad("empty extra cells at the end", HEAD + post(1).rstrip() + ",,\n", "refused", "SK110", row=2)
    yield bad("headings longer than rows", HEAD.rstrip() + ",Reposts,Replies\n" + post(1), "refused", "SK110")
    yield bad("many extra separators", HEAD + "".join(post(n, text="a,b") for n in range(1, 30)), "refused", "SK110")
    yield bad("comma first in a row", HEAD + post(1) + "," + post(2), "refused", "SK110", row=3)


def _cut() -> Iterator[Bad]:
    whole = posts(3)
    last = whole.rstrip("\n").rfind("\n") + 1
    for name, end in (("after two cells", whole.index(",Halo", last) + 1), ("after four", whole.rindex("https") + 5)):
        yield bad(f"cut off {name}", whole[:end], "refused", "SK108", row=4)
    yield bad("cut off inside quotes", whole[: last + 8], "refused", "SK111", row=4)
    yield bad("cut off before the last cell", whole[: whole.rindex(",")], "refused", "SK108", row=4)
    yield bad("cut off in the headings", "Post id,Date,Post text,Lin", "unknown", "SK140")
    yield bad("no line end at all", whole[:-1], "read", None, 30)
    ads = AD_HEAD + "2026-10-01,Promo,100,80,12.50\n2026-10-02,Promo,200,150,25.00"
    yield bad("ads without the last line end", ads, "read", "SK136", 300, row=3)
    yield bad("ads cut in a number", ads[:-3], "read", "SK136", 300, row=3)


def _heads() -> Iterator[Bad]:
    yield bad("a needed column is missing", HEAD.replace("Post id", "Id") + post(1), "unknown", "SK140")
    yield bad("a heading twice, other values", HEAD.replace("Likes", "Impressions") + post(1), "refused", "SK121")
    yield bad(
        "a heading twice, equal values", HEAD.replace("Likes", "Impressions") + post(1, likes=10), "read", "SK122", 10
    )
    yield bad("headings in capitals", HEAD.upper() + post(1), "read", None, 10)
    yield bad("an unknown column", HEAD.rstrip() + ",Baru\n" + post(1).rstrip() + ",x\n", "read", None, 10)
    yield bad("columns in another order", "Likes,Impressions,Link,Post text,Date,Post id\n"
              '2,10,https://x.com/contoh/status/1,Halo,"Sat, Aug 1, 2026",1\n', "read", None, 10)  # fmt: skip
    yield bad("a line sep=", "sep=,\n" + posts(1), "read", None, 10)
    yield bad("lines above the headings", "Laporan X\nAgustus 2026\n\n" + posts(1), "read", None, 10)
    yield bad("comments above the headings", "# ----\n# Laporan\n# ----\n\n" + posts(1), "read", None, 10)
    yield bad("a second table", posts(1) + "\nPerangkat,Klik\nponsel,10\n", "partly", "SK113", 10, row=4)
    yield bad("two tables that are known", posts(1) + "\n" + posts(2), "read", None, 30)


def _totals() -> Iterator[Bad]:
    words = (
        "Total",
        "Jumlah",
        "Totaal",
        "Gesamt",
        "Insgesamt",
        "Totale",
        "Итого",
        "Toplam",
        "合計",
        "합계",
        "总计",
        "Tổng",
        "Suma",
    )
    head = "Campaign status,Campaign,Budget,Currency code,Impr.,Cost,Clicks,Conversions\n"
    rows = "Enabled,A,1,EUR,10,1.50,1,0.00\nEnabled,B,1,EUR,20,2.50,2,0.00\n"
    above = 'Campaign report\n"October 1, 2026 - October 31, 2026"\n'
    for word in words:
        last = f"{word}: Account,,,EUR,30,4.00,3,0.00\n" if word == "Total" else f"{word},,,EUR,30,4.00,3,0.00\n"
        yield bad(f"totals last: {word}", above + head + rows + last, "read", None, 30)
    wrong = above + head + rows + "Total: Account,,,EUR,31,4.00,3,0.00\n"
    yield bad("totals that do not add up", wrong, "read", "SK120", 30)
    named = above + head + rows.replace("Enabled,A", "Enabled,Total Home")
    yield from _misplaced()
    yield bad("a campaign called Total", named, "read", None, 30)


def _misplaced() -> Iterator[Bad]:
    """Give totals that stand where no contract looks: 30 is what the rows show, 60 would be double."""
    head = 'Campaign report\n"October 1, 2026 - October 31, 2026"\nCampaign,{more}Currency code,Impr.,Clicks,Cost\n'
    rows = "Rumah{more},EUR,10,1,1.50\nToko{more},EUR,20,2,2.50\n"
    plain, device = (head.format(more=m) + rows.format(more=c) for m, c in (("", ""), ("Device,", ",Mobile")))
    twice = "Total: Campaigns,EUR,30,3,4.00\nTotal: Account,EUR,30,3,4.00\n"
    yield bad("two totals without a status", plain + twice, "read", "SK243", 30, row=6)
    yield bad("a total beside devices", device + "Total: Account,,EUR,30,3,4.00\n", "read", "SK243", 30, row=6)
    yield bad("a total that is not the sum", plain + "Total,EUR,90,3,4.00\n", "partly", "SK244", 30, row=6)
    yield bad("a campaign called Total Home", plain + "Total Home,EUR,50,3,7.00\n", "read", "SK241", 80, row=6)
    day = (
        plain.replace("Campaign,", "Day,Campaign,")
        .replace("Rumah", "2026-10-01,Rumah")
        .replace("Toko", "2026-10-02,Toko")
    )
    yield bad("a total under Day", day + "Total: Account,,EUR,30,3,4.00\n", "read", "SK243", 30, row=6)
    yield bad("a total under Day that does not add up", day + "Total: Account,,EUR,31,3,4.00\n", "read", "SK120", 30)
    tiktok = "Ad ID,Campaign name,Cost,Impressions\n1,A,500,10\n2,B,1000,20\n-,Total of 2 results,1500,30\n"
    yield bad("TikTok total under the name", tiktok, "read", "SK243", 30, row=4)
    meta = AD_HEAD + "2026-10-01,A,10,8,1.00\n2026-10-01,B,20,9,2.00\n"
    for word in ("Total", "Jumlah", "Results from 2 campaigns", ""):
        yield bad(f"Meta total last: {word!r}", f"{meta}2026-10-01,{word},30,12,3.00\n", "read", "SK243", 30, row=4)
    middle = "2026-10-01,A,10,8,1.00\n2026-10-01,,30,12,3.00\n2026-10-01,B,20,9,2.00\n"
    yield bad("Meta total in the middle", AD_HEAD + middle, "read", "SK243", 30, row=3)
    other = f"{meta}2026-10-01,,25,12,2.50\n"
    yield bad("a row without a name that is no sum", other, "read", "SK241", 55, row=4)


def _short() -> Iterator[Bad]:
    two = "2026-10-01,A,10,8,1.00\n2026-10-02,B,{cells}\n"
    yield bad("ads, a cell too few in the middle", AD_HEAD + two.format(cells="20,2.00"), "partly", "SK110", 10, row=3)
    texts = AD_HEAD.rstrip() + ",Account name\n" + "2026-10-01,A,10,8,1.00,Toko\n2026-10-02,B,20,9,2.00\n"
    yield bad("ads, only the last text is absent", texts, "read", "SK112", 30)


def _thousandths() -> Iterator[Bad]:
    ads = "Campaign report\nOctober 1, 2026 - October 31, 2026\nCampaign;Currency code;Impr.;Clicks;Cost;Conversions\n"
    yield bad("semicolons, cost of three decimals", f"{ads}A;EUR;10;1;1,125;2\n", "refused", "SK210", row=4)
    yield bad("semicolons, conversions of three decimals", f"{ads}A;EUR;10;1;2;1,125\n", "refused", "SK210", row=4)
    yield bad("semicolons, a nought decides", f"{ads}A;EUR;10;1;1,125;0,125\n", "read", None, 10)
    ga4 = "Session source / medium;Date;Sessions;Total revenue\na / b;20261001;10;10,125\n"
    yield bad("semicolons, revenue of three decimals", ga4, "refused", "SK210", row=2)
    video = "Content;Video title;Video publish time;Views;Watch time (hours)\nabc;T;Feb 18, 2025;10;3,125\n"
    yield bad("semicolons, hours of three decimals", video, "refused", "SK210", row=2)


def _signs() -> Iterator[Bad]:
    for cell in ('"€1,234.50"', "Rp 1.234.500", "S$5.00", "¥500"):
        rows = f"2026-10-01,A,10,8,$1.00\n2026-10-02,B,20,9,{cell}\n"
        yield bad(f"dollars by the heading, {cell}", AD_HEAD + rows, "partly", "SK223", 10, row=3)


def _backward() -> Iterator[Bad]:
    head = "Reporting starts,Reporting ends,Campaign name,Impressions,Reach,Amount spent (USD)\n"
    rows = "2026-10-31,2026-10-01,A,20,9,2.00\n2026-10-01,2026-10-31,B,10,8,1.00\n"
    yield bad("a first day after the last", head + rows, "partly", "SK231", 10, row=2)
    wrong = HEAD + post(1, day='"Tue, Feb 18, 2025"') + post(2, day="Tue Feb 17 2025")
    yield bad("a day of another weekday", wrong, "partly", "SK202", 10, row=3)


def _numbers() -> Iterator[Bad]:
    for cell in (
        "banyak",
        "12 kopi",
        "1,2,3",
        "0x10",
        "1_000",
        "1e400",
        "1.5",
        "NaN2",
        "١٢٣",
        "1'000",
        "--5",
        "1.2.3",
        "$5",
    ):
        quoted = f'"{cell}"' if "," in cell else cell
        yield bad(f"no count: {cell}", posts(1, seen=quoted), "refused", "SK202", row=2)
    for cell in ("", "-", "--", "N/A", "undefined", "null", "NaN"):
        yield bad(f"missing, not zero: {cell!r}", HEAD + post(1, seen=cell) + post(2), "read", None, 10)
    for cell, value in (("9", 9), ('"9,380"', 9380), ("9.0", 9), ("3.7E3", 3700), (" 12 ", 12), ("0", 0), ("007", 7)):
        yield bad(f"a count: {cell}", posts(1, seen=cell), "read", None, value)
    yield bad("a thousand or one", posts(2, seen="1.000"), "refused", "SK210")
    yield bad("a thousand, client.toml says", posts(2, seen="1.000"), "read", None, 2000, says={"number_locale": "id"})
    yield bad(
        "a thousand, another cell says",
        HEAD + post(1, seen="1.000") + post(2, seen="1.234.567"),
        "read",
        None,
        1_235_567,
    )
    yield bad("two ways of writing", HEAD + post(1, seen='"1.000,5"') + post(2, seen='"1,000.5"'), "refused", "SK210")
    yield bad("lakh", posts(1, seen='"1,23,456"'), "refused", "SK202")
    for cell in ("-100", "\u2212100", "-1"):
        yield bad(f"a negative count: {cell}", posts(1, seen=cell), "refused", "SK230", row=2)


def _dates() -> Iterator[Bad]:
    for day in ("soon", "2026-13-01", "32 August 2026", "Feb 30, 2026", "01/02/26", "45931", "3.апр"):
        yield bad(f"no date: {day}", posts(1, day=f'"{day}"'), "refused", "SK202", row=2)
    for name, days, status, code in (
        ("month first", ("10/04/2026 01:00", "10/13/2026 01:00"), "read", None),
        ("day first, all twelve and more", ("13/10/2026 01:00", "14/10/2026 01:00"), "refused", "SK211"),
        ("both orders", ("13/02/2026 01:00", "02/14/2026 01:00"), "refused", "SK211"),
    ):
        rows = "".join(META_ROW.format(n=n, day=day) for n, day in enumerate(days))
        yield bad(f"dates: {name}", META + rows, status, code)


def _ids() -> Iterator[Bad]:
    for cell in ("1.78414E+16", "1,78414E+16", "2.08E18", "1E+17"):
        quoted = f'"{cell}"' if "," in cell else cell
        yield bad(
            f"id of a spreadsheet: {cell}", HEAD + post(1).replace("1,", f"{quoted},", 1), "refused", "SK201", row=2
        )
    yield bad("long ids stay", HEAD + post(17841400000000001) + post(17841400000000002), "read", None, 20)
    yield bad("id with an apostrophe", HEAD + "'" + post(17841400000000001), "read", None, 10)
    yield bad("id missing", HEAD + post(1) + post(2).replace("2,", ",", 1), "partly", "SK202", 10)


def _impossible() -> Iterator[Bad]:
    def ad(day: int, shown: int, reached: int) -> str:
        return f"2026-10-{day:02d},Promo,{shown},{reached},12.50\n"

    yield bad("reach over impressions", AD_HEAD + ad(1, 100, 101), "refused", "SK231", row=2)
    yield bad("reach equal to impressions", AD_HEAD + ad(1, 100, 100), "read", None, 100)
    yield bad("reach one below", AD_HEAD + ad(1, 100, 99), "read", None, 100)
    yield bad(
        "one such row of three", AD_HEAD + ad(1, 100, 50) + ad(2, 10, 500) + ad(3, 7, 7), "partly", "SK231", 107, row=3
    )
    yield bad("nothing shown yet", AD_HEAD + ad(1, 0, 3), "read", None, 0)
    tiktok = (
        "Campaign name,Ad Group Name,Date,Ad Name,Cost,CPC (Destination),CPM,Impression,Clicks (Destination),"
        "CTR (Destination),Conversions,CPA,Currency\n"
    )
    for name, shown, clicks, status, code in (
        ("clicks over impressions", 100, 500, "refused", "SK231"),
        ("clicks one over", 100, 101, "refused", "SK231"),
        ("clicks equal", 100, 100, "read", None),
        ("two clicks on one ad shown", 1, 2, "read", None),
        ("a click after midnight", 0, 1, "read", None),
    ):
        row = f"P,G,2026-10-01,I,40000,2000,8000,{shown},{clicks},0.40,2,20000,IDR\n"
        yield bad(name, tiktok + row, status, code, shown if status == "read" else None)
    both = "".join(
        f"P,G,2026-10-0{n},I,40,2,8,100,5,0.40,2,20,{money}\n" for n, money in enumerate(("EUR", "EUR", "USD"), 1)
    )
    yield bad("two currencies", tiktok + both, "read", "SK220", 300, row=4)


def _newlines() -> Iterator[Bad]:
    for name, end in (("CR", "\r"), ("CRLF", "\r\n"), ("LF", "\n")):
        yield bad(f"lines end with {name}", posts(3).replace("\n", end), "read", None, 30)
    chance = random.Random(1)  # noqa: S311 - made-up data
    mixed = "".join(line + chance.choice(["\n", "\r\n", "\r"]) for line in posts(9).split("\n")[:-1])
    yield bad("lines end in all ways", mixed, "read", None, 90)
    for code in (0x2028, 0x2029, 0x85, 0x0B, 0x0C):
        yield bad(f"U+{code:04X} ends no line", posts(2, text=f"a{chr(code)}b"), "read", None, 20)
    yield bad("blank lines between rows at the end", posts(2) + "\n\n\n", "read", None, 20)
    yield bad("a line end inside quotes", HEAD + post(1, text='"a\r\nb\rc\nd"') + post(2), "read", None, 20)


def wrapped(text: str) -> str:
    """Do what a spreadsheet does that takes each line for one cell."""
    lines = text.split("\n")
    return "\n".join('"' + line.replace('"', '""') + '"' if '"' in line else line for line in lines)


def _resaved() -> Iterator[Bad]:
    good = HEAD.replace("Date", '"Date"') + post(1, text='"a ""b"", c"') + post(2, text='"satu\ndua, ""tiga"""')
    yield bad("every line in quotes", wrapped(good), "read", "SK119", 20)
    yield bad("every line in quotes, one not", wrapped(good) + post(3), "unknown", "SK140")
    semicolons = "Post id;Date;Post text;Link;Impressions;Likes\n"
    row = "1;Sat, Aug 1, 2026;Halo;https://x.com/contoh/status/1;{};2\n"
    yield bad("semicolons", semicolons + row.format(12), "read", None, 12)
    yield bad("semicolons, a thousand or one", semicolons + row.format("1.000"), "refused", "SK210", row=2)
    yield bad(
        "semicolons, one decides", semicolons + row.format("1.000") + row.format("2.000.000"), "read", None, 2_001_000
    )
    yield bad("tabs", posts(1).replace('"Sat, Aug 1, 2026"', "Sat Aug 1 2026").replace(",", "\t"), "read", None, 10)
    meta, line = META.replace(",", ";"), META_ROW.replace(",", ";")
    yield bad(
        "semicolons, two orders of dates", meta + line.format(n=1, day="01/02/2026 10:00"), "refused", "SK216", row=2
    )
    said = {"says": {"date_order": "dmy"}}
    yield bad("semicolons, client.toml says", meta + line.format(n=1, day="01/02/2026 10:00"), "read", None, **said)
    yield bad("semicolons, a date decides", meta + line.format(n=1, day="01/20/2026 10:00"), "read", None)


def _marked_up() -> Iterator[Bad]:
    cells = [line.split(",") for line in posts(2, day="Sat Aug 1 2026").splitlines()]
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells)
    yield bad("a web table named xls", f"<html><table>{rows}</table></html>", "read", "SK125", 20, suffix=".xls")
    yield bad("a web table named csv", f"<table>{rows}</table>", "read", "SK125", 20)
    xml = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row) + "</Row>"
        for row in cells
    )
    book = ('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
            'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
            '<Worksheet ss:Name="A"><Table>{}</Table></Worksheet></Workbook>')  # fmt: skip
    yield bad("Excel's XML named xls", book.format(xml), "read", "SK125", 20, suffix=".xls")
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaa">]>' + book.format(xml).split("?>", 1)[1]
    yield bad("Excel's XML with entities", bomb, "refused", "SK109", suffix=".xls")
    far = xml.replace("<Cell>", '<Cell ss:Index="900000">', 1)
    yield bad("Excel's XML with a far cell", book.format(far), "refused", "SK130", suffix=".xls")


def workbook(fill: Callable[[Any], object]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        fill(book.add_worksheet("Data"))
    return out.getvalue()


def _workbooks() -> Iterator[Bad]:
    def filled(sheet: Any, number: object = 10, post_: object = "17841400000000001") -> None:
        sheet.write_row(0, 0, HEAD.strip().split(","))
        sheet.write_row(
            1,
            0,
            [post_, "Sat, Aug 1, 2026", "Halo", "https://x.com/contoh/status/1", number, 2],
        )

    good = workbook(filled)
    yield bad("workbook", good, "read", None, 10, suffix=".xlsx")
    yield bad("workbook named csv", good, "read", "SK105", 10)
    yield bad("workbook cut off", good[:-40], "refused", "SK109", suffix=".xlsx")
    place = good.index(b"xl/worksheets/sheet1.xml") + 60
    spoilt = good[:place] + bytes(byte ^ 255 for byte in good[place : place + 60]) + good[place + 60 :]
    yield bad("workbook with wrong bytes", spoilt, "refused", "SK109", suffix=".xlsx")
    yield bad(
        "workbook, id as number",
        workbook(lambda s: filled(s, post_=2083641178018544981)),
        "refused",
        "SK201",
        suffix=".xlsx",
    )
    yield bad(
        "workbook, text for a count", workbook(lambda s: filled(s, number="banyak")), "refused", "SK202", suffix=".xlsx"
    )
    yield bad(
        "workbook, far cell",
        workbook(lambda s: (filled(s), s.write(1_048_575, 16_383, "x"))),
        "refused",
        "SK107",
        suffix=".xlsx",
    )
    heavy = {"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>", "xl/sharedStrings.xml": "<si/>" * 12_000_000}
    yield bad("workbook that unpacks to far too much", zipped(heavy), "refused", "SK131", suffix=".xlsx")
    yield bad("workbook, nothing in it", workbook(lambda s: None), "refused", "SK137", suffix=".xlsx")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    yield bad(
        "workbook with a password",
        ole + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"),
        "refused",
        "SK106",
        suffix=".xlsx",
    )
    yield bad("old workbook broken", ole + b"rusak" * 200, "refused", "SK109", suffix=".xls")
    yield bad(
        "an archive of another program",
        zipped({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}),
        "refused",
        "SK104",
        suffix=".docx",
    )


def _huge() -> Iterator[Bad]:
    yield bad("too many columns", ",".join(["a"] * 2001) + "\n", "refused", "SK130", row=1)
    yield bad("a million columns", b"a," * 1_000_000, "refused", "SK130", row=1)
    yield bad("a first line of two million letters", "a" * 2_000_000 + "\n", "refused", "SK130", row=1)
    yield bad("a long caption", HEAD + post(1, text="x" * 300_000), "read", None, 10)
    yield bad("many columns in one row", posts(1) + "," * 3000 + "\n", "refused", "SK130", row=3)
