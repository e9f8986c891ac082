"""Both languages: the texts, and how numbers, money and dates are written in each.

Codes live in the data; sentences are made here and where things are shown. Formatting is Babel's (CLDR).
"""

from socialkpi.language.dates import day, listed, month, period_label, short_day, short_month
from socialkpi.language.figures import (
    MISSING,
    change,
    compact,
    duration,
    is_missing,
    money,
    number,
    percent,
    relative,
    span,
)
from socialkpi.language.texts import LANGUAGES, Language, Text, speak

__all__ = [
    "LANGUAGES",
    "MISSING",
    "Language",
    "Text",
    "change",
    "compact",
    "day",
    "duration",
    "is_missing",
    "listed",
    "money",
    "month",
    "number",
    "percent",
    "period_label",
    "relative",
    "short_day",
    "short_month",
    "span",
    "speak",
]
