"""The head of the page: whose month, compared with what, and how far the data reach; and the consultant's words."""

from __future__ import annotations

from datetime import date, timedelta

from socialkpi.compare import base_period
from socialkpi.compute.question import days_of
from socialkpi.language import Text, day, month
from socialkpi.report.block import Block
from socialkpi.report.monthly.figures import Figures
from socialkpi.report.render import data_uri
from socialkpi.report.words import phrase
from socialkpi.when import PROVISIONAL_DAYS

_KIND = Text(en="Monthly report", id="Laporan bulanan")
_AGAINST = Text(en="Compared with {before} and {year}", id="Dibandingkan {before} dan {year}")
_UNTIL = Text(en="Data until {day}", id="Data sampai {day}")
_PROVISIONAL = Text(
    en="Data until {day} · last {n} days provisional", id="Data sampai {day} · {n} hari terakhir sementara"
)
_UNFINISHED = Text(en="Data until {day} · the month is not complete", id="Data sampai {day} · bulan ini belum lengkap")
_OWN = Text(en="Consultant's notes", id="Catatan konsultan")
_LOGOS = {".png": "image/png", ".svg": "image/svg+xml", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_LARGEST_LOGO = 500_000


def heading(f: Figures) -> Block:
    """Return the head of the page."""
    before, year = (month(base_period(f.period, to)[0][:7], f.language) for to in ("previous", "last_year"))
    facts = {"period": month(f.period, f.language), "colour": f.data.client.brand.colour or "", "logo": _logo(f)}
    lines = (
        phrase(_AGAINST, f.language, before=before, year=year),
        phrase(_reaching(f), f.language, day=day(f.data.as_of, f.language), n=PROVISIONAL_DAYS),
    )
    return f.block("heading", "heading", title=f.data.client.name, subtitle=f.say(_KIND), paragraphs=lines, facts=facts)


def notes(f: Figures) -> Block | None:
    """Return the consultant's own words for the month, or None where there are none."""
    words = f.data.client.notes(f.period)
    if words is None or not words.strip():
        return None
    return f.block("words", "notes", title=f.say(_OWN), facts={"markdown": words})


def _reaching(f: Figures) -> Text:
    last = date.fromisoformat(days_of(f.period)[1])
    as_of = date.fromisoformat(f.data.as_of)
    if as_of < last:
        return _UNFINISHED
    return _PROVISIONAL if as_of - last < timedelta(days=PROVISIONAL_DAYS) else _UNTIL


def _logo(f: Figures) -> str:
    """The logo as a data URI: an image never runs anything, not even as SVG."""
    name = f.data.client.brand.logo
    path = f.data.client.folder / name if name else None
    if path is None or path.suffix.lower() not in _LOGOS or not path.is_file() or path.stat().st_size > _LARGEST_LOGO:
        return ""
    return data_uri(path.read_bytes(), _LOGOS[path.suffix.lower()])
