"""Numbers, money, dates and lists as a reader of each language expects them; every expectation typed by hand."""

from __future__ import annotations

import math

import pytest

from socialkpi import language as say

NBSP = "\u00a0"


def plain(text: str) -> str:
    """Put ordinary spaces where the text must not break."""
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("value", "unit", "currency", "en", "indonesian"),
    [
        (11510, "count", None, "11,510", "11.510"),
        (0, "count", None, "0", "0"),
        (3.4, "count", None, "3.4", "3,4"),
        (1234.5, "people", None, "1,235", "1.235"),
        (-1230, "count", None, "−1,230", "−1.230"),
        (0.026, "share", None, "2.6%", "2,6%"),
        (0.0043, "share", None, "0.43%", "0,43%"),
        (0.8, "share", None, "80.0%", "80,0%"),
        (0.0265, "share", None, "2.7%", "2,7%"),
        (0, "share", None, "0.0%", "0,0%"),
        (3.8, "times", None, "3.8×", "3,8×"),
        (9450, "money", "IDR", "Rp 9,450", "Rp 9.450"),
        (84_200_000, "money", "IDR", "Rp 84,200,000", "Rp 84.200.000"),
        (41.7, "money", "IDR", "Rp 41.7", "Rp 41,7"),
        (1234.5, "money", "USD", "$1,234.50", "US$1.234,50"),
        (-5, "money", "IDR", "−Rp 5", "−Rp 5"),
        (12.5, "money", None, "12.50", "12,50"),
        (83, "seconds", None, "1 min 23 s", "1 mnt 23 dtk"),
        (None, "count", None, "–", "–"),
        (math.nan, "money", "IDR", "–", "–"),
    ],
)
def test_number(value: float | None, unit: str, currency: str | None, en: str, indonesian: str) -> None:
    assert plain(say.number(value, "en", unit, currency)) == en
    assert plain(say.number(value, "id", unit, currency)) == indonesian


@pytest.mark.parametrize(
    ("value", "unit", "currency", "en", "indonesian"),
    [
        (11510, "count", None, "11,510", "11.510"),
        (412_300, "count", None, "412K", "412 rb"),
        (84_200_000, "money", "IDR", "Rp 84.2M", "Rp 84,2 jt"),
        (1_250_000, "money", "IDR", "Rp 1.25M", "Rp 1,25 jt"),
        (12_000_000, "money", "IDR", "Rp 12M", "Rp 12 jt"),
        (1_200_000_000, "money", "IDR", "Rp 1.2B", "Rp 1,2 miliar"),
        (999_950, "count", None, "1M", "1 jt"),
        (2_000_000_000_000, "money", "IDR", "Rp 2T", "Rp 2 triliun"),
        (84_210.4, "money", "USD", "$84,210", "US$84.210"),
        (12.5, "money", "USD", "$12.50", "US$12,50"),
        (-3_400_000, "money", "IDR", "−Rp 3.4M", "−Rp 3,4 jt"),
        (0.026, "share", None, "2.6%", "2,6%"),
        (None, "money", "IDR", "–", "–"),
    ],
)
def test_compact(value: float | None, unit: str, currency: str | None, en: str, indonesian: str) -> None:
    assert plain(say.compact(value, "en", unit, currency)) == en
    assert plain(say.compact(value, "id", unit, currency)) == indonesian


@pytest.mark.parametrize(
    ("low", "high", "unit", "currency", "en", "indonesian"),
    [
        (58_120, 90_610, "people", None, "58–91K", "58–91 rb"),
        (58_120, 58_340, "people", None, "58.1–58.3K", "58,1–58,3 rb"),
        (820, 1_430, "people", None, "820–1,430", "820–1.430"),
        (700, 700, "people", None, "700", "700"),
        (0.037, 0.046, "share", None, "3.7–4.6%", "3,7–4,6%"),
        (-0.012, 0.004, "share", None, "−1.2 – 0.4%", "−1,2 – 0,4%"),
        (2.25, 2.75, "times", None, "2.3–2.8×", "2,3–2,8×"),
        (11_000_000, 14_600_000, "money", "IDR", "Rp 11–15M", "Rp 11–15 jt"),
        (58_000, None, "people", None, "at least 58,000", "paling sedikit 58.000"),
        (None, 91_000, "people", None, "at most 91,000", "paling banyak 91.000"),
        (None, None, "people", None, "–", "–"),
        (40, 83, "seconds", None, "40 s – 1 min 23 s", "40 dtk – 1 mnt 23 dtk"),
    ],
)
def test_span(low: float | None, high: float | None, unit: str, currency: str | None, en: str, indonesian: str) -> None:
    assert plain(say.span(low, high, "en", unit, currency)) == en
    assert plain(say.span(low, high, "id", unit, currency)) == indonesian


@pytest.mark.parametrize(
    ("value", "unit", "currency", "en", "indonesian"),
    [
        (0.003, "share", None, "+0.3 points", "+0,3 poin"),
        (-0.004, "share", None, "−0.4 points", "−0,4 poin"),
        (0.0004, "share", None, "+0.04 points", "+0,04 poin"),
        (0.0, "share", None, "0.0 points", "0,0 poin"),
        (0.0000001, "share", None, "0.00 points", "0,00 poin"),
        (1230, "count", None, "+1,230", "+1.230"),
        (-1_200_000, "money", "IDR", "−Rp 1.2M", "−Rp 1,2 jt"),
        (0.4, "times", None, "+0.4×", "+0,4×"),
        (None, "share", None, "–", "–"),
    ],
)
def test_change(value: float | None, unit: str, currency: str | None, en: str, indonesian: str) -> None:
    assert plain(say.change(value, "en", unit, currency)) == en
    assert plain(say.change(value, "id", unit, currency)) == indonesian


@pytest.mark.parametrize(
    ("value", "en", "indonesian"),
    [(0.18, "+18%", "+18%"), (-0.094, "−9.4%", "−9,4%"), (0.09, "+9%", "+9%"), (0, "0%", "0%"), (-0.0001, "0%", "0%")],
)
def test_relative(value: float, en: str, indonesian: str) -> None:
    assert say.relative(value, "en") == en
    assert say.relative(value, "id") == indonesian


@pytest.mark.parametrize(
    ("seconds", "en", "indonesian"),
    [
        (4.26, "4.3 s", "4,3 dtk"),
        (59.7, "1 min", "1 mnt"),
        (3600, "1 h", "1 jam"),
        (7199, "2 h", "2 jam"),
        (7_500, "2 h 5 min", "2 jam 5 mnt"),
        (0, "0 s", "0 dtk"),
        (-83, "−1 min 23 s", "−1 mnt 23 dtk"),
    ],
)
def test_duration(seconds: float, en: str, indonesian: str) -> None:
    assert plain(say.duration(seconds, "en")) == en
    assert plain(say.duration(seconds, "id")) == indonesian


@pytest.mark.parametrize(
    ("period", "en", "indonesian"),
    [
        ("2026", "2026", "2026"),
        ("2026-10", "October 2026", "Oktober 2026"),
        ("2026-08-05", "5 August 2026", "5 Agustus 2026"),
        (("2026-10-01", "2026-10-31"), "October 2026", "Oktober 2026"),
        (("2026-10-01", "2026-10-15"), "1–15 October 2026", "1–15 Oktober 2026"),
        (("2026-09-28", "2026-10-04"), "28 Sep – 4 Oct 2026", "28 Sep – 4 Okt 2026"),
        (("2025-12-29", "2026-01-04"), "29 Dec 2025 – 4 Jan 2026", "29 Des 2025 – 4 Jan 2026"),
        (("2026-05-01", "2026-08-31"), "May–August 2026", "Mei–Agustus 2026"),
        (("2025-09-01", "2026-10-31"), "September 2025 – October 2026", "September 2025 – Oktober 2026"),
        (("2026-01-01", "2026-12-31"), "2026", "2026"),
    ],
)
def test_period_label(period: str | tuple[str, str], en: str, indonesian: str) -> None:
    assert say.period_label(period, "en") == en
    assert say.period_label(period, "id") == indonesian


def test_short_dates() -> None:
    assert [say.short_month("2026-10", each) for each in say.LANGUAGES] == ["Oct ’26", "Okt 26"]
    assert [say.short_month("2026-08", each) for each in say.LANGUAGES] == ["Aug ’26", "Agu 26"]
    assert [say.short_day("2026-05-04", each) for each in say.LANGUAGES] == ["4 May", "4 Mei"]


def test_a_day_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"2026-02-30|day"):
        say.day("2026-02-30", "en")


def test_listed() -> None:
    three = ["Instagram", "TikTok", "Facebook"]
    assert say.listed(three, "en") == "Instagram, TikTok, and Facebook"
    assert say.listed(three, "id") == "Instagram, TikTok, dan Facebook"
    assert say.listed(three[:2], "id") == "Instagram dan TikTok"
    assert say.listed(three[:1], "en") == "Instagram"
    assert say.listed([], "en") == ""


def test_text_refuses_another_language() -> None:
    with pytest.raises(KeyError):
        say.Text(en="Reach", id="Jangkauan")["fr"]


@pytest.mark.parametrize(
    ("values", "unit", "currency", "en", "indonesian"),
    [
        ([0, 5000, 10_000], "count", None, ["0", "5,000", "10,000"], ["0", "5.000", "10.000"]),
        ([0, 500_000, 1_000_000], "count", None, ["0", "0.5M", "1M"], ["0", "0,5 jt", "1 jt"]),
        ([0, 25e6, 50e6], "money", "IDR", ["0", "Rp 25M", "Rp 50M"], ["0", "Rp 25 jt", "Rp 50 jt"]),
        ([0, 0.025, 0.05], "share", None, ["0.0%", "2.5%", "5.0%"], ["0,0%", "2,5%", "5,0%"]),
        ([0, 2, 4], "times", None, ["0", "2×", "4×"], ["0", "2×", "4×"]),
        ([0, 90], "seconds", None, ["0", "1 min 30 s"], ["0", "1 mnt 30 dtk"]),
    ],
)
def test_axis_labels_are_written_alike(
    values: list[float], unit: str, currency: str | None, en: list[str], indonesian: list[str]
) -> None:
    assert [plain(each) for each in say.alike(values, "en", unit, currency)] == en
    assert [plain(each) for each in say.alike(values, "id", unit, currency)] == indonesian


@pytest.mark.parametrize(
    ("column", "value", "en", "indonesian"),
    [
        ("platform", "tiktok", "TikTok", "TikTok"),
        ("platform", "something", "something", "something"),
        ("platform", math.nan, "unknown", "tidak diketahui"),
        ("month", "2026-08", "August 2026", "Agustus 2026"),
        ("day", "2026-08-05", "5 August 2026", "5 Agustus 2026"),
        ("paid", "organic", "organic", "organik"),
        ("campaign", "Promo 2026-08", "Promo 2026-08", "Promo 2026-08"),
        ("social", True, "social", "media sosial"),
    ],
)
def test_group_value(column: str, value: object, en: str, indonesian: str) -> None:
    assert say.group_value(column, value, "en") == en
    assert say.group_value(column, value, "id") == indonesian


def test_one_line_drops_what_cannot_be_seen_but_keeps_emoji_together() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert say.one_line(f"a\x00\tb\r\nc \u202e{family}") == f"a b c {family}"
    assert say.one_line("x" * 50, 10) == "x" * 9 + "…"
