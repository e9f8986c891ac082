"""What the page says of one metric: every word of it from the catalog."""

from __future__ import annotations

from dataclasses import dataclass

from socialkpi.catalog import formula, how_it_adds, words
from socialkpi.catalog.kinds import AnyMetric, Planned, Traffic
from socialkpi.catalog.references import PLAIN, REFERENCES, codes
from socialkpi.language import LANGUAGES, Text
from socialkpi.reference.supply import supplied_by
from socialkpi.reference.worked import Worked, worked

_ARTICLES_SAY = Text(
    en="{usual}; the articles it came from say {theirs}", id="{usual}; artikel asalnya menyebut {theirs}"
)
_NO_EXPORT = Text(
    en="no export names it: worked out while reading, or from a table of your own",
    id="tidak ada ekspor yang menyebutnya: dihitung saat dibaca, atau dari tabel Anda sendiri",
)


@dataclass(frozen=True)
class Entry:
    """One metric in one language, ready to be set."""

    key: str
    label: str
    stage: str
    meaning: str
    planned: bool
    tags: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    """Name of the fact (a key of the page's words) and what it is."""
    sources: tuple[tuple[str, str], ...]
    """Title and address of each document; no address where there is none."""
    pitfall: str
    example: Worked | None
    search: str
    """What the search box looks through: key, labels and meaning in both languages, in small letters."""


def entry(metric: AnyMetric | Planned, language: str) -> Entry:
    """Return what is said of a metric in one language."""
    planned = isinstance(metric, Planned)
    return Entry(
        key=metric.key,
        label=metric.label[language],
        stage=str(metric.stage),
        meaning=metric.meaning[language],
        planned=planned,
        tags=_tags(metric, language),
        facts=_plan(metric, language) if isinstance(metric, Planned) else _facts(metric, language),
        sources=tuple(_document(code, language) for code in codes(metric.source)),
        pitfall=metric.pitfall[language] if metric.pitfall else "",
        example=None if isinstance(metric, Planned) else worked(metric, language),
        search=" ".join(
            [metric.key, *(text[each] for text in (metric.label, metric.meaning) for each in LANGUAGES)]
        ).lower(),
    )


def _facts(metric: AnyMetric, language: str) -> tuple[tuple[str, str], ...]:
    supply = supplied_by(metric, language)
    return (
        ("formula", formula(metric, language).partition(" = ")[2]),
        ("unit", words.UNITS[metric.unit][language]),
        ("better", words.BETTER[metric.better][language]),
        ("adds", how_it_adds(metric)[language]),
        ("supply", ", ".join(supply) if supply else _NO_EXPORT[language]),
    )


def _plan(metric: Planned, language: str) -> tuple[tuple[str, str], ...]:
    call = (("call", metric.call),) if metric.call else ()
    return (("needs", metric.needs[language]), *call, ("home", metric.home))


def _tags(metric: AnyMetric | Planned, language: str) -> tuple[str, ...]:
    stage = words.STAGES[metric.stage][language]
    if isinstance(metric, Planned):
        return (stage,)
    timing = words.TIMINGS[metric.timing][language]
    if metric.articles_timing:
        theirs = words.TIMINGS[metric.articles_timing][language]
        timing = _ARTICLES_SAY[language].format(usual=timing, theirs=theirs)
    tags = [stage, timing, words.SCALES[metric.scale][language]]
    if metric.business:
        tags.append(words.businesses(metric.business, language))
    if metric.traffic is not Traffic.BOTH:
        tags.append(words.TRAFFIC[metric.traffic][language])
    return tuple(tags)


def _document(code: str, language: str) -> tuple[str, str]:
    return (PLAIN[code][language], "") if code in PLAIN else (REFERENCES[code].title, REFERENCES[code].address)
