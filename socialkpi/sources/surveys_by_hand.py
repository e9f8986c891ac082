"""Our own template for surveys: one line per answer, for NPS (0 to 10), CSAT (1 to 5) and CES (1 to 7)."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._by_hand import networks
from socialkpi.sources._networks import NETWORKS
from socialkpi.sources._service import count

_SCALES = {"nps": (0, 10), "csat": (1, 5), "ces": (1, 7)}
_PROMOTER, _PASSIVE, _SATISFIED = 9, 7, 4


def _settle(draft: Draft) -> None:
    count(draft, "answers")
    networks(draft)
    kinds = [kind.lower() if kind else None for kind in draft.fields["survey_kind"]]
    draft.fields["survey_kind"] = kinds
    scores = [_within(kind, score) for kind, score in zip(kinds, draft.fields["score"], strict=True)]
    wrong = sum(a is not None and b is None for a, b in zip(draft.fields["score"], scores, strict=True))
    draft.fields["score"] = scores
    pairs = list(zip(kinds, scores, strict=True))
    for name, kind, low, high in (
        ("promoters", "nps", _PROMOTER, 10),
        ("passives", "nps", _PASSIVE, _PROMOTER - 1),
        ("detractors", "nps", 0, _PASSIVE - 1),
        ("satisfied", "csat", _SATISFIED, 5),
    ):
        draft.fields[name] = [
            float(low <= score <= high) if of == kind and score is not None else None for of, score in pairs
        ]
    if wrong:
        draft.note("SK260", note=_wrong(wrong))


def _within(kind: str | None, score: float | None) -> float | None:
    """Return the score, or None where its kind of survey has no such score."""
    if score is None or kind not in _SCALES:
        return None
    low, high = _SCALES[kind]
    return score if low <= score <= high else None


def _wrong(n: int) -> Text:
    return Text(
        en=f"Scores outside their scale (NPS 0-10, CSAT 1-5, CES 1-7) or of an unknown kind, left out: {n}.",
        id=f"Skor di luar skalanya (NPS 0-10, CSAT 1-5, CES 1-7) atau jenisnya tidak dikenal, dikosongkan: {n}.",
    )


SURVEYS_BY_HAND = Source(
    key="surveys_by_hand",
    family="by_hand",
    platform=None,
    table="surveys",
    title=Text(
        en="Survey answers: NPS, CSAT, CES (our own template)", id="Jawaban survei: NPS, CSAT, CES (templat kami)"
    ),
    how=Text(
        en="Fill templates/data/surveys.en.csv, one line per answer. Date: 2026-10-03. Survey: its name. Kind: NPS, CSAT or CES. "
        "Score: 0 to 10 for NPS, 1 to 5 for CSAT, 1 to 7 for CES. Platform: where it was asked, if on a social platform. "
        "Answer: a number, no names.",
        id="Isi templates/data/surveys.id.csv, satu baris per jawaban. Tanggal: 2026-10-03. Survei: namanya. Jenis: NPS, CSAT, "
        "atau CES. Skor: 0 sampai 10 untuk NPS, 1 sampai 5 untuk CSAT, 1 sampai 7 untuk CES. Platform: tempat bertanya, "
        "jika di media sosial. Jawaban: nomor, tanpa nama orang.",
    ),
    recognised_by=RecognisedBy(("Survey", "Score", "Kind", "Date")),
    columns=(
        Column("answer", "Answer", NAME),
        Column("day", "Date", Day((ISO, ISO_TIME)), required=True),
        Column("survey", "Survey", NAME, required=True),
        Column("survey_kind", "Kind", NAME, required=True),
        Column("score", "Score", COUNT, required=True, adds=False),
        Column("_platform", "Platform", NAME, values=NETWORKS),
        Column("account", "Account", NAME),
    ),
    gives=("promoters", "passives", "detractors", "satisfied"),
    before=_settle,
)
