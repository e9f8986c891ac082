"""YouTube Studio, advanced mode: the table by video; the breakdown by age; the chart's data, which cannot be added up."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import CHANGE, COUNT, DURATION, HOURS, IDENTITY, NAME, PERCENT, TEXT
from socialkpi.reading.dates import DAY_WORDS, ISO, WORDS, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals

_HOW = Text(
    en="YouTube Studio → Analytics → Advanced mode → Content → choose the dates → Export current view → CSV; use Table data.csv.",
    id="YouTube Studio → Analytics → Mode lanjutan → Konten → pilih tanggal → Ekspor tampilan ini → CSV; pakai Data tabel.csv.",
)


def _finish(draft: Draft) -> list[Draft]:
    """Work out the views from thumbnails and the time of full viewing, which YouTube gives as a rate and a length."""
    fields = draft.fields
    if "impressions_thumbnail" in fields and "_thumbnail_rate" in fields:
        pairs = zip(fields["impressions_thumbnail"], fields["_thumbnail_rate"], strict=True)
        fields["thumbnail_clicks"] = [
            None if n is None or rate is None else float(round(n * rate)) for n, rate in pairs
        ]
    if "views" in fields and "_length" in fields:
        pairs = zip(fields["views"], fields["_length"], strict=True)
        fields["watchable_seconds"] = [None if n is None or length is None else n * length for n, length in pairs]
    return [draft]


YOUTUBE_VIDEOS = Source(
    key="youtube_videos",
    family="youtube",
    platform="youtube",
    table="posts",
    title=Text(en="YouTube Studio: videos (Table data)", id="YouTube Studio: video (Data tabel)"),
    how=_HOW,
    recognised_by=RecognisedBy(("Content", "Video publish time"), without=("Date",)),
    columns=(
        Column("post", "Content", IDENTITY, required=True),
        Column("caption", "Video title", TEXT),
        Column("day", "Video publish time", Day((WORDS, DAY_WORDS, ISO))),
        Column("_length", "Duration", DURATION, adds=False),
        Column("views", "Views", COUNT),
        Column("impressions_thumbnail", "Impressions", COUNT),
        Column("watch_seconds", "Watch time (hours)", HOURS),
        Column("reactions", "Likes", COUNT),
        Column("comments", "Comments added", COUNT, also=("Comments",)),
        Column("shares", "Shares", COUNT),
        Column("follows_net", "Subscribers", CHANGE),
        Column("engaged_views", "Intentional views", COUNT, also=("Engaged views",)),
        Column(None, "New viewers", COUNT, adds=False),
        Column(None, "Regular viewers", COUNT, adds=False),
        Column(None, "Average view duration", DURATION, adds=False),
        Column("_thumbnail_rate", "Impressions click-through rate (%)", PERCENT, adds=False),
        Column(None, "Stayed to watch (%)", PERCENT, adds=False),
        Column(None, "Average percentage viewed (%)", PERCENT, adds=False),
    ),
    totals=Totals(column="Content", place="first"),
    notes=(
        Text(
            en="Counts are of the window chosen in YouTube, which the file does not name.",
            id="Angkanya untuk rentang tanggal yang dipilih di YouTube; rentangnya tidak tertulis di berkas.",
        ),
    ),
    lacks={
        "reach": Text(en="YouTube exports no reach per video", id="YouTube tidak mengekspor jangkauan per video"),
        "saves": Text(en="YouTube exports no saves", id="YouTube tidak mengekspor simpanan"),
        "clicks": Text(en="this export has no clicks on links", id="ekspor ini tidak memuat klik tautan"),
    },
    gives=("thumbnail_clicks", "watchable_seconds"),
    finish=_finish,
)


def _ages(draft: Draft) -> None:
    draft.fields["dimension"] = ["age"] * draft.rows


YOUTUBE_AGES = Source(
    key="youtube_ages",
    family="youtube",
    platform="youtube",
    table="audience",
    title=Text(en="YouTube Studio: viewers by age", id="YouTube Studio: penonton menurut usia"),
    how=_HOW,
    recognised_by=RecognisedBy(("Viewer age", "Views (%)")),
    columns=(
        Column("segment", "Viewer age", NAME, required=True),
        Column("share", "Views (%)", PERCENT, adds=False),
    ),
    totals=Totals(column="Viewer age", place="first"),
    before=_ages,
)


def _aside(draft: Draft) -> None:
    draft.leave_aside(
        Text(
            en="it draws one metric by day, and averages cannot be added up",
            id="isinya satu metrik per hari untuk grafik, dan rata-rata tidak bisa dijumlahkan",
        )
    )


YOUTUBE_CHART = Source(
    key="youtube_chart",
    family="youtube",
    platform="youtube",
    table="other",
    title=Text(en="YouTube Studio: chart data", id="YouTube Studio: data grafik"),
    how=_HOW,
    recognised_by=RecognisedBy(("Content", "Video publish time", "Date")),
    columns=(
        Column("day", "Date", Day((ISO, WORDS)), required=True),
        Column("post", "Content", IDENTITY, required=True),
        Column("caption", "Video title", TEXT),
        Column("_published", "Video publish time", NAME),
        Column(None, "Duration", DURATION, adds=False),
        Column(None, "Average view duration", DURATION, adds=False),
    ),
    before=_aside,
)

YOUTUBE_TOTALS = Source(
    key="youtube_totals",
    family="youtube",
    platform="youtube",
    table="other",
    title=Text(en="YouTube Studio: totals by day", id="YouTube Studio: total per hari"),
    how=_HOW,
    recognised_by=RecognisedBy(
        ("Date",),
        one_of=("Average view duration", "Watch time (hours)", "Stayed to watch (%)", "28-day new viewers"),
        without=("Content", "Video publish time"),
    ),
    columns=(
        Column("day", "Date", Day((ISO, WORDS)), required=True),
        Column(None, "Average view duration", DURATION, adds=False),
        Column(None, "Watch time (hours)", HOURS),
        Column(None, "Stayed to watch (%)", PERCENT, adds=False),
        Column(None, "28-day new viewers", COUNT, adds=False),
    ),
    before=_aside,
)
