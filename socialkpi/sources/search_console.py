"""Google Search Console, Performance: Chart by day, and Queries, Pages, Countries, Devices over one window.

[REAL] Chart.csv, Queries.csv and Filters.csv of 2025; the other tables have the same headings [DOC]. The window of all but the
chart stands only in Filters.csv, which lends it to the files in its folder (or to the sheets of its workbook). Lists end after a
thousand rows and leave rare queries out, so they and the chart are separate views, never added.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, NAME, PERCENT
from socialkpi.reading.dates import DAY_WORDS, ISO, ISO_TIME, WORDS, Day, day_of
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source

_HOW = Text(
    en="Search Console → Performance → Search results → choose the dates → Export → Download CSV; keep all its files together.",
    id="Search Console → Performa → Hasil penelusuran → pilih tanggal → Ekspor → Unduh CSV; simpan semua berkasnya bersama.",
)
_LISTS = (
    Column("query", "Top queries", NAME, also=("Queries", "Query")),
    Column("page", "Top pages", NAME, also=("Pages", "Page")),
    Column("country", "Country", NAME, also=("Countries",)),
    Column("device", "Device", NAME, also=("Devices",)),
    Column("appearance", "Search Appearance", NAME),
)
_NUMBERS = (
    Column("clicks", "Clicks", COUNT),
    Column("impressions", "Impressions", COUNT),
    Column(None, "CTR", PERCENT, adds=False),
    Column("_position", "Position", DECIMAL, adds=False),
)


def _weigh(draft: Draft) -> list[Draft]:
    """Store position x impressions, so that the average position of several rows is a ratio of sums."""
    pairs = zip(draft.fields["_position"], draft.fields["impressions"], strict=True)
    draft.fields["position_total"] = [None if p is None or i is None else p * i for p, i in pairs]
    return [draft]


def _no_dates(draft: Draft) -> None:
    draft.unplaced("Date")


SEARCH_CONSOLE_DAYS = Source(
    key="search_console_days",
    family="search_console",
    platform="google_search",
    table="searches",
    title=Text(en="Search Console: by day (Chart)", id="Search Console: per hari (Diagram)"),
    how=_HOW,
    recognised_by=RecognisedBy(("Date", "Clicks", "Impressions", "CTR", "Position")),
    columns=(Column("day", "Date", Day((ISO, ISO_TIME)), required=True), *_NUMBERS),
    finish=_weigh,
    window="spans",
    notes=(Text(en="Search Console's days are US Pacific.", id="Hari di Search Console mengikuti waktu Pasifik AS."),),
    gives=("position_total",),
)

SEARCH_CONSOLE_LISTS = Source(
    key="search_console_lists",
    family="search_console",
    platform="google_search",
    table="searches",
    title=Text(
        en="Search Console: queries, pages, countries, devices", id="Search Console: kueri, halaman, negara, perangkat"
    ),
    how=_HOW,
    recognised_by=RecognisedBy(
        ("Clicks", "Impressions", "CTR", "Position"),
        one_of=tuple(column.heading for column in _LISTS),
        without=("Date",),
    ),
    columns=(*_LISTS, *_NUMBERS),
    split=tuple(column.field for column in _LISTS if column.field),
    before=_no_dates,
    finish=_weigh,
    window="borrows",
    notes=(
        Text(
            en="At most a thousand rows, without rare queries: their sums are lower than the chart's.",
            id="Paling banyak seribu baris dan tanpa kueri langka: jumlahnya lebih rendah dari diagram.",
        ),
    ),
    gives=("position_total",),
)


def _window(draft: Draft) -> None:
    """The line "Date" holds both days: 1 Jan 2025-31 Dec 2025."""
    said = dict(zip(draft.fields["_filter"], draft.fields["_value"], strict=True))
    first, _, last = (said.get("Date") or "").partition("-")
    if not day_of(first, DAY_WORDS, WORDS):
        first, _, last = (said.get("Date") or "").partition(" - ")
    draft.set_window(day_of(first, DAY_WORDS, WORDS, ISO), day_of(last, DAY_WORDS, WORDS, ISO))
    draft.leave_aside(
        Text(
            en="it tells the dates and filters of the files beside it",
            id="isinya tanggal dan filter untuk berkas lain di sampingnya",
        )
    )


SEARCH_CONSOLE_FILTERS = Source(
    key="search_console_filters",
    family="search_console",
    platform="google_search",
    table="other",
    title=Text(en="Search Console: filters of the download", id="Search Console: filter unduhan"),
    how=_HOW,
    recognised_by=RecognisedBy(("Filter", "Value")),
    columns=(
        Column("_filter", "Filter", NAME, required=True, values={"date": "Date"}),
        Column("_value", "Value", NAME),
    ),
    before=_window,
    window="lends",
)
