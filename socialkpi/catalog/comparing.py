"""What the codes of a comparison mean, as sentences in both languages; ``statuses`` takes them up with its own."""

from __future__ import annotations

from typing import Any

from socialkpi.catalog.breaks import breaks
from socialkpi.catalog.feasts import LABELS
from socialkpi.language import MISSING, Text, column_name, day, group_value, number, period_label, short_month, span

SENTENCES: dict[str, Text] = {
    "bridged": Text(
        en="the platform changed its way of counting on {day}; where both counts are known, one is {factor} times the "
        "other ({range}), and the other side is converted by that",
        id="platform mengubah cara hitungnya pada {day}; di data yang memuat keduanya, yang satu {factor} kali yang lain "
        "({range}), dan sisi pembanding dikonversi dengan angka itu",
    ),
    "changed": Text(en="{day}: {what}", id="{day}: {what}"),
    "provisional": Text(
        en="the figures from {day} on are provisional",
        id="angka sejak {day} masih sementara",
    ),
    "feast": Text(
        en="{feast}: {now} days in this period, {base} in the other",
        id="{feast}: {now} hari di periode ini, {base} di periode pembanding",
    ),
    "age": Text(
        en="half of the posts had been up for {now} days or less; in the other period, for {base}",
        id="separuh postingan baru tayang {now} hari atau kurang; di periode pembanding {base} hari",
    ),
    "equal_age": Text(
        en="the posts of both periods are read at the same age (half of them at {n} days or less)",
        id="postingan kedua periode dibaca pada umur yang sama (separuhnya pada {n} hari atau kurang)",
    ),
    "no_equal_age": Text(
        en="no export has the other period's posts at this age, so the two are not compared; download one a month to have it",
        id="tidak ada ekspor yang memuat postingan periode pembanding pada umur ini, jadi tidak dibandingkan; unduh tiap "
        "bulan supaya ada",
    ),
    "median_week": Text(
        en="the value is that of a typical week, not of the whole period: the median of {now} whole weeks, beside the "
        "median of the {base} weeks before",
        id="nilainya untuk satu minggu biasa, bukan seluruh periode: median dari {now} minggu utuh, dibandingkan dengan "
        "median {base} minggu sebelumnya",
    ),
    "whole_months": Text(
        en="targets are set for whole months only",
        id="target hanya berlaku untuk bulan utuh",
    ),
    "few": Text(
        en="only {n} cases stand behind it: read it with care",
        id="hanya {n} kasus di baliknya: baca dengan hati-hati",
    ),
    "few_hits": Text(
        en="only {n} hits (or misses) stand behind it: read it with care",
        id="hanya {n} yang berhasil (atau gagal) di baliknya: baca dengan hati-hati",
    ),
    "few_orders": Text(
        en="only {n} purchases stand behind it: one large order can decide",
        id="hanya {n} pembelian di baliknya: satu pesanan besar bisa menentukan",
    ),
    "many": Text(
        en="of {n} comparisons at once some differ by chance, and this difference is too small to rule that out",
        id="dari {n} perbandingan sekaligus, sebagian berbeda karena kebetulan; selisih ini belum cukup besar untuk menepisnya",
    ),
    "flips_by_post": Text(
        en="by the {statistic} of the posts it stands the other way round with {other}",
        id="menurut {statistic} postingan, urutannya terbalik dengan {other}",
    ),
    "flips_within": Text(
        en="within every {column} it stands the other way round with {other}: the mix makes the difference (Simpson)",
        id="di dalam setiap {column}, urutannya terbalik dengan {other}: selisihnya dari komposisi (Simpson)",
    ),
    "change_flips_within": Text(
        en="within every {column} it moved the other way: the mix has changed (Simpson)",
        id="di dalam setiap {column} arahnya justru sebaliknya: komposisinya yang berubah (Simpson)",
    ),
    "few_weeks": Text(
        en="only {n} earlier weeks are known, fewer than the eight that make a usual range",
        id="baru {n} minggu sebelumnya yang diketahui, kurang dari delapan minggu untuk menentukan kisaran biasa",
    ),
    "not_a_rate": Text(
        en="only rates are compared with the rest; a total is a matter of size",
        id="hanya rasio yang dibandingkan dengan sisanya; jumlah bergantung pada ukuran",
    ),
    "no_benchmark": Text(
        en="no benchmark is given in client.toml", id="belum ada tolok ukur (benchmark) di client.toml"
    ),
    "benchmark": Text(
        en="the benchmark is not comparable: its {what} is {theirs}, here it is {ours}",
        id="tolok ukur (benchmark) tidak sebanding: {what}-nya {theirs}, di sini {ours}",
    ),
}
_WHAT = {
    "recipe": Text(en="recipe", id="resep"),
    "denominator": Text(en="denominator", id="penyebut"),
    "statistic": Text(en="statistic", id="statistik"),
    "year": Text(en="year", id="tahun"),
    "currency": Text(en="currency", id="mata uang"),
}
_STATISTICS = {
    "median": Text(en="median", id="median"),
    "mean": Text(en="mean", id="rata-rata"),
}

_VERDICTS = {
    "good": Text(en="▲\u00a0better", id="▲\u00a0membaik"),
    "bad": Text(en="▼\u00a0worse", id="▼\u00a0memburuk"),
    "same": Text(en="steady", id="stabil"),
    "unsure": Text(en="not certain", id="belum pasti"),
    "none": Text(en=MISSING, id=MISSING),
}
_PLACES = {
    "above": Text(en="▲\u00a0above", id="▲\u00a0di atas"),
    "below": Text(en="▼\u00a0below", id="▼\u00a0di bawah"),
    "equal": Text(en="equal", id="sama"),
}
_BESIDE = {
    "target": Text(en="target", id="target"),
    "rest": Text(en="all others", id="semua yang lain"),
    "benchmark": Text(en="benchmark", id="tolok ukur"),
}


def beside(base: str) -> bool:
    """Whether a number stands beside something that is no earlier period, so that nothing has changed."""
    return base in _BESIDE


def compared_with(base: str, language: str) -> str:
    """Return what a number is compared with: a period in words, or what is no period.

    >>> compared_with("2026-10", "id"), compared_with("2026-10-01..2026-10-15", "en"), compared_with("rest", "en")
    ('Okt 26', '1–15 October 2026', 'all others')
    """
    if base in _BESIDE:
        return _BESIDE[base][language]
    if ".." in base:
        return period_label(base.split(".."), language)
    return short_month(base, language) if len(base) == 7 else period_label(base, language)


def verdict_in_words(verdict: str, base: str, change: float, language: str) -> str:
    """Return the word for a verdict; beside a target or the others nothing got better, it lies above or below."""
    if verdict in ("good", "bad") and beside(base):
        return _PLACES["above" if change > 0 else "below" if change < 0 else "equal"][language]
    return _VERDICTS.get(verdict, _VERDICTS["none"])[language]


def facts(name: str, argument: str, language: str) -> dict[str, Any]:
    """Return what the sentence of a code needs, from the code's argument (parts of it are parted by "/")."""
    parts = argument.split("/")
    if name == "bridged":
        factor, low, high = map(float, parts[1:])
        return {
            "day": day(parts[0], language),
            "factor": number(factor, language, digits=2),
            "range": span(low, high, language, "times"),
        }
    if name == "changed":
        found = next(b for b in breaks() if b.key == argument)
        return {"day": day(found.date, language), "what": found.text[language].rstrip(".")}
    if name == "feast":
        return {"feast": LABELS[parts[0]][language], "now": parts[1], "base": parts[2]}
    if name in ("age", "median_week"):
        return {"now": parts[0], "base": parts[1]}
    if name.startswith("flips"):
        return _flip(name, parts, language)
    if name == "change_flips_within":
        return {"column": column_name(argument, language)}
    if name == "benchmark":
        return {"what": _WHAT[parts[0]][language], "theirs": parts[1], "ours": parts[2]}
    if name == "provisional":
        return {"day": day(argument, language)}
    return {"n": number(float(argument), language)} if argument else {}


def _flip(name: str, parts: list[str], language: str) -> dict[str, str]:
    """Name the other group: a column and its value are the last two parts."""
    column, value = parts[1], "/".join(parts[2:])
    other = group_value(column, value, language)
    if name == "flips_by_post":
        return {"statistic": _STATISTICS[parts[0]][language], "other": other}
    return {"column": column_name(parts[0], language), "other": other}
