"""Both languages: the texts, and how numbers, money and dates are written in each.

Codes live in the data; sentences are made here and where things are shown. Formatting is Babel's (CLDR).
"""

from socialkpi.language.dates import day, listed, month, period_label, short_day, short_month
from socialkpi.language.figures import (
    MISSING,
    alike,
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
from socialkpi.language.names import PLATFORMS, column_name, group_value, one_line, platform_name
from socialkpi.language.texts import LANGUAGES, Language, Text, speak

__all__ = [
    "LANGUAGES",
    "MISSING",
    "PLATFORMS",
    "Language",
    "Text",
    "alike",
    "change",
    "column_name",
    "compact",
    "day",
    "duration",
    "group_value",
    "is_missing",
    "listed",
    "money",
    "month",
    "number",
    "one_line",
    "percent",
    "period_label",
    "platform_name",
    "relative",
    "short_day",
    "short_month",
    "span",
    "speak",
]
