"""How the parts of a metric and of a result are said: units, directions, tables, columns, and the codes of results."""

from __future__ import annotations

from socialkpi.catalog.kinds import (
    Adds,
    Better,
    Business,
    Measure,
    PerDay,
    Planned,
    Ratio,
    Scale,
    Stage,
    Statistic,
    Timing,
    Total,
    Traffic,
    Typical,
    Unit,
)
from socialkpi.catalog.words_columns import COLUMNS
from socialkpi.language import Text, column_name, listed

UNITS: dict[Unit, Text] = {
    Unit.COUNT: Text(en="number", id="jumlah"),
    Unit.PEOPLE: Text(en="people or accounts", id="orang atau akun"),
    Unit.SHARE: Text(en="share in %", id="persentase"),
    Unit.TIMES: Text(en="times", id="kali"),
    Unit.MONEY: Text(en="money", id="uang"),
    Unit.SECONDS: Text(en="time", id="waktu"),
    Unit.POINTS: Text(en="points", id="poin"),
    Unit.SCORE: Text(en="score", id="skor"),
}
BETTER: dict[Better, Text] = {
    Better.HIGHER: Text(en="higher is better", id="makin tinggi makin baik"),
    Better.LOWER: Text(en="lower is better", id="makin rendah makin baik"),
    Better.NEITHER: Text(en="neither way is better in itself", id="naik atau turun belum tentu lebih baik"),
}
ADDS: dict[Adds, Text] = {
    Adds.EVERYWHERE: Text(
        en="adds up over time, posts and accounts; over platforms where these count alike",
        id="bisa dijumlahkan antarwaktu, antarpostingan, dan antarakun; antarplatform bila cara hitungnya sama",
    ),
    Adds.NOT_OVER_TIME: Text(
        en="a level: over time one value of each account counts, accounts are added",
        id="posisi: dalam satu periode dipakai satu nilai per akun, lalu akun dijumlahkan",
    ),
    Adds.NEVER: Text(
        en="never adds up: the same people can be in several rows",
        id="tidak boleh dijumlahkan: orang yang sama bisa muncul di beberapa baris",
    ),
}
DIVIDED = Text(en="worked out anew from the sums of its parts", id="dihitung ulang dari jumlah bagian-bagiannya")
FROM_ROWS = Text(en="worked out anew from the single rows", id="dihitung ulang dari tiap baris")
PER_DAY = Text(
    en="worked out anew from the sum and the days covered", id="dihitung ulang dari jumlahnya dan hari yang tercakup"
)
KINDS: dict[type, Text] = {
    Measure: Text(en="measure", id="ukuran"),
    Total: Text(en="total", id="total"),
    Ratio: Text(en="ratio", id="rasio"),
    Typical: Text(en="typical value", id="nilai tipikal"),
    PerDay: Text(en="per day", id="per hari"),
    Planned: Text(en="planned", id="direncanakan"),
}
STAGES: dict[Stage, Text] = {
    Stage.AWARENESS: Text(en="awareness", id="kesadaran (awareness)"),
    Stage.INTEREST: Text(en="interest", id="minat"),
    Stage.EVALUATION: Text(en="evaluation", id="pertimbangan"),
    Stage.PURCHASE: Text(en="purchase", id="pembelian"),
    Stage.LOYALTY: Text(en="loyalty", id="loyalitas"),
}
TIMINGS: dict[Timing, Text] = {
    Timing.LEADING: Text(en="leading indicator", id="indikator pendahulu"),
    Timing.LAGGING: Text(en="lagging indicator", id="indikator tertinggal"),
}
SCALES: dict[Scale, Text] = {
    Scale.MICRO: Text(en="small action (micro)", id="aksi kecil (mikro)"),
    Scale.MACRO: Text(en="business result (macro)", id="hasil bisnis (makro)"),
}
STATISTICS: dict[Statistic, Text] = {
    Statistic.MEDIAN: Text(en="median", id="median"),
    Statistic.MEAN: Text(en="mean", id="rata-rata"),
    Statistic.NINETIETH: Text(en="90th percentile", id="persentil ke-90"),
    Statistic.FASTEST: Text(en="mean of the fastest 90%", id="rata-rata dari 90% yang tercepat"),
}
BUSINESSES: dict[Business, Text] = {
    Business.STORE: Text(en="store", id="toko fisik"),
    Business.WEBSHOP: Text(en="webshop", id="toko online"),
    Business.B2B: Text(en="B2B", id="B2B"),
    Business.SERVICES: Text(en="services", id="jasa"),
    Business.SUBSCRIPTION: Text(en="subscription", id="langganan"),
}
_ALL_BUSINESSES = Text(en="all kinds of business", id="semua jenis bisnis")
TRAFFIC: dict[Traffic, Text] = {
    Traffic.PAID: Text(en="paid", id="berbayar"),
    Traffic.ORGANIC: Text(en="organic", id="organik"),
    Traffic.EARNED: Text(en="earned", id="dari pihak lain (earned)"),
    Traffic.BOTH: Text(en="paid and organic", id="berbayar dan organik"),
}
RECIPES: dict[str, Text] = {
    "directions_and_calls": Text(en="taps for directions and calls", id="klik petunjuk arah dan telepon"),
    "public": Text(en="reactions, comments and shares", id="reaksi, komentar, dan dibagikan"),
    "public_plus_saves": Text(
        en="reactions, comments, shares and saves", id="reaksi, komentar, dibagikan, dan disimpan"
    ),
    "handbook": Text(en="handbook recipe per network", id="resep buku panduan per platform"),
    "three_seconds": Text(en="plays of three seconds", id="pemutaran tiga detik"),
    "native": Text(en="each network's own recipe", id="resep masing-masing platform"),
}
TABLES: dict[str, Text] = {
    "posts": Text(en="posts", id="postingan"),
    "days": Text(en="account, by day", id="akun, per hari"),
    "ads": Text(en="advertisements", id="iklan"),
    "visits": Text(en="website visits", id="kunjungan situs"),
    "events": Text(en="website events", id="peristiwa di situs"),
    "orders": Text(en="shop orders", id="pesanan toko"),
    "audience": Text(en="audience", id="audiens"),
    "searches": Text(en="searches on Google", id="pencarian di Google"),
    "leads": Text(en="leads in the CRM", id="prospek di CRM"),
    "conversations": Text(en="customer conversations", id="percakapan pelanggan"),
    "surveys": Text(en="survey answers", id="jawaban survei"),
    "mentions": Text(en="mentions", id="sebutan"),
    "touches": Text(en="touchpoints of journeys", id="titik sentuh perjalanan pelanggan"),
    "invitations": Text(en="invitations", id="undangan"),
    "costs": Text(en="costs", id="biaya"),
    "business": Text(en="the business's own counts", id="catatan bisnis sendiri"),
}
OF_TABLE: dict[str, Text] = {
    "posts": Text(en="{column} of posts", id="{column} per postingan"),
    "days": Text(en="{column} of the account", id="{column} akun"),
    "ads": Text(en="{column} of advertisements", id="{column} iklan"),
    "visits": Text(en="{column} of website visits", id="{column} kunjungan situs"),
    "events": Text(en="{column} of website events", id="{column} peristiwa di situs"),
    "orders": Text(en="{column} of shop orders", id="{column} pesanan toko"),
    "audience": Text(en="{column} of the audience", id="{column} audiens"),
    "searches": Text(en="{column} of searches", id="{column} pencarian"),
    "leads": Text(en="{column} of leads", id="{column} prospek"),
    "conversations": Text(en="{column} of conversations", id="{column} percakapan"),
    "surveys": Text(en="{column} of survey answers", id="{column} jawaban survei"),
    "mentions": Text(en="{column} of mentions", id="{column} sebutan"),
    "touches": Text(en="{column} of touchpoints", id="{column} titik sentuh"),
    "invitations": Text(en="{column} of invitations", id="{column} undangan"),
    "costs": Text(en="{column} of costs", id="{column} biaya"),
    "business": Text(en="{column}, as the business counts it", id="{column} menurut catatan bisnis"),
}


def column_in_words(column: str, language: str) -> str:
    """Say what a column holds.

    >>> column_in_words("watch_seconds", "id"), column_in_words("campaign", "en")
    ('waktu tonton', 'campaign')
    """
    return COLUMNS[column][language] if column in COLUMNS else column_name(column, language)


def businesses(chosen: tuple[Business, ...], language: str) -> str:
    """Say for which kinds of business a metric is.

    >>> businesses((), "en"), businesses((Business.STORE, Business.SERVICES), "id")
    ('all kinds of business', 'toko fisik dan jasa')
    """
    return listed([BUSINESSES[one][language] for one in chosen], language) if chosen else _ALL_BUSINESSES[language]


def of_table(column: str, language: str) -> str:
    """Say what a column of a table holds, for a column written ``table.column``.

    >>> of_table("posts.reach", "en")
    'reach of posts'
    """
    table, _, name = column.rpartition(".")
    said = column_in_words(name, language)
    return OF_TABLE[table][language].format(column=said) if table in OF_TABLE else said


def inside_sentence(label: str) -> str:
    """Write a label as it stands within a sentence: without its capital, unless that belongs to the word.

    >>> inside_sentence("Ad spend"), inside_sentence("GA4 engagement rate"), inside_sentence("ThruPlays")
    ('ad spend', 'GA4 engagement rate', 'ThruPlays')
    """
    first = label.split(" ")[0][1:]
    return label[:1].lower() + label[1:] if first.islower() else label
