"""How a month's numbers become sentences: what rose or fell, from what, against which target, and what is unsure.

A sentence claims only what its results row carries: the verdict of ``compare`` decides between "rose", "held" and
"can't be told yet", and a number that is missing is said with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from socialkpi.catalog import explain_status
from socialkpi.catalog.breaks import breaks
from socialkpi.catalog.kinds import Better, Unit
from socialkpi.language import LANGUAGES, MISSING, Text, change, compact, is_missing, month, relative, span, speak
from socialkpi.report.block import Tone
from socialkpi.report.monthly.figures import Pair, known, metric_of
from socialkpi.report.words import Phrase, Run, capital, phrase

Row = Mapping[str, Any]

SUBJECTS = {
    "social_sessions": Text(en="traffic from social media", id="trafik dari media sosial"),
    "leads": Text(en="leads from social media", id="prospek dari media sosial"),
    "lead_conversion_rate": Text(
        en="the share of social visits that became a lead", id="porsi kunjungan media sosial yang menjadi prospek"
    ),
    "sales_revenue": Text(en="revenue from social media", id="pendapatan dari media sosial"),
    "session_key_event_rate": Text(en="the conversion of social visits", id="konversi kunjungan dari media sosial"),
}

_ROSE = Text(
    en="{what} **rose {by}**, from {base} in {then} to {now}{target}",
    id="{what} **naik {by}**, dari {base} pada {then} menjadi {now}{target}",
)
_FELL = Text(
    en="{what} **fell {by}**, from {base} in {then} to {now}{target}",
    id="{what} **turun {by}**, dari {base} pada {then} menjadi {now}{target}",
)
_SAME = Text(
    en="{what} **held steady** at {now} ({then}: {base}){target}",
    id="{what} **stabil** di {now} ({then}: {base}){target}",
)
_UNSURE = Text(
    en="{what} was {now}{target}; whether it changed from {then} ({base}) **can't be told yet**",
    id="{what} {now}{target}; perubahan dari {then} ({base}) **belum bisa dipastikan**",
)
_OVERLAP = Text(
    en="{what} lies between {low} and {high} accounts; for {then} the range was {base}, so **a change can't be told**",
    id="{what} antara {low} dan {high} akun; pada {then} rentangnya {base}, jadi **perubahannya tidak bisa dipastikan**",
)
_BROKEN = Text(
    en="{what} was {now}; it can't be compared with {then}: {why}",
    id="{what} {now}; tidak bisa dibandingkan dengan {then}: {why}",
)
_ALONE = Text(
    en="{what} was {now}; for {then} there is no number to compare with",
    id="{what} {now}; untuk {then} tidak ada angka pembanding",
)
_OF = Text(en="{what} on {whose}", id="{what} di {whose}")
_REACHED = Text(en=", past the target of {target}", id=", melewati target {target}")
_SHORT = Text(en=", short of the target of {target}", id=", belum mencapai target {target}")
_WITHIN = Text(en=", within the target of {target}", id=", masih dalam target {target}")
_ABOVE = Text(en=", above the target of {target}", id=", melebihi target {target}")


def value(row: Row, language: str) -> str:
    """Return a row's number as a reader sees it: its value, else its bounds, else a dash."""
    unit, currency = unit_of(row), row.get("currency") or None
    if not is_missing(row["value"]):
        return compact(row["value"], language, unit, currency)
    if not is_missing(row["low"]):
        return span(row["low"], row["high"], language, unit, currency)
    return MISSING


def before(pair: Pair, language: str) -> str:
    """Return the number that a pair is compared with, as a reader sees it."""
    return MISSING if pair.before is None else value(pair.before, language)


def unit_of(row: Row) -> str:
    """Return the unit of a row's metric."""
    return metric_of(row["metric"]).unit.value


def heading(metric: str, language: str) -> str:
    """Return the name of a metric as a column's heading: without what stands in brackets.

    >>> heading("reach", "id")
    'Jangkauan'
    """
    return re.sub(r"\s*\(.*?\)", "", label(metric, language)).strip()


def inside(metric: str, language: str) -> str:
    """Return the name of a metric as it stands within a sentence.

    >>> inside("reach", "en"), inside("cpm", "en")
    ('reach', 'cost per thousand impressions')
    """
    name = heading(metric, language)
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def label(metric: str, language: str) -> str:
    """Return the name of a metric."""
    return metric_of(metric).label[language]


def subject(metric: str, language: str) -> str:
    """Return how a sentence calls a metric."""
    said = SUBJECTS.get(metric)
    return said[language] if said else label(metric, language)


def by(row: Row, language: str) -> str:
    """Return the size of a change with its sign: relative for counts and money, in points for shares."""
    if unit_of(row) in (Unit.SHARE.value, Unit.TIMES.value) or is_missing(row["change_share"]):
        return change(row["change"], language, unit_of(row), row.get("currency") or None)
    return relative(row["change_share"], language)


def size_of(row: Row, language: str) -> str:
    """Return the size of a change without its sign, for a sentence whose verb says the direction."""
    return by(row, language).lstrip("+−")


def then(row: Row, period: str, language: str) -> str:
    """Return the name of the month that a row is compared with; its year only where it is another one.

    >>> then({"base_period": "2026-09"}, "2026-10", "id"), then({"base_period": "2025-10"}, "2026-10", "en")
    ('September', 'October 2025')
    """
    named = month(row["base_period"], language)
    return named.rsplit(" ", 1)[0] if row["base_period"][:4] == period[:4] else named


def tone(row: Row) -> Tone:
    """Return the colour of a change: good or bad only where the verdict says so."""
    verdict = row.get("verdict")
    return verdict if verdict in ("good", "bad") else "flat"


def why(row: Row, language: str) -> str:
    """Return why a number is missing, as a sentence of its own."""
    return explain_status(row["status"], language)


def missing(row: Row, language: str, whose: str = "") -> str:
    """Return the sentence that says which number is missing, whose, and why."""
    named = metric_of(row["metric"]).label
    if whose:
        named = Text(**{each: speak(_OF, each, what=named, whose=whose) for each in LANGUAGES})
    return explain_status(row["status"], language, named)


def moved(pair: Pair, period: str, language: str, goal: Row | None = None) -> Phrase:
    """Return one sentence on a number: what became of it, from what, and against its target."""
    metric = pair.now["metric"]
    if not known(pair.now):
        return (Run(missing(pair.now, language)),)
    facts = {
        "what": subject(metric, language),
        "now": value(pair.now, language),
        "base": before(pair, language),
        "then": then(pair.change, period, language),
        "by": size_of(pair.change, language),
        "why": _broken(pair.change, language),
        "target": target(goal, language),
        **_ends(pair.now, language),
    }
    return capital((*phrase(_claim(pair), language, **facts), *phrase(".")))


def target(goal: Row | None, language: str) -> Phrase:
    """Return the clause on the target, or nothing where there is none."""
    if goal is None or is_missing(goal["target"]) or goal["attained"] is None:
        return ()
    lower = metric_of(goal["metric"]).better is Better.LOWER
    clause = (_WITHIN if lower else _REACHED) if goal["attained"] else (_ABOVE if lower else _SHORT)
    return phrase(
        clause, language, target=compact(goal["target"], language, unit_of(goal), goal.get("currency") or None)
    )


def _claim(pair: Pair) -> Text:
    row = pair.change
    if row["status"].startswith("break:"):
        return _BROKEN
    if is_missing(row["change"]):
        return _ALONE if is_missing(row["low"]) else _OVERLAP
    if row["verdict"] == "unsure":
        return _UNSURE
    if row["verdict"] == "same" or row["change"] == 0:
        return _SAME
    return _ROSE if row["change"] > 0 else _FELL


def _broken(row: Row, language: str) -> str:
    date = row["status"].partition(":")[2]
    return next((b.text[language].rstrip(".") for b in breaks() if b.refuses and b.date == date), date)


def _ends(row: Row, language: str) -> dict[str, str]:
    return {end: compact(row[end], language) for end in ("low", "high")}
