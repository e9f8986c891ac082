"""What can be seen in the results, and only that: a claim needs ranges that do not overlap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from socialkpi import language as say
from socialkpi.catalog.kinds import Better, Measure, Total
from socialkpi.charts import words
from socialkpi.charts.picked import Mark, Picked
from socialkpi.language import Text

_MOST_LEADERS = 2
_MOST_SAID = 8


def neutral_title(picked: Picked, language: str) -> str:
    """Return the title that claims nothing; a group that all rows share is named, not listed as a column."""
    names = {mark.name for mark in picked.marks}
    grain = (picked.grain,) if picked.grain else ()
    if len(names) == 1:
        return words.neutral(picked.metric, grain, language, only=names.pop())
    return words.neutral(picked.metric, (*picked.by, *grain), language)


def value_text(mark: Mark, picked: Picked, language: str) -> str:
    """Write what a mark shows: its value, its bounds, or that there is none."""
    if mark.value is not None:
        return say.compact(mark.value, language, picked.unit, picked.currency)
    if mark.low is not None or mark.high is not None:
        return say.span(mark.low, mark.high, language, picked.unit, picked.currency)
    return words.NOT_AVAILABLE[language]


def ends(mark: Mark) -> tuple[float, float] | None:
    """Return the lowest and highest the true value may be, as far as the results say."""
    if mark.low is not None and mark.high is not None:
        return mark.low, mark.high
    return None if mark.value is None else (mark.value, mark.value)


def leaders(marks: Sequence[Mark], better: Better) -> list[Mark]:
    """Return the one or two marks that are certainly ahead of all others, best first; none where it is not certain.

    >>> leaders([], Better.HIGHER)
    []
    """
    sign = -1 if better == Better.LOWER else 1
    known = [(mark, ends(mark)) for mark in marks if not mark.few]
    sure = [(mark, sorted((sign * low, sign * high))) for mark, (low, high) in ((m, e) for m, e in known if e)]
    if len(sure) < 2 or len(sure) < len(known):
        return []
    sure.sort(key=lambda each: -sum(each[1]))
    for count in range(1, min(_MOST_LEADERS, len(sure) - 1) + 1):
        worst_ahead = min(low for _, (low, _) in sure[:count])
        if worst_ahead > max(high for _, (_, high) in sure[count:]):
            return [mark for mark, _ in sure[:count]]
    return []


def who_leads(marks: Sequence[Mark], picked: Picked, language: str, time: str = "") -> str | None:
    """Say which group certainly has the highest value (or the lowest, where that is better), and in which period."""
    ahead = leaders(marks, picked.metric.better)
    if not ahead:
        return None
    one, many = _ahead_texts(picked)
    names = say.listed([mark.name for mark in ahead], language)
    when = say.speak(words.IN, language, period=words.when(time, picked.grain, language)) if time else ""
    return words.said(one if len(ahead) == 1 else many, picked.metric, language, names=names, when=when)


def _ahead_texts(picked: Picked) -> tuple[Text, Text]:
    """Return the sentences for one group ahead and for two."""
    if picked.metric.better == Better.LOWER:
        return words.LOWEST, words.LOWEST_MANY
    if picked.unit == "money" and isinstance(picked.metric, Measure | Total):
        return words.LARGEST, words.LARGEST
    if picked.unit in ("count", "people") and isinstance(picked.metric, Measure | Total):
        return words.MOST, words.MOST
    return words.HIGHEST, words.HIGHEST_MANY


def counted_anew(days: Mapping[str, Sequence[str]], picked: Picked, language: str) -> str:
    """Say since when, and on which platform, the metric is counted in another way."""
    newest, platforms = [*days.items()][-1]
    period = words.when(newest[:7], "month", language)
    who = say.listed([say.platform_name(platform, language) for platform in platforms], language)
    return words.said(words.COUNTS_ANEW if who else words.COUNTED_ANEW, picked.metric, language, period=period, who=who)


def moved(before: Mark, now: Mark, picked: Picked, language: str) -> str | None:
    """Say that a value rose or fell, where intervals (if any) do not overlap; single days only wobble."""
    first, last = ends(before), ends(now)
    if picked.grain == "day":
        return None
    if before.value is None or now.value is None or first is None or last is None or before.value == now.value:
        return None
    rose = last[0] > first[1]
    if before.few or now.few or not (rose or last[1] < first[0]):
        return None
    return words.said(
        words.ROSE if rose else words.FELL,
        picked.metric,
        language,
        change=_how_much(before.value, now.value, picked, language),
        value=value_text(now, picked, language),
        period=words.when(now.time, picked.grain, language),
    )


def yardstick(before: Mark, picked: Picked, language: str) -> str:
    """Say what a value moved from: "from 9,754 in September 2026"."""
    period = words.when(before.time, picked.grain, language)
    return say.speak(words.FROM, language, base=value_text(before, picked, language), before=period)


def _how_much(before: float, now: float, picked: Picked, language: str) -> str:
    """Write the size of a change: shares by points, all else in per cent of what it was."""
    if picked.unit == "share" or before <= 0:
        text = say.change(now - before, language, picked.unit, picked.currency)
    else:
        text = say.relative(now / before - 1, language)
    return text.lstrip("+−")


def spoken(marks: Sequence[Mark], picked: Picked, language: str) -> str:
    """Write names and values in one line, for the alternative text."""
    parts = [_spoken_mark(mark, picked, language) for mark in marks[:_MOST_SAID]]
    if len(marks) > _MOST_SAID:
        parts.append(say.speak(words.MORE, language, n=len(marks) - _MOST_SAID))
    return "; ".join(parts)


def _spoken_mark(mark: Mark, picked: Picked, language: str) -> str:
    value = value_text(mark, picked, language)
    around = (
        f" ({say.span(mark.low, mark.high, language, picked.unit, picked.currency)})"
        if mark.interval or (mark.bounds and mark.value is not None)
        else ""
    )
    few = f", {words.TOO_FEW[language]}" if mark.few else ""
    name = mark.name or (words.when(mark.time, picked.grain, language) if mark.time else "")
    return f"{name} {value}{around}{few}".strip()
