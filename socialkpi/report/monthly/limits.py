"""What the numbers can't say, and why: plainly, on the page."""

from __future__ import annotations

from collections.abc import Iterator

from socialkpi.catalog import METRICS
from socialkpi.catalog.breaks import breaks, columns_of
from socialkpi.catalog.statuses import explain_status
from socialkpi.compare import To, base_period
from socialkpi.compute.question import days_of
from socialkpi.language import Text, day, listed, number, period_label
from socialkpi.report.block import Block
from socialkpi.report.monthly import choice
from socialkpi.report.monthly.figures import Figures, Row, known, single
from socialkpi.report.monthly.tables import UNTOLD, not_in_the_files, platform_name
from socialkpi.report.monthly.worth import ENOUGH
from socialkpi.report.words import Name, Phrase, phrase

_TITLE = Text(en="What these numbers can't say", id="Yang tidak bisa dikatakan angka ini")
_PEOPLE = Text(
    en="**Reach is not added up.** The same account can be in several days and on several platforms, so only bounds are given.",
    id="**Jangkauan tidak dijumlahkan.** Akun yang sama bisa muncul di beberapa hari dan platform, jadi hanya batasnya yang disebut.",
)
_BREAK = Text(en="**Not compared across {day}**: {what}.", id="**Tidak dibandingkan melewati {day}**: {what}.")
_CALENDAR = Text(en="**Compared with {month}**: {what}", id="**Dibandingkan dengan {month}**: {what}")
_FEW = Text(
    en="**Too few to rank**: {whose}; under {n} sessions chance decides.",
    id="**Terlalu sedikit untuk diperingkat**: {whose}; di bawah {n} sesi hasilnya kebetulan.",
)
_SESSIONS = Text(en="{platform} ({n} sessions)", id="{platform} ({n} sesi)")
_UNKNOWN = Text(
    en="**{n} visits** came from social media without saying from which platform; they are in the totals only.",
    id="**{n} kunjungan** datang dari media sosial tanpa menyebut platformnya; hanya masuk ke jumlah keseluruhan.",
)
_REFUSED = Text(
    en="**Not read**: {file}. {why}",
    id="**Tidak dibaca**: {file}. {why}",
)
_MORE_REFUSED = Text(
    en="Files not read beside these: {n}; the list at the end names them.",
    id="{n} berkas lain tidak dibaca; daftarnya di bagian akhir.",
)
_DIFFER = Text(
    en="**{n} values differ** between exports that overlap; the newer export's are used, and the manifest lists them.",
    id="**{n} angka berbeda** di antara ekspor yang bertumpuk; yang dipakai dari ekspor terbaru, daftarnya ada di manifest.",
)
_CLAIMED = Text(
    en="**A visit that converts isn't proof** that social media caused it: the website credits the last source it saw.",
    id="**Kunjungan yang berkonversi bukan bukti** bahwa media sosial penyebabnya: situs mencatat sumber terakhir yang dilihatnya.",
)
_ASKED_FOR = ("reach", "link_clicks")
_MOST = 3
_SIDES: tuple[To, ...] = ("previous", "last_year")


def limits(f: Figures) -> Block:
    """Return the plain notes of what the month's numbers can't say."""
    rows: list[Row] = []
    said = [
        *_people(f, rows), *_broken(f), *_calendar(f), *_few(f, rows), *_unknown(f, rows), *_absent(f, rows), *_refused(f), *_differing(f),
        *([phrase(_CLAIMED, f.language)] if choice.first_known(f, choice.RATE) else []),
    ]  # fmt: skip
    return f.block("note", "limits", rows, title=f.say(_TITLE), paragraphs=tuple(said))


def _people(f: Figures, rows: list[Row]) -> Iterator[Phrase]:
    row = single(f.now(["reach"]), "reach")
    if row is not None and row["span"] == "bounds":
        rows.append(row)
        yield phrase(_PEOPLE, f.language)


def _broken(f: Figures) -> Iterator[Phrase]:
    """Changes of definition between the same month last year and the end of this one."""
    first, last = base_period(f.period, "last_year")[0], days_of(f.period)[1]
    shown = set().union(
        *(columns_of(METRICS[m]) for m in ("reach", "views", "account_views", "impressions", "roas") if m in METRICS)
    )
    platforms = {*f.platforms, *(f.data["ads"]["platform"].dropna() if "ads" in f.data else ())}
    for change in breaks():
        touched = platforms & {*change.platforms} and shown & {*change.columns}
        if change.refuses and first < change.date <= last and touched:
            yield phrase(_BREAK, f.language, day=day(change.date, f.language), what=change.text[f.language].rstrip("."))


def _calendar(f: Figures) -> Iterator[Phrase]:
    """What makes two months unlike: feasts in one of them only, and posts that are younger than those before."""
    for to in _SIDES:
        codes = dict.fromkeys(code for row in f.compared(to) for code in row["notes"].split(";"))
        said = [explain_status(code, f.language) for code in codes if code.startswith(("feast:", "age:"))]
        if said:
            month = period_label(base_period(f.period, to), f.language)
            yield phrase(_CALENDAR, f.language, month=month, what=" ".join(said))


def _few(f: Figures, rows: list[Row]) -> Iterator[Phrase]:
    visits = [r for r in f.now(["social_sessions"], by=["platform"]) if isinstance(r["platform"], str) and known(r)]
    few = [r for r in visits if r["value"] < ENOUGH and r["platform"] != "social"]
    if few:
        rows += few
        whose = [
            f.say(_SESSIONS).format(platform=platform_name(r["platform"], f.language), n=number(r["value"], f.language))
            for r in few
        ]
        yield phrase(_FEW, f.language, whose=listed(whose, f.language), n=ENOUGH)


def _unknown(f: Figures, rows: list[Row]) -> Iterator[Phrase]:
    row = single(f.now(["social_sessions"], by=["platform"]), "social_sessions", platform="social")
    if row is not None and known(row) and row["value"] > 0:
        rows.append(row)
        yield phrase(_UNKNOWN, f.language, n=number(row["value"], f.language))


def _absent(f: Figures, rows: list[Row]) -> Iterator[Phrase]:
    """What the files of a platform don't tell, though a reader may ask for it."""
    found = [row for row in f.now(_ASKED_FOR, by=["platform"]) if row["platform"] in f.platforms]
    absent = [row for row in found if not known(row) and row["status"].startswith(UNTOLD)]
    rows += absent
    untold = {m: [row["platform"] for row in absent if row["metric"] == m] for m in _ASKED_FOR}
    yield from not_in_the_files(f, {metric: whose for metric, whose in untold.items() if whose}, len(f.platforms))


def _refused(f: Figures) -> Iterator[Phrase]:
    problems = f.data.problems
    faults = problems[(problems["level"] == "problem") & problems["file"].notna()].drop_duplicates("file")
    refused = faults[faults["file"].isin(f.data.files.loc[f.data.files["rows_kept"] == 0, "file"])]
    for fault in refused.head(_MOST).to_dict("records"):
        yield phrase(_REFUSED, f.language, file=Name(fault["file"]), why=fault[f"message_{f.language}"])
    if len(refused) > _MOST:
        yield phrase(_MORE_REFUSED, f.language, n=len(refused) - _MOST)


def _differing(f: Figures) -> Iterator[Phrase]:
    if len(f.data.differences):
        yield phrase(_DIFFER, f.language, n=number(len(f.data.differences), f.language))
