"""How long reports take: socialkpi report beside plain papermill and nbconvert, over the same template and client.

    python benchmarks/reports.py --reports 1 20 --rounds 5

Both sides run in turns on one machine; the ratio and its spread are printed as a Markdown table.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from socialkpi.places import place

PLAIN = "papermill + nbconvert"
OURS = "socialkpi report"


def main(arguments: Sequence[str] | None = None) -> int:
    """Time both ways for each number of reports and print the table."""
    asked = options().parse_args(arguments)
    print(headline(asked), flush=True)
    print(f"| reports | rounds | {PLAIN}, s | {OURS}, s | ratio | lowest to highest ratio |")
    print("|---:|---:|---:|---:|---:|---:|")
    for number in asked.reports:
        rounds = asked.rounds if number == 1 else max(1, asked.rounds // 2)
        with tempfile.TemporaryDirectory() as folder:
            print(row(number, both_ways(number, rounds, asked.template, Path(folder))), flush=True)
    return 0


def options() -> argparse.ArgumentParser:
    """Return the parser of the command's arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, nargs="+", default=[1, 20], help="how many reports at once")
    parser.add_argument("--rounds", type=int, default=5, help="for one report; half as many for more")
    parser.add_argument("--template", default="monthly")
    return parser


def headline(asked: argparse.Namespace) -> str:
    """Say what ran on what."""
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"Template `{asked.template}`; {machine}; median of the rounds, in turns.\n"


def both_ways(number: int, rounds: int, template: str, folder: Path) -> list[tuple[float, float]]:
    """Return the seconds of both ways, round by round; who goes first changes with the round."""
    clients = copies(number, folder / "clients")
    ways: list[Callable[[], None]] = [
        lambda: plainly(clients, place("templates") / f"{template}.ipynb", folder / "plain"),
        lambda: ours(clients, template, folder / "ours"),
    ]
    pairs = []
    for turn in range(rounds):
        seconds = [0.0, 0.0]
        for which in (0, 1) if turn % 2 == 0 else (1, 0):
            seconds[which] = timed(ways[which])
        pairs.append((seconds[0], seconds[1]))
    return pairs


def copies(number: int, folder: Path) -> list[Path]:
    """Lay out as many clients as are asked for, in turn from the sample clients."""
    samples = sorted(path.parent for path in place("sample").glob("*/client.toml"))
    made = [folder / f"{samples[index % len(samples)].name}-{index:02d}" for index in range(number)]
    for index, target in enumerate(made):
        shutil.copytree(samples[index % len(samples)], target)
    return made


def plainly(clients: list[Path], template: Path, output: Path) -> None:
    """Make each report as anybody would without socialkpi's own command: two commands per client."""
    output.mkdir(parents=True, exist_ok=True)
    for client in clients:
        executed = output / f"{client.name}.ipynb"
        run("papermill", template, executed, "-p", "client", client, "--no-progress-bar", "--log-level", "ERROR")
        run("nbconvert", "--to", "html", "--no-input", "--log-level", "ERROR", executed)


def ours(clients: list[Path], template: str, output: Path) -> None:
    """Make all reports with one command."""
    run("socialkpi", "report", *clients, "--template", template, "--output", output)


def run(module: str, *words: object) -> None:
    """Run a module of this Python; what it says is shown only if it fails."""
    command = [sys.executable, "-m", module, *(str(word) for word in words)]
    ended = subprocess.run(command, capture_output=True, text=True)
    if ended.returncode != 0:
        sys.exit(f"{module} ended with status {ended.returncode}:\n{ended.stdout[-2000:]}{ended.stderr[-2000:]}")


def timed(way: Callable[[], None]) -> float:
    """Return the seconds that a call takes."""
    started = time.perf_counter()
    way()
    return time.perf_counter() - started


def row(number: int, pairs: list[tuple[float, float]]) -> str:
    """Return one line of the table: medians, the median ratio, and its spread."""
    plain, own = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratios = sorted(before / after for before, after in pairs)
    spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"
    return f"| {number} | {len(pairs)} | {plain:.1f} | {own:.1f} | {statistics.median(ratios):.2f} | {spread} |"


if __name__ == "__main__":
    sys.exit(main())
