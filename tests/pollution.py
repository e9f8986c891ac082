"""One clean made-up table, and every way in which people, programs and spreadsheets spoil such a file.

The kinds are those of the published Pollock benchmark of loading polluted CSV files; source, words and code are our own.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

HEADINGS = ["Tanggal", "Jam", "Jumlah", "Kode", "Harga", "Produk", "Keterangan", "Tautan", "Catatan"]
_THINGS = [
    "Kopi Susu Senja", "Teh Tarik", "Roti Bakar, Keju", "Brew 12oz", 'Gelas 8" Kaca', "Es Kopi Aren, Botol", "Wafel",
    'Nampan, Bulat 20"', "Kid's Cocoa", "Pai Susu/Keju", "Cold Brew Botol Besar", "Sandwich, Telur, Keju",
]  # fmt: skip
_WORDS = [
    "hangat", "manis", "pekat", "lembut", "gurih,", "segar.", "renyah", "dan", "untuk", "pagi", "panjang,", "dengan", "rasa",
    "asli", "kebun", "kami",
]  # fmt: skip


@dataclass(frozen=True)
class Polluted:
    """A spoilt file: its name, its text, and the table that it should give."""

    name: str
    text: str
    headings: list[str]
    rows: list[list[str]]
    line: int | None = None
    """The spoilt line, where it is one."""


def table(rows: int = 40) -> list[list[str]]:
    chance = random.Random(7)  # noqa: S311 - made-up data
    out = []
    for number in range(rows):
        words = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(8, 25))).strip(",").capitalize()
        code = f"{chance.choice(['KS', 'TT', 'RB', 'CB'])}-{chance.randint(1000, 9999)}"
        price = f"${chance.randint(0, 99)}.{chance.choice(['99', '5', '00', '45'])}"
        link = f"https://www.contoh.example/produk/{code.replace('-', '_')}.html"
        day = f"{13 + number % 15:02d}/{1 + number // 15:02d}/2026"
        time = f"{number % 24:02d}:{chance.choice(['00', '15', '30', '45'])}"
        thing = chance.choice(_THINGS)
        out.append([day, time, str(chance.randint(0, 33)), code, price, thing, words + ".", link, ""])
    return out


def value(cell: str, place: int, head: bool = False, quote: str = '"') -> str:
    """Write a cell: descriptions and links always in quotes, others where they need them."""
    if place in (6, 7) or "," in cell or quote in cell:
        return quote + cell.replace(quote, quote * 2) + quote
    return cell


def line(cells: list[str], mark: str = ",") -> str:
    return mark.join(value(cell, place) for place, cell in enumerate(cells))


def text(lines: list[str], end: str = "\r\n") -> str:
    return "".join(one + end for one in lines)


def pollutions(rows: int = 40) -> Iterator[Polluted]:
    """Give every spoilt version of the table."""
    clean = table(rows)
    lines = [line(HEADINGS), *map(line, clean)]
    yield Polluted("source", text(lines), HEADINGS, clean)
    yield from _whole_files(clean, lines)
    for number in range(len(lines)):
        yield from _rows(clean, lines, number)


def _whole_files(clean: list[list[str]], lines: list[str]) -> Iterator[Polluted]:
    yield Polluted("no payload", "", [], [])
    yield Polluted("no trailing newline", text(lines)[:-2], HEADINGS, clean)
    yield Polluted("double trailing newline", text(lines) + "\r\n", HEADINGS, clean)
    yield Polluted("no header", text(lines[1:]), clean[0], clean[1:])
    for count in (2, 3):
        joined = [" ".join([name] * count) for name in HEADINGS]
        yield Polluted(f"header multirow {count}", text([lines[0]] * count + lines[1:]), joined, clean)
    for name, above in (
        ("delimited, gap", ["PREAMBLE,,,,,,,,", ",,,,,,,,"]),
        ("delimited", ["PREAMBLE,,,,,,,,"] * 3),
        ("bare, gap", ["PREAMBLE", ""]),
        ("bare", ["PREAMBLE one", "PREAMBLE two"]),
    ):
        yield Polluted(f"preamble {name}", text(above + lines), HEADINGS, clean)
    for name, below in (("bare", ["FOOTNOTE"] * 3), ("gap", ["", "FOOTNOTE"])):
        yield Polluted(f"footnote {name}", text(lines + below), HEADINGS, clean)
    less = [line(cells[:8]) for cells in [HEADINGS, *clean]]
    more = [line([*cells, "x" if number else "Baru"]) for number, cells in enumerate([HEADINGS, *clean])]
    yield Polluted("multitable less", text(lines + less[:-1]), HEADINGS, clean)
    yield Polluted("multitable more", text(lines + more[:-1]), HEADINGS, clean)
    yield Polluted("multitable same", text(lines + lines[:-1]), HEADINGS, clean)
    yield Polluted("multitable gap", text([*lines, "", *less]), HEADINGS, clean)
    yield Polluted("header only", text(lines[:1]), HEADINGS, [])
    yield Polluted("one data row", text(lines[:2]), HEADINGS, clean[:1])
    yield Polluted("record delimiter LF", text(lines, "\n"), HEADINGS, clean)
    yield Polluted("record delimiter CR", text(lines, "\r"), HEADINGS, clean)
    mixed = "".join(one + ("\n", "\r\n", "\r")[number % 3] for number, one in enumerate(lines))
    yield Polluted("record delimiter mixed", mixed, HEADINGS, clean)
    for name, mark in (("semicolon", ";"), ("tab", "\t"), ("pipe", "|"), ("comma and space", ", "), ("space", " ")):
        spoilt = text([line(cells, mark) for cells in [HEADINGS, *clean]])
        yield Polluted(f"field delimiter {name}", spoilt, HEADINGS, clean)
    single = [",".join(value(c, p, quote="'") for p, c in enumerate(cells)) for cells in [HEADINGS, *clean]]
    yield Polluted("quotation char apostrophe", text(single), HEADINGS, clean)
    raw = [one.replace('""', "\0") for one in lines]
    yield Polluted("escape char backslash", text([one.replace("\0", '\\"') for one in raw]), HEADINGS, clean)
    yield Polluted("escape char none", text([one.replace("\0", '"') for one in raw]), HEADINGS, clean)
    yield Polluted("all quoted", text([",".join(f'"{c.replace(chr(34), chr(34) * 2)}"' for c in cells)
                                       for cells in [HEADINGS, *clean]]), HEADINGS, clean)  # fmt: skip


def _rows(clean: list[list[str]], lines: list[str], number: int) -> Iterator[Polluted]:
    cells = [HEADINGS, *clean][number]
    written = [value(cell, place) for place, cell in enumerate(cells)]

    def spoilt(name: str, one: str, want: list[str]) -> Polluted:
        every = [*lines[:number], one, *lines[number + 1 :]]
        head, rows = (want, clean) if number == 0 else (HEADINGS, [*clean[: number - 1], want, *clean[number:]])
        return Polluted(f"{name}, line {number + 1}", text(every), head, rows, number + 1)

    for place in range(len(cells)):
        parts = [*written[:place], "", *written[place:]]
        yield spoilt(f"more separators {place}", ",".join(parts), cells)
        if place:
            less = ",".join(written[:place]) + ",".join(written[place:])
            yield spoilt(f"less separators {place}", less, cells)
        inside = written[place][:1] == '"'
        quoted = '""' + written[place][1:] if inside else '"' + written[place]
        extra = ",".join([*written[:place], quoted, *written[place + 1 :]])
        yield spoilt(f"extra quote {place}", extra, [*cells[:place], '"' + cells[place], *cells[place + 1 :]])
    yield spoilt("row delimiter space", " ".join(written), cells)
    yield spoilt("row delimiter semicolon", ";".join(written), cells)
