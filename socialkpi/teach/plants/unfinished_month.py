"""A folder that was downloaded on the eleventh: of the last month there are ten days."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from socialkpi.teach.export import Export
from socialkpi.teach.model import World
from socialkpi.teach.plant import Asked, Plant
from socialkpi.teach.seasons import Span, first_of, month_of

DAYS = 10


def _span(span: Span) -> Span:
    return replace(span, until=first_of(span.months[-1]) + timedelta(days=DAYS - 1))


def _asked(world: World, exports: list[Export]) -> Asked:
    before, last = world.span.months[-2:]
    social = [visit for visit in world.visits if visit.door.platform]
    sessions = {m: sum(visit.sessions for visit in social if month_of(visit.day) == m) for m in (before, last)}
    return {
        "metric": "social_sessions",
        "where": {},
        "period": last,
        "to": "previous",
        "right": {"status": f"incomplete:{world.span.last}"},
        "wrong": sessions[last] / sessions[before] - 1,
        "files": [export.path for export in exports if "Traffic_acquisition" in export.path],
    }


PLANT = Plant(
    key="unfinished_month",
    brands=("kopi-senja", "rona-kain", "piranti-contoh"),
    asked=_asked,
    span=_span,
    months=2,
)
