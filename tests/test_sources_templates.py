"""Our own templates for leads, service, referrals, costs and the business's own counts, read to hand-worked numbers."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from socialkpi.sources import read_file


def frame(folder: Path, *lines: str) -> pd.DataFrame:
    (folder / "a.csv").write_text("\n".join(lines) + "\n", "utf-8")
    read = read_file(folder / "a.csv")
    assert (read.status, [p.code for p in read.problems if p.code != "SK260"]) == ("read", [])
    return read.tables[0].frame


def values(frame: pd.DataFrame, column: str) -> list[object]:
    return frame[column].astype("object").where(frame[column].notna(), None).tolist()


def test_leads_say_how_far_they_came_and_how_long_it_took(tmp_path: Path) -> None:
    read = frame(
        tmp_path,
        "Lead,Date,Came from,Stage,Sales qualified,Asked for,Closed",
        "1,2026-10-01,instagram,won,,trial,2026-10-11",
        "2,2026-10-01,instagram,proposal,,demo,",
        "3,2026-10-02,google,lost,yes,,2026-10-03",
        "4,2026-10-02,google,lost,,,2026-10-01",
        "5,2026-10-03,tiktok,qualified,,quote,",
    )
    assert values(read, "sales_qualified_leads") == [1, 1, 1, None, 0]
    assert values(read, "lost_leads") == [0, 0, 1, 1, 0]
    assert values(read, "asked_for") == ["trial", "demo", None, None, "quote"]
    # ten days; one day; closed before it came in is no time
    assert values(read, "seconds_to_close") == [864_000, None, 86_400, None, None]


def test_conversations_say_whether_the_target_was_met_and_one_reply_was_enough(tmp_path: Path) -> None:
    read = frame(
        tmp_path,
        "Conversation,Opened,First reply,Solved,Platform,About,Messages,Target minutes,Replies",
        "1,2026-10-03 09:00,2026-10-03 09:15,2026-10-03 10:00,WhatsApp,purchase,2,15,1",
        "2,2026-10-03 09:00,2026-10-03 09:16,2026-10-03 10:00,WhatsApp,complaint,5,15,3",
        "3,2026-10-03 09:00,,,Instagram,,1,15,",
        "4,2026-10-03 09:00,2026-10-03 09:01,,Instagram,service,1,,1",
    )
    assert values(read, "answered_in_time") == [1, 0, 0, None]
    assert values(read, "resolved_at_once") == [1, 0, None, 0]
    assert values(read, "topic") == ["purchase", "complaint", None, "service"]
    assert values(read, "messages") == [2, 5, 1, 1]


def test_invitations_say_how_long_it_took_from_one_signup_to_the_next(tmp_path: Path) -> None:
    read = frame(
        tmp_path,
        "Undangan,Pengundang,Pengundang sejak,Tanggal,Diterima pada",
        "1,K-1,2026-09-28,2026-10-01,2026-10-03",
        "2,K-1,2026-09-28,2026-10-01,",
    )
    assert values(read, "seconds_to_accept") == [172_800, None]
    assert values(read, "cycle_seconds") == [432_000, None]


def test_costs_are_of_social_media_unless_the_line_says_otherwise(tmp_path: Path) -> None:
    read = frame(
        tmp_path,
        "Dari,Sampai,Jenis biaya,Peruntukan,Jumlah,Mata uang",
        "2026-10-01,2026-10-31,tenaga kerja,,3500000,IDR",
        "2026-10-01,2026-10-31,iklan,pemasaran,4000000,IDR",
        "2026-10-01,2026-10-31,lainnya,penjualan,500000,IDR",
    )
    assert values(read, "cost_kind") == ["people", "media", "other"]
    assert values(read, "cost_area") == ["social", "marketing", "sales"]
    assert values(read, "amount") == [3_500_000, 4_000_000, 500_000]
    assert set(read["from_day"] + read["to_day"]) == {"2026-10-012026-10-31"}


def test_the_business_counts_by_store_and_month(tmp_path: Path) -> None:
    read = frame(
        tmp_path,
        "Dari,Sampai,Toko,Kunjungan toko,Petunjuk arah,Pelanggan,Pelanggan baru,Pelanggan membeli ulang",
        "2026-09-01,2026-09-30,Toko A,200,7,200,,45",
        "2026-10-01,2026-10-31,Toko A,60,,210,40,",
    )
    assert values(read, "account") == ["Toko A", "Toko A"]
    assert values(read, "store_visits") == [200, 60]
    assert values(read, "direction_clicks") == [7, None]
    assert values(read, "new_customers") == [None, 40]
    assert values(read, "repeat_customers") == [45, None]


def test_reviews_keep_their_stars(tmp_path: Path) -> None:
    read = frame(
        tmp_path,
        "Date,Brand,Ours,Kind,Sentiment,Stars,Author's followers",
        "2026-10-03,Kopi Contoh,yes,review,positive,4.5,",
        "2026-10-03,Kopi Contoh,yes,influencer,,,12000",
    )
    assert values(read, "stars") == [4.5, None]
    assert values(read, "author_followers") == [None, 12_000]
    assert values(read, "mention_kind") == ["review", "influencer"]


@pytest.mark.parametrize(
    "indicator", ["actions:onsite_conversion.messaging_conversation_started_7d", "Messaging conversations started"]
)
def test_conversations_from_ads_stand_in_their_column_or_in_the_results(tmp_path: Path, indicator: str) -> None:
    head = "Reporting starts,Reporting ends,Campaign name,Amount spent (IDR),Impressions,Results,Result indicator"
    read = frame(
        tmp_path,
        head,
        f"2026-10-01,2026-10-01,Chat,200000,9000,8,{indicator}",
        "2026-10-01,2026-10-01,Tautan,100000,4000,50,actions:link_click",
    )
    assert values(read, "messaging_conversations") == [8, None]


def test_users_with_a_key_event_are_counted_from_the_rate(tmp_path: Path) -> None:
    read = frame(
        tmp_path,
        "# Start date: 20261001",
        "# End date: 20261031",
        "First user primary channel group (Default Channel Group),Total users,New users,User key event rate",
        "Organic Social,150,100,0.03333333333",
        "Direct,90,80,",
    )
    assert values(read, "key_event_users") == [5, None]


def test_what_only_the_app_shows_can_be_written_down(tmp_path: Path) -> None:
    read = frame(
        tmp_path,
        "Tanggal,Platform,Akun,Pengikut,Jangkauan,Jangkauan non-pengikut,Klik tautan bio,Target audiens",
        "2026-10-03,Instagram,kopi.contoh,1010,1200,300,14,20000",
    )
    said = [values(read, column)[0] for column in ("reach", "reach_non_followers", "bio_link_clicks", "audience_size")]
    assert said == [1200, 300, 14, 20_000]
