"""GA4's channel beside our own map of sources, and where the two disagree."""

from __future__ import annotations

import pandas as pd
import pytest

from socialkpi.analysis.channels import disagreements, ga4_channel

CASES = [
    ("facebook.com", "referral", "", "Organic Social"),
    ("ig", "social", "", "Organic Social"),
    ("linkedin", "social", "lead_gen_paid", "Organic Social"),
    ("linkedin", "paid_social", "", "Paid Social"),
    ("facebook", "cpm", "", "Paid Social"),
    ("partner", "cpm", "", "Display"),
    ("youtube.com", "referral", "", "Organic Video"),
    ("youtube", "cpc", "", "Paid Video"),
    ("meta", "cpc", "", "Paid Other"),
    ("meta", "social", "", "Organic Social"),
    ("bit.ly", "referral", "", "Organic Social"),
    ("whatsapp.com", "referral", "", "Organic Social"),
    ("t.co", "referral", "", "Organic Social"),
    ("x.com", "referral", "", "Referral"),
    ("threads.net", "referral", "", "Referral"),
    ("bsky.app", "referral", "", "Referral"),
    ("facebook", "cpc", "tiktok-shop-sale", "Paid Shopping"),
    ("facebook", "cpc", "workshop-jakarta", "Paid Social"),
    ("fb", "ads", "", "Organic Social"),
    ("influencer_senja", "influencer", "", "Unassigned"),
    ("tiktok", "video", "", "Organic Social"),
    ("shopee", "cpc", "", "Paid Other"),
    ("tokopedia.com", "referral", "", "Referral"),
    ("(direct)", "(none)", "", "Direct"),
]


@pytest.mark.parametrize(("source", "medium", "campaign", "channel"), CASES)
def test_ga4s_channel(source: str, medium: str, campaign: str, channel: str) -> None:
    assert ga4_channel(source, medium, campaign) == channel


def test_letters_and_hosts_make_no_difference() -> None:
    assert ga4_channel("M.Facebook.com", "Referral") == "Organic Social"
    assert ga4_channel("notfacebook.com", "referral") == "Referral"


def visits(rows: list[tuple[str, str, bool, str | None, float]], **more: object) -> dict[str, pd.DataFrame]:
    frame = pd.DataFrame(rows, columns=["visit_source", "medium", "social", "paid", "sessions"])
    frame = frame.assign(
        account="shop", split="visit_source+medium", from_day="2026-03-01", to_day="2026-03-31", month="2026-03", **more
    )
    return {"visits": frame.astype({"social": "boolean", "paid": "str"})}


def test_disagreements_are_counted_the_largest_first() -> None:
    """YouTube is video to GA4, paid LinkedIn tagged social is organic to it, and x.com is a referral."""
    data = visits([
        ("youtube.com", "referral", True, "organic", 300.0), ("x.com", "referral", True, "organic", 500.0),
        ("fb", "ads", True, "paid", 200.0), ("instagram.com", "referral", True, "organic", 900.0),
        ("bit.ly", "referral", False, None, 50.0), ("google", "organic", False, "organic", 5000.0),
    ])  # fmt: skip
    found = disagreements(data)
    assert found["visit_source"].to_list() == ["x.com", "youtube.com", "fb", "bit.ly"]
    assert found["ga4"].to_list() == ["Referral", "Organic Video", "Organic Social", "Organic Social"]
    assert found["ours"].to_list() == ["Organic Social", "Organic Social", "Paid Social", "not social"]
    assert found["sessions"].sum() == 1050


def test_the_exports_own_channel_comes_before_the_rules() -> None:
    """A property whose GA4 has since learnt threads.com."""
    data = visits([("threads.com", "referral", True, "organic", 80.0)], channel="Organic Social")
    data["visits"]["split"] = "visit_source+medium+channel"
    assert disagreements(data).empty
    assert disagreements(visits([("threads.com", "referral", True, "organic", 80.0)]))["sessions"].to_list() == [80]


def test_a_report_without_sources_says_nothing() -> None:
    data = {"visits": pd.DataFrame({"channel": ["Paid Social"], "sessions": [80.0], "split": ["channel"]})}
    assert disagreements(data).empty
    assert disagreements({}).empty
