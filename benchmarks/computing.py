"""How long computing takes: sk.compute beside pandas, Polars and DuckDB SQL written by hand, over the same posts.

    python benchmarks/computing.py --rows 100000 1000000 10000000 --rounds 5

Twenty metrics, and five, by platform and week. Every side runs in a process of its own: the first answer and the
median of the later ones are timed, the processor's time too (it says more on a machine that does other work), and
the most memory that the process ever held is read. Tables in memory (pandas, Polars) are loaded before the clock
starts; lazy Polars and DuckDB read a Parquet file each time. A hand-written side does what it
takes to get the same right numbers: a ratio is added over the rows that have both sides, and counts of values stand
beside the sums, so that missing does not become zero. The numbers of both sides are compared before any time is told.
No interval is drawn on either side: socialkpi draws none above 50,000 posts, and here none below either.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

SUMS = ("posts", "reactions", "comments", "shares", "saves", "link_clicks", "views", "impressions", "reach")
ACTIONS = ("reactions", "comments", "shares")
# metric of the catalog: the columns above the line, and the one below it
METRICS: dict[str, tuple[tuple[str, ...], str | None]] = {
    "posts_published": (("posts",), None),
    "reactions": (("reactions",), None),
    "comments": (("comments",), None),
    "shares": (("shares",), None),
    "saves": (("saves",), None),
    "link_clicks": (("link_clicks",), None),
    "views": (("views",), None),
    "impressions": (("impressions",), None),
    "total_post_reach": (("reach",), None),
    "engagements_public": (ACTIONS, None),
    "engagement_rate_by_reach": (ACTIONS, "reach"),
    "engagement_rate_by_views": (ACTIONS, "views"),
    "engagement_rate_by_impressions": (ACTIONS, "impressions"),
    "save_rate": (("saves",), "reach"),
    "save_rate_by_views": (("saves",), "views"),
    "share_rate": (("shares",), "reach"),
    "share_rate_by_views": (("shares",), "views"),
    "comment_rate": (("comments",), "reach"),
    "ctr_link": (("link_clicks",), "impressions"),
    "virality_rate": (("shares",), "impressions"),
}
FIVE = ("reactions", "views", "engagement_rate_by_reach", "save_rate", "share_rate_by_views")
BY = ["platform", "week"]
SIDES = ("pandas", "polars", "polars lazy", "duckdb")
Answer = dict[str, list[float]]


def make_posts(path: Path, rows: int) -> None:
    """Write made-up posts: each platform leaves some columns empty, and two columns have holes of their own."""
    import duckdb

    count = "floor(random() * {most})::DOUBLE"
    columns = {
        "posts": "1::DOUBLE",
        **{name: count.format(most=500) for name in ("reactions", "comments", "shares")},
        "saves": f"CASE WHEN p IN (0, 3, 4, 5) AND random() > 0.02 THEN {count.format(most=90)} END",
        "link_clicks": f"CASE WHEN random() > 0.05 THEN {count.format(most=70)} END",
        "views": f"CASE WHEN p <> 4 THEN 1 + {count.format(most=20000)} END",
        "impressions": f"CASE WHEN p > 2 THEN 1 + {count.format(most=30000)} END",
        "reach": f"CASE WHEN p <> 5 THEN 1 + {count.format(most=9000)} END",
    }
    names = "['instagram', 'facebook', 'tiktok', 'x', 'linkedin', 'youtube'][p + 1]"
    listed = ", ".join(f"{what} AS {name}" for name, what in columns.items())
    query = f"""SELECT {names} AS platform, 'brand' AS account, strftime(d, '%Y-%m-%d') AS from_day,
        strftime(d, '%Y-%m-%d') AS to_day, strftime(d, '%Y-%m-%d') AS day,
        strftime(date_trunc('week', d), '%Y-%m-%d') AS week, strftime(d, '%Y-%m') AS month, {listed}
        FROM (SELECT (random() * 5.9999)::INT % 6 AS p, DATE '2025-11-03' + (random() * 363)::INT AS d
              FROM range({rows}))"""  # noqa: S608 - no word of it comes from outside
    with duckdb.connect() as connection:
        connection.execute("SELECT setseed(0.5)")
        connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")


def by_socialkpi(side: str, path: Path, metrics: Sequence[str]) -> Callable[[], Answer]:
    """Return sk.compute over the same table."""
    from socialkpi.compute import certainty, compute

    certainty.MOST_POSTS = 0
    table = {"posts": _table(side, path)}

    def ask() -> Answer:
        results = compute(table, metrics, by=BY)
        wide = results.pivot(index=BY, columns="metric", values="value").sort_index()
        return {key: wide[key].tolist() for key in metrics}

    return ask


def _table(side: str, path: Path) -> Any:
    if side == "pandas":
        import pandas as pd

        return pd.read_parquet(path)
    if side == "duckdb":
        import duckdb

        return duckdb.connect().read_parquet(str(path))
    import polars as pl

    return pl.read_parquet(path) if side == "polars" else pl.scan_parquet(path)


def by_hand(side: str, path: Path, metrics: Sequence[str]) -> Callable[[], Answer]:
    """Return what somebody who knows the library well writes for just these metrics."""
    chosen = {key: METRICS[key] for key in metrics}
    return {"pandas": _pandas, "polars": _polars, "polars lazy": _polars, "duckdb": _duckdb}[side](side, path, chosen)


def _pandas(side: str, path: Path, metrics: dict[str, Any]) -> Callable[[], Answer]:
    posts = _table(side, path)

    def ask() -> Answer:
        columns = {name: posts[name] for name in BY}
        for key, (above, below) in metrics.items():
            top = sum((posts[name] for name in above[1:]), posts[above[0]])
            if below is None:
                columns[key] = top
                continue
            both = top.notna() & posts[below].notna()
            columns[key], columns[f"{key} of"] = top.where(both), posts[below].where(both)
        import pandas as pd

        sums = pd.DataFrame(columns).groupby(BY, dropna=False, sort=False).sum(min_count=1).sort_index()
        return {
            key: (sums[key] if below is None else sums[key] / sums[f"{key} of"]).tolist()
            for key, (_, below) in metrics.items()
        }

    return ask


def _polars(side: str, path: Path, metrics: dict[str, Any]) -> Callable[[], Answer]:
    import polars as pl

    posts = _table(side, path)

    def ask() -> Answer:
        sums = []
        for key, (above, below) in metrics.items():
            top = sum((pl.col(name) for name in above[1:]), pl.col(above[0]))
            if below is None:
                sums += [top.sum().alias(key), top.count().alias(f"{key} n")]
                continue
            both = top.is_not_null() & pl.col(below).is_not_null()
            sums += [
                pl.when(both).then(top).sum().alias(key),
                pl.when(both).then(pl.col(below)).sum().alias(f"{key} of"),
            ]
        found = posts.lazy().group_by(BY).agg(sums).sort(BY)
        ratios = [
            pl.when(pl.col(f"{key} n") > 0).then(pl.col(key)) if below is None
            else pl.when(pl.col(f"{key} of") > 0).then(pl.col(key) / pl.col(f"{key} of")).alias(key)
            for key, (_, below) in metrics.items()
        ]  # fmt: skip
        answer = found.select(ratios).collect()
        return {key: [float("nan") if v is None else v for v in answer[key].to_list()] for key in metrics}

    return ask


def _duckdb(_side: str, path: Path, metrics: dict[str, Any]) -> Callable[[], Answer]:
    import duckdb

    connection = duckdb.connect()

    def ask() -> Answer:
        columns = []
        for key, (above, below) in metrics.items():
            top = " + ".join(above)
            both = f"FILTER (WHERE {top} IS NOT NULL AND {below} IS NOT NULL)"
            columns.append(
                f"sum({top}) AS {key}" if below is None else f"sum({top}) {both} / sum({below}) {both} AS {key}"
            )
        query = f"SELECT {', '.join(columns)} FROM '{path}' GROUP BY platform, week ORDER BY platform, week"  # noqa: S608
        return {key: values.tolist() for key, values in connection.sql(query).df().items()}

    return ask


def child(way: str, side: str, path: str, rounds: int, metrics: Sequence[str]) -> None:
    """Time one way in this process and print what came out."""
    ask = (by_socialkpi if way == "socialkpi" else by_hand)(side, Path(path), metrics)
    seconds, processor = [], []
    for _ in range(rounds + 1):
        started, worked = time.perf_counter(), time.process_time()
        answer = ask()
        seconds.append(time.perf_counter() - started)
        processor.append(time.process_time() - worked)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "processor": processor, "memory": memory, "answer": answer}))


def run(way: str, side: str, path: Path, rounds: int, metrics: Sequence[str]) -> dict[str, Any]:
    """Run one way in a process of its own."""
    command = [sys.executable, __file__, "--child", way, side, str(path), str(rounds), *metrics]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode != 0:
        sys.exit(f"{way} on {side} ended with status {ended.returncode}:\n{ended.stderr[-3000:]}")
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def compared(side: str, path: Path, rounds: int, metrics: Sequence[str], rows: int) -> str:
    """Run both ways in turns and return one line of the table."""
    hand, ours = run("hand", side, path, rounds, metrics), run("socialkpi", side, path, rounds, metrics)
    _same(hand["answer"], ours["answer"])
    again = run("hand", side, path, rounds, metrics)
    plain = sorted([*hand["seconds"][1:], *again["seconds"][1:]])
    own = sorted(ours["seconds"][1:])
    ratio = statistics.median(own) / statistics.median(plain)
    work = statistics.median(ours["processor"][1:]) / statistics.median(
        [*hand["processor"][1:], *again["processor"][1:]]
    )
    spread = f"{own[0] / plain[-1]:.2f} to {own[-1] / plain[0]:.2f}"
    memory = ours["memory"] / max(hand["memory"], again["memory"])
    times = f"{statistics.median(plain) * 1000:,.0f} | {statistics.median(own) * 1000:,.0f} | {ratio:.2f} | {spread} | {work:.2f}"
    first = f"{hand['seconds'][0] * 1000:,.0f} | {ours['seconds'][0] * 1000:,.0f}"
    return f"| {rows:,} | {len(metrics)} | {side} | {times} | {first} | {hand['memory']:,.0f} | {memory:.2f} |"


def _same(hand: Answer, ours: Answer) -> None:
    """Stop where both ways do not give the same numbers."""
    import numpy as np

    for key, values in hand.items():
        np.testing.assert_allclose(ours[key], values, rtol=1e-9, err_msg=key)


def main(arguments: Sequence[str] | None = None) -> int:
    """Time all sides for each number of rows and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=5, help="answers after the first, for each process")
    parser.add_argument("--sides", nargs="+", default=list(SIDES), choices=SIDES)
    asked = parser.parse_args(arguments)
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}.\n")
    print("| rows | metrics | engine | by hand, ms | socialkpi, ms | ratio | lowest to highest "
          "| ratio of processor time | first, by hand | first, socialkpi | memory by hand, MB | memory, times |")  # fmt: skip
    print("|---:|---:|---|---:|---:|---:|---|---:|---:|---:|---:|---:|")
    for rows in asked.rows:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "posts.parquet"
            make_posts(path, rows)
            for side in asked.sides:
                for metrics in (tuple(METRICS), FIVE):
                    print(compared(side, path, asked.rounds, metrics, rows), flush=True)
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5]), sys.argv[6:])
    else:
        sys.exit(main())
