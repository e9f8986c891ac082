"""How long reading takes: one export of a million rows beside scripts written for that file alone, and many small files.

    python benchmarks/reading.py --rows 1000000 --files 200

Each side runs in a process of its own, in turns on one machine. The ratio of their times, with and without what it takes to
import the libraries, and of their peak memory is printed as a Markdown table; the processor's time stands beside that of the
clock, since on a machine with other work only the former says much. Compiled code is kept, as that of installed packages is.

The scripts know the file's columns, types and dates beforehand; socialkpi finds them out, checks every cell and every row, and
accounts for them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

HEADER = "Reporting starts,Reporting ends,Account name,Campaign name,Ad set name,Ad name,Amount spent (IDR),Impressions,Reach,Link clicks"
OURS = """
from pathlib import Path
from socialkpi.sources import read_file
ready = time.perf_counter()
frame = read_file(Path(FILE)).tables[0].frame
"""
POLARS = """
import pandas, pyarrow
import polars as pl
ready = time.perf_counter()
frame = pl.read_csv(FILE, schema_overrides={"Reporting starts": pl.String, "Reporting ends": pl.String}).select(
    pl.lit("meta_ads").alias("platform"), pl.col("Account name").alias("account"),
    pl.lit("campaign+ad_set+ad").alias("split"), pl.col("Reporting starts").alias("from_day"),
    pl.col("Reporting ends").alias("to_day"), pl.lit("meta_ads").alias("source"), pl.lit("ads.csv").alias("source_file"),
    pl.int_range(2, pl.len() + 2).alias("source_row"), pl.col("Campaign name").alias("campaign"),
    pl.col("Ad set name").alias("ad_set"), pl.col("Ad name").alias("ad"), pl.lit("IDR").alias("currency"),
    pl.col("Amount spent (IDR)").cast(pl.Float64).alias("spend"), pl.col("Impressions").cast(pl.Float64).alias("impressions"),
    pl.col("Reach").cast(pl.Float64).alias("reach"), pl.col("Link clicks").cast(pl.Float64).alias("link_clicks"),
).to_pandas()
"""
DUCKDB = """
import pandas
import duckdb
ready = time.perf_counter()
frame = duckdb.sql(f'''
    select 'meta_ads' as platform, "Account name" as account, 'campaign+ad_set+ad' as split, "Reporting starts" as from_day,
      "Reporting ends" as to_day, 'meta_ads' as source, 'ads.csv' as source_file, row_number() over () + 1 as source_row,
      "Campaign name" as campaign, "Ad set name" as ad_set, "Ad name" as ad, 'IDR' as currency,
      "Amount spent (IDR)"::double as spend, "Impressions"::double as impressions, "Reach"::double as reach,
      "Link clicks"::double as link_clicks
    from read_csv('{FILE}', types = {{'Reporting starts': 'VARCHAR', 'Reporting ends': 'VARCHAR'}})''').df()
"""
MEASURED = """
import json, resource, sys, time
FILE = sys.argv[1]
started = time.perf_counter()
{code}
ended, used = time.perf_counter(), time.process_time()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
spend = float(frame["spend"].sum())
print(json.dumps({{"seconds": ended - started, "reading": ended - ready, "cpu": used, "peak": peak, "rows": len(frame), "spend": spend}}))
"""
MANY = """
import json, sys, time
from socialkpi.load import load
loads = []
for _ in range(3):
    started = time.perf_counter()
    data = load(sys.argv[1])
    loads.append(time.perf_counter() - started)
print(json.dumps({"first": loads[0], "again": min(loads[1:]), "rows": sum(map(len, data.tables.values()))}))
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Time both and print the tables."""
    asked = options().parse_args(arguments)
    print(headline(), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        one_large_file(Path(folder), asked.rows, asked.rounds)
        many_small_files(Path(folder), asked.files, asked.rounds)
    return 0


def options() -> argparse.ArgumentParser:
    """Return the parser of the command's arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000, help="of the large export")
    parser.add_argument("--files", type=int, default=200, help="of the client with many small ones")
    parser.add_argument("--rounds", type=int, default=3)
    return parser


def headline() -> str:
    """Say what ran on what."""
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}; medians.\n"


def one_large_file(folder: Path, rows: int, rounds: int) -> None:
    """Read one export of many rows in three ways, and print times and memory as ratios."""
    file = folder / "ads.csv"
    write_ads(file, rows)
    ways = {"socialkpi": OURS, "Polars": POLARS, "DuckDB": DUCKDB}
    found: dict[str, list[dict[str, float]]] = {name: [] for name in ways}
    few = folder / "few.csv"
    write_ads(few, 100)
    for code in ways.values():  # compiles what is imported, and brings it into memory
        measured(MEASURED.format(code=code), few)
    for turn in range(rounds):
        for name in list(ways) if turn % 2 == 0 else list(ways)[::-1]:
            found[name].append(measured(MEASURED.format(code=ways[name]), file))
    print(f"One ads export of {rows:,} rows, {file.stat().st_size / 1e6:.0f} MB:\n")
    print(
        "| read by | s | without imports, s | processor, s | peak MB | socialkpi takes | without imports | processor | holds |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for name, runs in found.items():
        assert {run["rows"] for run in runs} == {rows}
        assert abs(runs[0]["spend"] - found["socialkpi"][0]["spend"]) < 1e-6 * runs[0]["spend"]
        print(line(name, runs, found["socialkpi"]), flush=True)


def line(name: str, runs: list[dict[str, float]], ours: list[dict[str, float]]) -> str:
    """Return the medians of one side, and of how many times as much ours takes, as a line of a table."""
    keys = ("seconds", "reading", "cpu", "peak")
    medians = [statistics.median(run[key] for run in runs) for key in keys]
    times = [statistics.median(a[key] / b[key] for a, b in zip(ours, runs, strict=True)) for key in keys]
    seconds, peak = " | ".join(f"{median:.2f}" for median in medians[:3]), f"{medians[3]:.0f}"
    return f"| {name} | {seconds} | {peak} | {' | '.join(f'{ratio:.2f}' for ratio in times)} |"


def many_small_files(folder: Path, files: int, rounds: int) -> None:
    """Load a client of many small files, first and again, and print milliseconds per file."""
    firsts, agains = [], []
    for turn in range(rounds):
        client = folder / f"client-{turn}"
        write_client(client, files)
        run = measured(MANY, client)
        firsts.append(run["first"])
        agains.append(run["again"])
    first, again = statistics.median(firsts), statistics.median(agains)
    print(f"\nA client of {files} small files:\n\n| load | s | ms per file |\n|---|---:|---:|")
    print(f"| first | {first:.2f} | {first / files * 1000:.2f} |")
    print(f"| again, from the cache | {again:.3f} | {again / files * 1000:.2f} |")


def measured(code: str, path: Path) -> dict[str, float]:
    """Run Python code in a process of its own and return what it measured."""
    began = time.perf_counter()
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "socialkpi-benchmark-bytecode")
    ended = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, env=kept)
    if ended.returncode != 0:
        sys.exit(f"after {time.perf_counter() - began:.0f} s:\n{ended.stderr[-2000:]}")
    found: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return found


def write_ads(file: Path, rows: int) -> None:
    """Write a daily export of ads, made up from a seed."""
    chance = random.Random(1)  # noqa: S311  numbers of no consequence
    first = date(2024, 1, 1)
    with file.open("w", encoding="utf-8") as out:
        out.write(HEADER + "\n")
        for at in range(rows):
            day, which = first + timedelta(days=at % 366), at // 366
            views = chance.randrange(100, 90_000)
            out.write(
                f"{day},{day},Contoh Niaga,Kampanye {which % 40},Set {which % 400},Iklan {which},"
                f"{views * 37.25:.2f},{views},{views // 2},{views // 50}\n"
            )


def write_client(client: Path, files: int) -> None:
    """Write a client whose folder holds many small exports of Instagram posts, account reach and ads."""
    exports = client / "exports"
    exports.mkdir(parents=True)
    (client / "client.toml").write_text(
        'name = "Contoh Niaga"\ncurrency = "IDR"\ntime_zone = "Asia/Jakarta"\n', "utf-8"
    )
    for at in range(files):
        first = date(2022, 1, 1) + timedelta(days=7 * (at // 2))
        days = [first + timedelta(days=step) for step in range(7)]
        if at % 2:
            body = "".join(
                f"{d},{d},Contoh Niaga,Kampanye,Set,Iklan,{1000 + at}.5,{at * 10 + 7},{at + 3},{at}\n" for d in days
            )
            (exports / f"ads-{at}.csv").write_text(f"{HEADER}\n{body}", "utf-8")
        else:
            body = "".join(f"{d},Instagram,contoh.niaga,{at + 1000},{at + 5},{at + 9}\n" for d in days)
            (exports / f"days-{at}.csv").write_text(f"Date,Platform,Account,Followers,Reach,Likes\n{body}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
