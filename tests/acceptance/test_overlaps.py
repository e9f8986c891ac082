"""Pairs of real exports that overlap give what merging must give, in either order and under other names."""

from __future__ import annotations

import csv
import math
import os
import re
import shutil
from itertools import permutations
from pathlib import Path

import pytest

from socialkpi.load import load

FOLDER = Path(os.environ.get("SOCIALKPI_ACCEPTANCE", "")) / "exports"
if not (FOLDER / "overlaps.tsv").is_file():
    pytest.skip("no real exports here: SOCIALKPI_ACCEPTANCE names no folder with them", allow_module_level=True)

MEASURES = {
    "reach_sum_of_rows": "reach",
    "reach_sum_of_days": "reach",
    "unique_impressions_organic_sum_of_days": "reach",
    "likes": "reactions",
    "profile_views": "profile_visits",
    "follows_new": "followers_gained",
    "unfollows": "followers_lost",
    "video_3s_views": "video_views",
    "revenue_conv_value_GBP": "revenue",
    "spend_GBP": "spend",
}
"""Where the expected name differs from the measure; names that no table has are not compared."""
PAIRS = {
    "meta_content/fb_posts_views": "posts",
    "tiktok_studio/content_en": "posts",
    "linkedin_page/content_2025": "days",
    "tiktok_business/business_overview": "days",
    "google_ads/campaign_report": "ads",
}


def expected() -> list[tuple[list[str], str, int, dict[str, float]]]:
    with (FOLDER / "overlaps.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    cases = []
    for row in rows:
        table = next((t for start, t in PAIRS.items() if row["pair"].startswith(start)), None)
        if table is not None:
            files = re.sub(r" \(.*\)", "", row["pair"]).split(" + ")
            rows_after = int(re.match(r"\d+", row["distinct_after_merge"])[0])
            sums = dict(re.findall(r"(\w+)=([\d.]+)", row["expected_merged_sums"]))
            cases.append((files, table, rows_after, {name: float(value) for name, value in sums.items()}))
    return cases


@pytest.mark.parametrize(("files", "table", "rows", "sums"), expected(), ids=lambda value: str(value)[:40])
def test_merging_gives_each_thing_once(
    files: list[str], table: str, rows: int, sums: dict[str, float], tmp_path: Path
) -> None:
    for number, order in enumerate(permutations(files)):
        folder = tmp_path / str(number)
        folder.mkdir()
        for place, file in enumerate(order):
            shutil.copy(FOLDER / file, folder / f"{place} renamed{Path(file).suffix}")
        frame = load(folder).tables[table]
        assert len(frame) == rows
        compared = {name: MEASURES.get(name, name) for name in sums if MEASURES.get(name, name) in frame}
        assert len(compared) >= 3
        wrong = {n: frame[m].sum() for n, m in compared.items() if not math.isclose(frame[m].sum(), sums[n])}
        assert not wrong
