"""Our own template for customer journeys: one line per touch, for journeys that ended in a conversion and for those that did not."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Moment
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._by_hand import MONEY_BY_HAND, YES_NO, networks
from socialkpi.sources._networks import NETWORKS, local_days
from socialkpi.sources._service import count, yes_or_no


def _settle(draft: Draft) -> None:
    count(draft, "touches")
    networks(draft)
    draft.fields["touched_at"] = list(draft.written["_time"])
    draft.fields["step"] = _steps(draft.fields["journey"], draft.fields["touched_at"])
    draft.fields["conversions"] = yes_or_no(draft.fields.pop("conversions", [None] * draft.rows))
    local_days(draft, "_time")


def _steps(journeys: list[str], times: list[str]) -> list[float]:
    """Number the touches of each journey from 1, by time, and by their place in the file where times are equal."""
    steps = [0.0] * len(journeys)
    done: dict[str, int] = {}
    for row in sorted(range(len(journeys)), key=lambda row: (times[row], row)):
        done[journeys[row]] = done.setdefault(journeys[row], 0) + 1
        steps[row] = float(done[journeys[row]])
    return steps


JOURNEYS_BY_HAND = Source(
    key="journeys_by_hand",
    family="by_hand",
    platform=None,
    table="touches",
    title=Text(en="Customer journeys (our own template)", id="Perjalanan pelanggan (templat kami)"),
    how=Text(
        en="Fill templates/data/journeys.en.csv, one line per touch, also of journeys that led to nothing. Journey: a number, no "
        "names. Time: 2026-10-03 09:15. Channel: instagram, search, email … Converted: yes on the touch after which the customer "
        "bought, no on all others. Value: of the purchase, on that same line.",
        id="Isi templates/data/journeys.id.csv, satu baris per sentuhan, juga untuk perjalanan yang tidak berujung pembelian. "
        "Perjalanan: nomor, tanpa nama orang. Waktu: 2026-10-03 09:15. Kanal: instagram, pencarian, email … Konversi: ya pada "
        "sentuhan yang disusul pembelian, tidak pada yang lain. Nilai: nilai pembelian, di baris yang sama.",
    ),
    recognised_by=RecognisedBy(("Journey", "Time", "Channel")),
    columns=(
        Column("journey", "Journey", NAME, required=True),
        Column("_time", "Time", Moment((ISO_TIME, ISO)), required=True),
        Column("channel", "Channel", NAME, required=True),
        Column("_platform", "Platform", NAME, values=NETWORKS),
        Column("campaign", "Campaign", NAME),
        Column("conversions", "Converted", NAME, values=YES_NO),
        Column("revenue", "Value", MONEY_BY_HAND),
        Column("currency", "Currency", NAME),
        Column("account", "Account", NAME),
    ),
    gives=("step",),
    before=_settle,
)
