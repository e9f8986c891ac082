"""The page: one HTML file without network, readable without its script, searchable with it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any

import jinja2
from markupsafe import Markup

from socialkpi import theme
from socialkpi.catalog import FAMILIES, METRICS, PLANNED, words
from socialkpi.catalog.kinds import Stage
from socialkpi.language import Text, number
from socialkpi.reference.entry import Entry, entry

_WORDS = {
    "title": Text(en="The metrics", id="Kamus metrik"),
    "intro": Text(
        en="What each number means, how it is worked out, how it may be added up, and where it misleads. {computed} metrics are "
        "computed; {planned} more take a procedure and say what they need.",
        id="Arti setiap angka, cara menghitungnya, cara menjumlahkannya, dan di mana angka itu bisa menyesatkan. {computed} metrik "
        "dihitung; {planned} lainnya butuh prosedur tersendiri dan menyebut apa yang dibutuhkan.",
    ),
    "made": Text(
        en="Made from the catalog by socialkpi; every example has been computed.",
        id="Dibuat socialkpi langsung dari katalog; setiap contoh benar-benar dihitung.",
    ),
    "search": Text(en="Search a metric", id="Cari metrik"),
    "all": Text(en="every stage", id="semua tahap"),
    "stages": Text(en="By stage of the funnel", id="Menurut tahap corong (funnel)"),
    "families": Text(en="Families", id="Kelompok"),
    "found": Text(en="metrics", id="metrik"),
    "nothing": Text(
        en="No metric fits. Try fewer letters.", id="Tidak ada metrik yang cocok. Coba lebih sedikit huruf."
    ),
    "formula": Text(en="Formula", id="Rumus"),
    "unit": Text(en="Unit", id="Satuan"),
    "better": Text(en="Direction", id="Arah"),
    "adds": Text(en="Adding up", id="Penjumlahan"),
    "supply": Text(en="Exports", id="Data ekspor"),
    "source": Text(en="Definition", id="Definisi"),
    "pitfall": Text(en="Careful", id="Hati-hati"),
    "example": Text(en="Example", id="Contoh"),
    "planned": Text(en="planned", id="direncanakan"),
    "elsewhere": Text(en="answered by a call", id="dijawab lewat perintah"),
    "needs": Text(en="Needs", id="Butuh"),
    "call": Text(en="Today", id="Sekarang"),
    "home": Text(en="Belongs to", id="Tempatnya"),
    "other": Text(en="Bahasa Indonesia", id="English"),
}


def page(language: str, other: str = "") -> str:
    """Return the reference of all metrics as one HTML page.

    Args:
        language: "en" or "id".
        other: the address of the page in the other language, if there is one beside it.

    Returns:
        The page: fonts, styles and script are inside, nothing is loaded, and the script is allowed by its hash alone.

    """
    script = _read("search.js")
    families = [(family, _entries((*family.metrics, *family.planned), language)) for family in FAMILIES.values()]
    return _template().render(
        language=language,
        words={name: text[language] for name, text in _WORDS.items()},
        intro=_WORDS["intro"][language].format(
            computed=number(len(METRICS), language), planned=number(len(PLANNED), language)
        ),
        families=families,
        stages=[(str(stage), words.STAGES[stage][language]) for stage in Stage],
        by_stage=_by_stage(entries for _, entries in families),
        other=other,
        other_language="id" if language == "en" else "en",
        script=Markup(script),  # noqa: S704 - our own file, no data in it
        allowed=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        styles=Markup(_read("page.css")),  # noqa: S704 - our own file, no data in it
        font="data:font/woff2;base64,"
        + base64.b64encode((files("socialkpi") / "fonts" / "Inter.woff2").read_bytes()).decode(),
        accent=theme.ACCENT,
    )


def _entries(metrics: Iterable[Any], language: str) -> list[Entry]:
    return [entry(metric, language) for metric in metrics]


def _by_stage(families: Iterable[Sequence[Entry]]) -> dict[str, list[Entry]]:
    everything = [each for entries in families for each in entries]
    return {str(stage): [each for each in everything if each.stage == stage] for stage in Stage}


def _read(name: str) -> str:
    return (files("socialkpi.reference") / name).read_text("utf-8")


def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    return environment.from_string(_read("page.html.j2"))
