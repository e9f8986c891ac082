"""Why a rate changed: because its parts did, or because the mix of them did."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from operator import itemgetter

import pandas as pd

from socialkpi.catalog.kinds import AnyMetric, Ratio
from socialkpi.compare.asked import Asked, Record, codes_of
from socialkpi.compare.between import both_sides
from socialkpi.compare.periods import Days, base_period, named
from socialkpi.compute.question import Tables, Where
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

COLUMNS = (
    "metric", "value", "base", "weight", "base_weight", "mix", "rate", "change", "base_period", "status",
)  # fmt: skip
_NOT_A_RATE = Text(
    en='"{key}" is no ratio of sums; only those have a mix that can be split off.',
    id='"{key}" bukan rasio dari jumlah; hanya rasio yang komposisinya bisa dipisahkan.',
)
_UNKNOWN = ("no_rows", "no_values", "no_column")


def decompose(
    data: Tables, metric: str | AnyMetric, by: str, where: Where = None, *, period: str | Days, to: str = "previous"
) -> pd.DataFrame:
    """Split the change of a rate exactly into what its parts did and what their mix did.

    Args:
        data: loaded data, or a mapping of tables.
        metric: the key of a ratio of sums.
        by: the column of the parts ("platform", "paid", "format" …).
        where: column = value conditions.
        period: the period that is looked at.
        to: "previous", "last_year", "same_feast": what it is compared with.

    Returns:
        One row per part and a last one (part missing) for the whole: ``value`` and ``base`` are the rates, ``weight`` and
        ``base_weight`` the shares of the denominator. ``rate`` is what the part's own change did to the whole, ``mix`` what
        its growing or shrinking share did; all of them add up to the ``change`` of the whole. A part that one period
        lacks counts as mix; rows that name no part are the part "". A part that has rows and no value is named with its
        status and no numbers, and the whole is ``partial`` where ``compute`` says so. What ``compare`` refuses is not split either: then
        everything is missing, and the status says why.

    Raises:
        DeclarationError: the metric is no ratio of sums.

    >>> import pandas as pd
    >>> visits = pd.DataFrame({"month": ["2026-02", "2026-03"], "platform": ["x", "x"], "sessions": [100.0, 100.0]})
    >>> visits = visits.assign(key_event_sessions=[2.0, 4.0], social=True, account="shop", split="visit_source")
    >>> visits = visits.assign(from_day=visits["month"] + "-01", to_day=visits["month"] + "-28")
    >>> found = decompose({"visits": visits}, "session_key_event_rate", "platform", period=("2026-03-01", "2026-03-28"))
    >>> found[["mix", "rate", "change"]].iloc[-1].to_list()
    [0.0, 0.02, 0.02]

    """
    asked = Asked.of(data, [metric], (by,), where, period)
    (ratio,) = asked.metrics.values()
    if not isinstance(ratio, Ratio):
        raise DeclarationError(_NOT_A_RATE, key=ratio.key)
    before = base_period(asked.period, to)
    (now, lacking_now), (then, lacking_then) = (_sums(asked, by, period) for period in (asked.period, before))
    parts = sorted({*now, *then})
    lacking = {part: why for part, why in {**lacking_then, **lacking_now}.items() if part not in parts}
    _, whole = both_sides(replace(asked, by=()), before)
    fault = _hindrance(whole) or next(
        (row["status"] for side in (now, then) for row in side.values() if not _known(row)), None
    )
    *split, total = _missing(parts, fault) if fault else _split(parts, now, then, ratio.times)
    left = {part: _blank(fault or why) for part, why in lacking.items()}
    rows = sorted([*zip(parts, split, strict=True), *left.items()], key=itemgetter(0))
    partial = not fault and "partial" in (*codes_of(whole[0]), whole[0]["base_status"])
    told = total | ({"status": "partial"} if partial else {})
    frame = pd.DataFrame([{by: part, **row} for part, row in [*rows, (None, told)]])
    return frame.assign(metric=ratio.key, base_period=named(*before))[[by, *COLUMNS]]


def _hindrance(found: list[Record]) -> str | None:
    """Return the code of what forbids to compare the whole; what can't be compared can't be split either."""
    if len(found) > 1:
        return "currency"
    return None if found[0]["change"] == found[0]["change"] else str(found[0]["status"])


def _sums(asked: Asked, by: str, period: Days) -> tuple[dict[str, Record], dict[str, str]]:
    """Return the rows of the parts, and why others have no value; what no part is named for is the part ""."""
    rows: dict[str, Record] = {
        str(row[by]) if pd.notna(row[by]) else "": row for row in asked.rows(by=(by,), period=period)
    }
    lacking = {part: str(row["status"]) for part, row in rows.items() if row["status"].startswith("no_values")}
    return {part: row for part, row in rows.items() if not row["status"].startswith(_UNKNOWN)}, lacking


def _known(row: Record) -> bool:
    return not (math.isnan(row["top"]) or math.isnan(row["bottom"]))


def _missing(parts: Iterable[str], status: str) -> list[Record]:
    """Return rows without numbers, for the parts and the whole."""
    return [_blank(status) for _ in [*parts, None]]


def _blank(status: str) -> Record:
    blank = dict.fromkeys(("value", "base", "weight", "base_weight", "mix", "rate", "change"), math.nan)
    return {**blank, "status": status}


def _split(parts: Iterable[str], now: dict[str, Record], then: dict[str, Record], times: float) -> list[Record]:
    """Return one row per part and one for the whole, worked out in fractions so that nothing is lost in rounding.

    The share's change counts at how far the part's rate, in the middle of both periods, lies from the whole's: a part
    that grows and is better than the whole raises it. (Kitagawa 1955, centred.)
    """
    scale = Fraction(times)
    whole_now, whole_then = _rate(now.values(), scale), _rate(then.values(), scale)
    middle = (whole_now + whole_then) / 2
    rows = []
    total_mix = total_rate = Fraction(0)
    for part in parts:
        weight, base_weight = _weight(part, now), _weight(part, then)
        value, base = _rate_of(part, now, scale), _rate_of(part, then, scale)
        here = value if value is not None else base or Fraction(0)
        there = base if base is not None else here
        rate = (here - there) * (weight + base_weight) / 2
        mix = (weight - base_weight) * ((here + there) / 2 - middle)
        total_mix, total_rate = total_mix + mix, total_rate + rate
        rows.append(_row(value, base, weight, base_weight, mix, rate))
    return [*rows, _row(whole_now, whole_then, Fraction(1), Fraction(1), total_mix, total_rate)]


def _row(
    value: Fraction | None,
    base: Fraction | None,
    weight: Fraction,
    base_weight: Fraction,
    mix: Fraction,
    rate: Fraction,
) -> Record:
    return {
        "value": math.nan if value is None else float(value), "base": math.nan if base is None else float(base),
        "weight": float(weight), "base_weight": float(base_weight), "mix": float(mix), "rate": float(rate),
        "change": float(mix + rate), "status": "complete",
    }  # fmt: skip


def _rate(rows: Iterable[Record], scale: Fraction) -> Fraction:
    known = [*rows]
    below = sum((Fraction(row["bottom"]) for row in known), Fraction(0))
    return scale * sum((Fraction(row["top"]) for row in known), Fraction(0)) / below if below else Fraction(0)


def _rate_of(part: str, rows: dict[str, Record], scale: Fraction) -> Fraction | None:
    """Return the part's rate, or None where it has none in this period."""
    return _rate([rows[part]], scale) if part in rows and rows[part]["bottom"] else None


def _weight(part: str, rows: dict[str, Record]) -> Fraction:
    """Return the part's share of the whole denominator; a part that isn't there has none of it."""
    below = sum((Fraction(row["bottom"]) for row in rows.values()), Fraction(0))
    return Fraction(rows[part]["bottom"]) / below if part in rows and below else Fraction(0)
