"""Why this number: recomputing from the rows that explain names gives the number again."""

from __future__ import annotations

import pandas as pd
import pytest

from socialkpi.explain import explain


def posts() -> dict[str, pd.DataFrame]:
    return {
        "posts": pd.DataFrame({
            "platform": ["instagram", "instagram", "tiktok"], "row": [0, 1, 2],
            "source_file": ["a.csv", "a.csv", "b.csv"], "source_row": [2, 9, 2],
            "saves": [4.0, None, 7.0], "reach": [100.0, 300.0, 50.0],
        })
    }  # fmt: skip


def test_the_rows_used_and_not_used() -> None:
    why = explain(posts(), "save_rate", platform="instagram")
    assert why.rows[["source_row", "used", "reason"]].values.tolist() == [
        [2, True, ""],
        [9, False, "no_values:posts.saves"],
    ]
    used = why.rows[why.rows["used"]]
    assert used["saves"].sum() / used["reach"].sum() == pytest.approx(why.result.iloc[0]["value"])
    assert why.files.to_dict("records")[0] | {"sha256": None} == {
        "source_file": "a.csv",
        "rows_used": 1,
        "rows_left_out": 1,
        "sha256": None,
    }


def test_it_names_formula_and_inputs_in_both_languages() -> None:
    why = explain(posts(), "save_rate")
    assert set(why.inputs) == {"posts.saves", "posts.reach"}
    assert why.formula["en"] != why.formula["id"]
    assert "2 of 3 rows" in repr(why)
