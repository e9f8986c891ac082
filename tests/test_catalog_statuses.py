"""The codes of results as sentences, in both languages."""

from __future__ import annotations

import pytest

from socialkpi.catalog import explain_status, find
from socialkpi.catalog.statuses import STATUSES
from socialkpi.errors import UnknownName
from socialkpi.language import LANGUAGES, Text

ARGUMENTS = {
    "no_column": ":posts.reach",
    "no_values": ":days.reach",
    "cannot_add": ":days.reach",
    "zero": ":total_post_reach",
    "mismatch": ":total_post_reach",
    "none_yet": ":ad_conversions",
    "no_rate": ":USD>IDR",
    "no_rate_for_part": ":USD>IDR",
    "converted": ":USD+SGD",
    "window": ":2026-10-01..2026-10-28",
    "break": ":2026-06-15",
    "too_few": ":1200",
    "too_few_posts": ":5",
    "incomplete": ":2026-10-12",
    "starts": ":2026-10-03",
    "gaps": ":12",
    "stale": ":2026-10-10",
    "bridged": ":2025-11-15/1.6/1.5/1.7",
    "changed": ":2026-05-01/facebook",
    "provisional": ":2026-10-29",
    "feast": ":ramadan/20/30",
    "age": ":15/46",
    "median_week": ":4/12",
    "equal_age": ":15",
    "few": ":60",
    "few_orders": ":12",
    "few_hits": ":3",
    "many": ":6",
    "flips_by_post": ":median/platform/tiktok",
    "flips_within": ":paid/platform/tiktok",
    "change_flips_within": ":format",
    "few_weeks": ":5",
    "benchmark": ":year/2024/2026",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", STATUSES)
def test_every_code_makes_a_sentence(name, language):
    said = explain_status(name + ARGUMENTS.get(name, ""), language, find("save_rate"))
    assert said.startswith(f"{find('save_rate').label[language]}: ")
    assert said.endswith(".")
    assert "{" not in said


def test_a_missing_value_says_why():
    reach = find("reach")
    assert explain_status("no_column:days.reach", "en", reach) == (
        "Reach: not available, because none of the files read tells the reach of the account."
    )
    assert explain_status("no_column:days.reach", "id", reach) == (
        "Jangkauan (reach): tidak tersedia, karena tidak ada file yang memuat jangkauan (reach) akun."
    )
    assert explain_status("zero:ad_conversions", "id", find("cpa")).endswith(
        "pembaginya, konversi dari iklan, di sini nol."
    )


def test_money_that_no_rate_converts_says_which_rate_is_missing():
    assert explain_status("no_rate:USD>IDR", "en", find("ad_spend")).endswith(
        "not available, because client.toml has no rate from USD to IDR for these days."
    )
    assert "mata uang yang tidak disebut ke IDR" in explain_status("no_rate:>IDR", "id")
    assert explain_status("converted:USD+SGD", "id") == "Nilai dalam USD, SGD dikonversi dengan kurs di client.toml."


def test_a_note_makes_no_claim_that_the_value_is_missing():
    assert explain_status("too_few:1200", "id") == "Hanya 1.200 kasus di baliknya, terlalu sedikit untuk diperingkat."
    assert "not available" not in explain_status("bounds", "en", find("reach"))


def test_days_are_written_in_the_readers_language():
    assert "1 Oktober 2026 sampai 28 Oktober 2026" in explain_status("window:2026-10-01..2026-10-28", "id")


def test_a_metric_of_ones_own_is_named_by_its_key_or_text():
    assert "divided by my_views, which is zero" in explain_status("zero:my_views", "en")
    assert explain_status("no_target", "id", Text(en="Mine", id="Punyaku")) == "Punyaku: belum ada target."


def test_an_unknown_code_is_refused():
    with pytest.raises(UnknownName, match='Did you mean "no_rows"'):
        explain_status("no_row", "en")
