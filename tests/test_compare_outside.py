"""A number beside a published one: refused unless every key is the same."""

from __future__ import annotations

import math
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from socialkpi.catalog import explain_status
from socialkpi.client import read_client
from socialkpi.client.benchmarks import Benchmark
from socialkpi.compare import compare
from socialkpi.errors import ClientError, DeclarationError

PUBLISHED = Benchmark(
    metric="engagement_rate_by_reach", platform="instagram", value=0.02, year=2026, publisher="Contoh Riset",
    recipe="public", denominator="reach",
)  # fmt: skip


def data(*benchmarks: Benchmark) -> SimpleNamespace:
    """Ten posts with 30 engagements each in 1,000 reached: 3%."""
    posts = pd.DataFrame(
        {"reactions": [20.0] * 10, "comments": [6.0] * 10, "shares": [4.0] * 10, "reach": [1000.0] * 10}
    )
    posts = posts.assign(platform="instagram", from_day="2026-03-10", to_day="2026-03-10", month="2026-03")
    return SimpleNamespace(tables={"posts": posts}, client=SimpleNamespace(benchmarks=benchmarks), as_of="2026-03-31")


def one(*benchmarks: Benchmark) -> pd.Series:
    found = compare(data(*benchmarks), "engagement_rate_by_reach", ["platform"], period="2026-03", to="benchmark")
    return found.iloc[0]


def test_a_benchmark_with_the_same_keys_is_compared_with() -> None:
    row = one(PUBLISHED)
    assert (row["value"], row["base"], row["base_period"]) == (0.03, 0.02, "benchmark")
    assert (row["change_share"], row["verdict"]) == (pytest.approx(0.5), "good")


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"recipe": "native"}, "benchmark:recipe/native/public"),
        ({"denominator": "followers"}, "benchmark:denominator/followers/reach"),
        ({"denominator": None}, "benchmark:denominator/-/reach"),
        ({"statistic": "median"}, "benchmark:statistic/median/pooled"),
        ({"year": 2024}, "benchmark:year/2024/2026"),
    ],
)
def test_another_key_refuses_it_with_the_reason(other: dict[str, object], code: str) -> None:
    row = one(PUBLISHED.model_copy(update=other))
    assert (row["status"], row["verdict"]) == (code, "none")
    assert math.isnan(row["base"])


def test_the_reason_is_said() -> None:
    assert explain_status("benchmark:year/2024/2026", "en").endswith("its year is 2024, here it is 2026.")


def test_without_a_benchmark_there_is_none() -> None:
    assert one()["base_status"] == "no_benchmark"
    assert one(PUBLISHED.model_copy(update={"platform": "tiktok"}))["base_status"] == "no_benchmark"
    with pytest.raises(DeclarationError, match="benchmarks"):
        compare(data().tables, "engagement_rate_by_reach", period="2026-03", to="benchmark")


TOML = """
name = "Kopi"
[[benchmarks]]
metric = "engagement_rate_by_reach"
value = 0.02
year = 2026
publisher = "Contoh Riset"
statistic = "{statistic}"
"""


def test_benchmarks_are_read_from_client_toml(tmp_path: Path) -> None:
    (tmp_path / "client.toml").write_text(TOML.format(statistic="median"), "utf-8")
    (read,) = read_client(tmp_path).benchmarks
    assert (read.statistic, read.value, read.platform) == ("median", 0.02, None)
    (tmp_path / "client.toml").write_text(TOML.format(statistic="typical"), "utf-8")
    with pytest.raises(ClientError, match=r"benchmarks\[0\]\.statistic"):
        read_client(tmp_path)


def test_a_goal_with_a_baseline_says_how_much_of_the_way_is_gone() -> None:
    """From 200 to a target of 320, 290 reactions are 75% of the way, and not 91% of the target."""
    goal = SimpleNamespace(metric="reactions", platform=None, target=320.0, baseline=200.0)
    loaded = data()
    loaded.tables["posts"]["reactions"] = 29.0
    loaded.client.goals = [goal]
    row = compare(loaded, "reactions", period="2026-03", to="target").iloc[0]
    assert (row["value"], row["attainment"], row["attained"]) == (290, 0.75, False)
    goal.baseline = None
    assert math.isnan(compare(loaded, "reactions", period="2026-03", to="target").iloc[0]["attainment"])
