"""What is asked: a metric, platforms, a grain and a stretch of days; as a question, a line of Python and a sentence."""

from __future__ import annotations

import calendar
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from socialkpi.catalog import find
from socialkpi.catalog.own import Own
from socialkpi.language import Text, listed, period_label, platform_name, speak

GRAINS: Mapping[str, Text] = {
    "month": Text(en="month", id="bulan"),
    "week": Text(en="week", id="minggu"),
    "day": Text(en="day", id="hari"),
}
_SENTENCE = Text(en="{metric} by {grain}, {platforms}, {period}", id="{metric} per {grain}, {platforms}, {period}")
_IN = Text(en=", amounts in {currency}", id=", nilai dalam {currency}")


@dataclass(frozen=True)
class Selection:
    """The state of an explorer; days are ISO text.

    ``first`` and ``last`` are the days that were asked for; ``period`` is what is computed: whole weeks or months, so
    that no bar at the edge stands for half a week.
    """

    metric: str
    platforms: tuple[str, ...]
    grain: str
    first: str
    last: str
    week_starts: int = 0
    """0 for Monday … 6 for Sunday."""
    currency: str = ""
    """The currency of the amounts that are shown, where the answer has amounts in several."""

    @property
    def period(self) -> tuple[str, str]:
        """Return the first and last day of the whole weeks or months that hold the days asked for."""
        first, last = sorted((date.fromisoformat(self.first), date.fromisoformat(self.last)))
        if self.grain == "month":
            first, last = first.replace(day=1), last.replace(day=calendar.monthrange(last.year, last.month)[1])
        if self.grain == "week":
            first -= timedelta(days=(first.weekday() - self.week_starts) % 7)
            last += timedelta(days=(self.week_starts - 1 - last.weekday()) % 7)
        return first.isoformat(), last.isoformat()

    def question(self) -> dict[str, Any]:
        """Return the arguments of ``compute``."""
        return {
            "metrics": [self.metric],
            "by": ["platform", self.grain],
            "where": {"platform": [*self.platforms]} | ({"currency": self.currency} if self.currency else {}),
            "period": self.period,
        }

    def code(self, name: str = "data") -> str:
        """Return the line of Python that gives the same results.

        >>> Selection("reach", ("instagram",), "month", "2026-10-05", "2026-10-09").code()
        'sk.compute(data, ["reach"], by=["platform", "month"], where={"platform": ["instagram"]}, period=("2026-10-01", "2026-10-31"))'
        """
        asked = self.question()
        written = {key: json.dumps(value) for key, value in asked.items()}
        first, last = map(json.dumps, asked["period"])
        return (
            f"sk.compute({name}, {written['metrics']}, by={written['by']}, where={written['where']}, "
            f"period=({first}, {last}))"
        )

    def sentence(self, language: str, own: Own | None = None) -> str:
        """Say the question in words; ``own`` are the client's metrics.

        >>> Selection("reach", ("instagram", "tiktok"), "month", "2026-10-05", "2026-10-09").sentence("en")
        'Reach by month, Instagram and TikTok, October 2026'
        """
        said = speak(
            _SENTENCE,
            language,
            metric=find(self.metric, own).label[language],
            grain=GRAINS[self.grain],
            platforms=listed([platform_name(key, language) for key in self.platforms], language),
            period=period_label(self.period, language),
        )
        return said + speak(_IN, language, currency=self.currency) if self.currency else said


def periods(first: str, last: str, grain: str) -> list[str]:
    """Return every month ("2026-10"), week (its first day) or day from the first to the last.

    >>> periods("2026-11", "2027-01", "month"), periods("2026-10-05", "2026-10-19", "week")
    (['2026-11', '2026-12', '2027-01'], ['2026-10-05', '2026-10-12', '2026-10-19'])
    """
    if grain == "month":
        start, end = (int(text[:4]) * 12 + int(text[5:7]) - 1 for text in (first, last))
        return [f"{at // 12}-{at % 12 + 1:02d}" for at in range(start, end + 1)]
    begin, steps = date.fromisoformat(first), 7 if grain == "week" else 1
    count = (date.fromisoformat(last) - begin).days // steps + 1
    return [(begin + timedelta(days=steps * at)).isoformat() for at in range(count)]
