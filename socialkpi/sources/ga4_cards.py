"""Google Analytics 4: the cards of overviews, snapshots and dashboards, many tables in one file, under any headings.

[REAL] a snapshot of eighteen tables (2023), an acquisition overview of nine (2025), a dashboard of seventeen (2021); [REAL]
Spanish and [CODE] Indonesian preambles. A card has its own window in the two lines above its headings,
by which it is known in any language. Cards by channel or source
are read by the sources of those reports; the others are understood and summed, but no number of ours is about them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from socialkpi.language import Text
from socialkpi.reading.cells import DECIMAL, NAME, Cells, Number, Scene
from socialkpi.reading.dates import COMPACT, day_of
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._ga4 import NO_REACH, preamble


@dataclass(frozen=True)
class Cohort(Number):
    """A number of a cohort, where -1 says that the time has not come yet."""

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of numbers."""
        return super().read(["" if cell.strip() == "-1" else cell for cell in cells], scene)


_COHORT = Cohort(DECIMAL.expected, signed=True)


def _any(place: int, title: str | None, english: str) -> Column:
    """The first column names the rows, all others are numbers; those of cohorts are called "Week 3" or "Day 30"."""
    if place == 0:
        return Column("_name", english, NAME)
    word, _, number = english.partition(" ")
    cohort = word in {"day", "week", "month"} and number.isdigit()
    return Column(None, english, _COHORT if cohort else DECIMAL, adds=False)


def _window(draft: Draft) -> None:
    said = preamble(draft.above)
    draft.account = said.get("Property") or draft.says.account
    draft.set_window(*(day_of(said.get(name, ""), COMPACT) for name in ("Start date", "End date")))
    draft.leave_aside(
        Text(
            en="this card is not split by where visits came from",
            id="kartu ini tidak dipecah menurut asal kunjungan",
        )
    )


GA4_CARDS = Source(
    key="ga4_cards",
    family="ga4",
    platform=None,
    table="other",
    title=Text(en="Google Analytics 4: a card of an overview", id="Google Analytics 4: kartu dari ringkasan"),
    how=Text(
        en="Google Analytics → Reports → Reports snapshot (or an overview) → Share this report → Download file (CSV).",
        id="Google Analytics → Laporan → Ringkasan laporan → Bagikan laporan ini → Download file (CSV).",
    ),
    recognised_by=RecognisedBy(below=r"#[^:]{1,60}:\s*\d{8}"),
    columns=(),
    bind=_any,
    lacks=NO_REACH,
    before=_window,
)
