"""How counts, shares, money and times are written in each language; the figures come from Babel (CLDR)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal, get_currency_symbol

from socialkpi.language.texts import Text, speak

MISSING = "–"
"""What stands in a table or chart where there is no value; the reason stands beside it."""
_MINUS = "−"
_SPACE = "\u00a0"  # unbreakable, so that "Rp 84,2 jt" never falls apart at the end of a line
_NO_CENTS = {"CLP", "IDR", "JPY", "KRW", "VND"}
_COMPACT_FROM = 100_000
_SCALES = (
    (1e12, Text(en="T", id=f"{_SPACE}triliun")),
    (1e9, Text(en="B", id=f"{_SPACE}miliar")),
    (1e6, Text(en="M", id=f"{_SPACE}jt")),
    (1e3, Text(en="K", id=f"{_SPACE}rb")),
)
_POINTS = Text(en="points", id="poin")
_AT_LEAST = Text(en="at least {n}", id="paling sedikit {n}")
_AT_MOST = Text(en="at most {n}", id="paling banyak {n}")
_CLOCK = ((3600, Text(en="h", id="jam")), (60, Text(en="min", id="mnt")), (1, Text(en="s", id="dtk")))


def is_missing(value: float | None) -> bool:
    """Say whether there is no value to write: None, NaN or an infinity."""
    return value is None or not math.isfinite(value)


def number(
    value: float | None, language: str, unit: str = "count", currency: str | None = None, digits: int | None = None
) -> str:
    """Write a value in full, by its unit (the values of ``catalog.kinds.Unit``); a missing one is "–".

    Shares are stored as fractions. ``digits`` overrules the number of decimals.

    >>> number(11510, "id"), number(0.026, "id", "share"), number(3.8, "en", "times")
    ('11.510', '2,6%', '3.8×')
    """
    if value is None or is_missing(value):
        return MISSING
    if unit == "money":
        return money(value, currency, language, digits)
    if unit == "share":
        return percent(value, language, digits)
    if unit == "seconds":
        return duration(value, language)
    places = digits if digits is not None else _decimals(value, unit)
    return _signed(value, places, language, after="×" if unit == "times" else "")


def compact(value: float | None, language: str, unit: str = "count", currency: str | None = None) -> str:
    """Write a value as briefly as a marketer would: from 100,000 on with three figures and rb, jt, miliar or K, M, B.

    >>> compact(84_200_000, "id", "money", "IDR").replace(chr(160), " "), compact(84_200_000, "en")
    ('Rp 84,2 jt', '84.2M')
    """
    if value is None or is_missing(value):
        return MISSING
    if unit in ("share", "times", "seconds") or abs(value) < _COMPACT_FROM:
        cents = 0 if unit == "money" and abs(value) >= 1000 else None
        return number(value, language, unit, currency, cents)
    scale, word = _scale(value)
    before = _symbol(currency, language) if unit == "money" else ""
    return _signed(value / scale, _brief_decimals(value / scale), language, before, word[language], trim=True)


def span(low: float | None, high: float | None, language: str, unit: str = "count", currency: str | None = None) -> str:
    """Write a range from ``low`` to ``high``, both in the unit of the metric; an open side is said in words.

    >>> span(58_120, 90_610, "id").replace(chr(160), " "), span(0.037, 0.046, "en", "share")
    ('58–91 rb', '3.7–4.6%')
    """
    if low is None or high is None or is_missing(low) or is_missing(high):
        return _open_span(low, high, language, unit, currency)
    if unit == "seconds":
        ends = number(low, language, unit), number(high, language, unit)
        return ends[0] if ends[0] == ends[1] else " – ".join(ends)
    divisor, before, after = _span_frame(max(abs(low), abs(high)), language, unit, currency)
    lows, highs = _span_ends(low / divisor, high / divisor, language, unit)
    if lows == highs:
        return f"{before}{lows}{after}"
    dash = "–" if low >= 0 else f"{_SPACE}–{_SPACE}"
    return f"{before}{lows}{dash}{highs}{after}"


def change(value: float | None, language: str, unit: str = "count", currency: str | None = None) -> str:
    """Write an absolute change with its sign; shares change by percentage points.

    >>> change(0.003, "en", "share").replace(chr(160), " "), change(-1230, "id")
    ('+0.3 points', '−1.230')
    """
    if value is None or is_missing(value):
        return MISSING
    if unit == "share":
        points = value * 100
        text = _signed(points, 2 if 0 < abs(points) < 0.1 else 1, language)
        text = f"{text}{_SPACE}{_POINTS[language]}"
    else:
        text = (
            _signed(value, 2, language, after="×", trim=True)
            if unit == "times"
            else compact(value, language, unit, currency)
        )
    return _plus(text, value)


def relative(value: float | None, language: str) -> str:
    """Write a relative change (0.18 is a rise by 18 per cent) with its sign.

    >>> relative(0.18, "id"), relative(-0.094, "id")
    ('+18%', '−9,4%')
    """
    if value is None or is_missing(value):
        return MISSING
    text = _signed(value * 100, 0 if abs(value) >= 0.0995 else 1, language, after="%", trim=True)
    return _plus(text, value)


def percent(value: float | None, language: str, digits: int | None = None) -> str:
    """Write a fraction as a percentage: one decimal, two below one per cent.

    >>> percent(0.267, "id"), percent(0.0043, "en")
    ('26,7%', '0.43%')
    """
    if value is None or is_missing(value):
        return MISSING
    places = digits if digits is not None else _decimals(value * 100, "share")
    return _signed(value * 100, places, language, after="%")


def money(value: float | None, currency: str | None, language: str, digits: int | None = None) -> str:
    """Write an amount in full with the sign of its currency (an ISO code); rupiah without sen from Rp 100 on.

    >>> money(9450, "IDR", "id").replace(chr(160), " "), money(1234.5, "USD", "en"), money(1234.5, "USD", "id")
    ('Rp 9.450', '$1,234.50', 'US$1.234,50')
    """
    if value is None or is_missing(value):
        return MISSING
    places = digits if digits is not None else (0 if currency in _NO_CENTS and abs(value) >= 100 else 2)
    return _signed(value, places, language, before=_symbol(currency, language), trim=currency in _NO_CENTS)


def duration(seconds: float | None, language: str) -> str:
    """Write a time in seconds with its two largest units.

    >>> duration(83, "id").replace(chr(160), " "), duration(7_500, "en").replace(chr(160), " ")
    ('1 mnt 23 dtk', '2 h 5 min')
    """
    if seconds is None or is_missing(seconds):
        return MISSING
    if abs(seconds) < 10:
        return _signed(seconds, 1, language, after=_SPACE + _CLOCK[2][1][language], trim=True)
    left, parts = round(abs(seconds)), []
    left = round(left / 60) * 60 if left >= 3600 else left
    for size, word in _CLOCK:
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count}{_SPACE}{word[language]}")
    return (_MINUS if seconds < 0 else "") + _SPACE.join(parts[:2])


def _plus(text: str, value: float) -> str:
    """Put a plus before what rose; what rounds to nothing has no sign."""
    return f"+{text}" if value > 0 and any(figure in text for figure in "123456789") else text


def _decimals(value: float, unit: str) -> int:
    """Return how many decimals a value deserves: more, the smaller it is."""
    size = abs(value)
    if unit in ("count", "people"):
        return 0 if size >= 100 or float(value).is_integer() else 1
    return 2 if 0 < size < 1 else 1


def _brief_decimals(figure: float) -> int:
    """Return the decimals that leave three figures."""
    return 2 if abs(figure) < 9.995 else 1 if abs(figure) < 99.95 else 0


def _scale(value: float) -> tuple[float, Text]:
    """Return the largest of thousand, million … that the value, rounded to three figures, reaches."""
    size = float(f"{abs(value):.3g}")
    return next((scale, word) for scale, word in _SCALES if size >= scale)


def _signed(value: float, digits: int, language: str, before: str = "", after: str = "", *, trim: bool = False) -> str:
    """Round half up and write the figure between a sign, what goes before and what goes after."""
    exact = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    pattern = "#,##0" + ("." + ("#" if trim else "0") * digits if digits else "")
    sign = _MINUS if exact < 0 else ""
    return sign + before + format_decimal(abs(exact), format=pattern, locale=language) + after


def _symbol(currency: str | None, language: str) -> str:
    """Return the sign of a currency with the space it needs; rupiah is Rp in both languages."""
    if not currency:
        return ""
    sign = "Rp" if currency == "IDR" else get_currency_symbol(currency, locale=language)
    return sign + _SPACE if sign[-1].isalpha() else sign


def _open_span(low: float | None, high: float | None, language: str, unit: str, currency: str | None) -> str:
    if not is_missing(low):
        return speak(_AT_LEAST, language, n=compact(low, language, unit, currency))
    if not is_missing(high):
        return speak(_AT_MOST, language, n=compact(high, language, unit, currency))
    return MISSING


def _span_frame(size: float, language: str, unit: str, currency: str | None) -> tuple[float, str, str]:
    """Return what both ends are divided by, and what is written once before and once after them."""
    if unit == "share":
        return 0.01, "", "%"
    if unit == "times":
        return 1.0, "", "×"
    before = _symbol(currency, language) if unit == "money" else ""
    if size < 10_000:
        return 1.0, before, ""
    scale, word = _scale(size)
    return scale, before, word[language]


def _span_ends(low: float, high: float, language: str, unit: str) -> tuple[str, str]:
    """Write both ends with as few decimals as tell them apart."""
    first = 1 if unit in ("share", "times") or max(abs(low), abs(high)) < 10 else 0
    first = 0 if float(low).is_integer() and float(high).is_integer() else first
    for digits in range(first, 3):
        ends = _signed(low, digits, language), _signed(high, digits, language)
        if ends[0] != ends[1] or low == high:
            break
    return ends


def alike(values: Sequence[float], language: str, unit: str = "count", currency: str | None = None) -> list[str]:
    """Write the values of an axis all in one way: the same scale word and the same decimals.

    >>> [text.replace(chr(160), " ") for text in alike([0, 500_000, 1_000_000], "id", "money", "IDR")]
    ['0', 'Rp 0,5 jt', 'Rp 1 jt']
    """
    top = max((abs(value) for value in values), default=0.0)
    divisor, before, after = (0.01, "", "%") if unit == "share" else (1.0, "", "×" if unit == "times" else "")
    if unit == "money":
        before = _symbol(currency, language)
    if unit in ("count", "people", "money") and top >= (1_000_000 if unit != "money" else _COMPACT_FROM):
        divisor, word = _scale(top)
        after = word[language]
    if unit == "seconds":
        return [duration(value, language) if value else "0" for value in values]
    digits = max((_needed(value / divisor) for value in values), default=0)
    trim = after not in ("%", "×")
    return [
        _signed(value / divisor, digits, language, before, after, trim=trim) if value or unit == "share" else "0"
        for value in values
    ]


def _needed(figure: float) -> int:
    """Return how many decimals (at most three) a round figure needs."""
    return next((digits for digits in range(3) if abs(figure - round(figure, digits)) < 1e-9), 3)
