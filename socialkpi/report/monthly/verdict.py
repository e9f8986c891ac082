"""The verdict: three sentences that a client understands, before anything else."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.report.block import Block
from socialkpi.report.monthly import choice, worth
from socialkpi.report.monthly.figures import Figures, Pair, known
from socialkpi.report.monthly.say import moved
from socialkpi.report.words import Phrase, Run

_BUT = Text(en="But ", id="Namun ")
_NOTHING = Text(
    en="For this month there are no numbers to judge by; the notes below say which downloads are missing.",
    id="Belum ada angka untuk menilai bulan ini; catatan di bawah menyebut unduhan mana yang belum ada.",
)


def verdict(f: Figures) -> Block:
    """Return what happened to the client's visits and to what they are for, and which platform is worth most."""
    wanted = choice.judged_by(f.data.client)
    pairs, goals = f.pairs(), f.goals
    said = [metric for metric in wanted if metric in pairs and known(pairs[metric].now)][:2]
    sentences = [moved(pairs[metric], f.period, f.language, goals.get(metric)) for metric in said]
    if len(said) == 2 and _opposed(pairs[said[0]], pairs[said[1]]):
        sentences[1] = _after(f.say(_BUT), sentences[1])
    best = worth.sentence(f)
    rows = [row for metric in said for row in (pairs[metric].now, pairs[metric].change)]
    paragraph = _together([*sentences, *([best.words] if best else [])])
    return f.block(
        "sentence",
        "verdict",
        [*rows, *(best.rows if best else [])],
        paragraphs=(paragraph or (Run(f.say(_NOTHING)),),),
        facts={"size": "lead"},
    )


def _opposed(first: Pair, second: Pair) -> bool:
    return {first.change["verdict"], second.change["verdict"]} == {"good", "bad"}


def _after(word: str, sentence: Phrase) -> Phrase:
    first = sentence[0]
    return (Run(word + first.text[:1].lower() + first.text[1:], first.strong), *sentence[1:])


def _together(sentences: list[Phrase]) -> Phrase:
    runs: list[Run] = []
    for sentence in sentences:
        runs += [*([Run(" ")] if runs else []), *sentence]
    return tuple(runs)
