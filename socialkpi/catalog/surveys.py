"""What customers say when they are asked: satisfaction, recommendation, effort."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from socialkpi.catalog.kinds import (
    Better,
    Example,
    Measure,
    Planned,
    Ratio,
    Scale,
    Stage,
    Timing,
    Traffic,
    Unit,
)
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Surveys", id="Survei")
PLACE = 204

_NPS, _CSAT, _CES = {"survey_kind": "nps"}, {"survey_kind": "csat"}, {"survey_kind": "ces"}


def counted(
    key: str,
    label: Text,
    meaning: Text,
    column: str,
    only: Mapping[str, Any],
    example: Example,
    *,
    table: str = "surveys",
) -> Measure:
    """Declare one count of what customers said; they differ in nothing else."""
    return Measure(
        key=key,
        label=label,
        meaning=meaning,
        unit=Unit.COUNT,
        better=Better.NEITHER,
        stage=Stage.LOYALTY,
        timing=Timing.LEADING,
        scale=Scale.MACRO,
        source="practice",
        traffic=Traffic.ORGANIC,
        table=table,
        column=column,
        only=only,
        example=example,
    )


CSAT_ANSWERS = counted(
    "csat_answers",
    Text(en="CSAT answers", id="Jawaban CSAT"),
    Text(
        en="Answers to the question how satisfied the customer is.",
        id="Jawaban atas pertanyaan seberapa puas pelanggan.",
    ),
    "answers",
    _CSAT,
    Example(rows("surveys", survey_kind=["csat", "csat", "nps"], answers=1), 2),
)
CSAT_SATISFIED = counted(
    "csat_satisfied",
    Text(en="Satisfied answers (CSAT)", id="Jawaban puas (CSAT)"),
    Text(en="Answers of 4 or 5 on the scale of 5.", id="Jawaban bernilai 4 atau 5 dari skala 5."),
    "satisfied",
    _CSAT,
    Example(rows("surveys", survey_kind="csat", answers=1, satisfied=[1, 0, 1]), 2),
)
CSAT = Ratio(
    key="csat",
    label=Text(en="Customer satisfaction (CSAT)", id="Skor kepuasan pelanggan (CSAT)"),
    meaning=Text(
        en="The part of the answers that give 4 or 5 of 5.", id="Bagian jawaban yang memberi nilai 4 atau 5 dari 5."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    articles_timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="The mean score is another metric. Who answers is not who stays silent: say how many were asked. It leads to "
        "customers staying, though some handbooks call it lagging.",
        id="Rata-rata skor adalah metrik lain. Yang menjawab belum tentu mewakili yang diam: sebutkan berapa yang "
        "ditanya. CSAT mendahului retensi, meski ada panduan yang menyebutnya indikator tertinggal.",
    ),
    top=(CSAT_SATISFIED,),
    bottom=(CSAT_ANSWERS,),
    proportion=True,
    example=Example(rows("surveys", survey_kind="csat", answers=1, satisfied=[1] * 84 + [0] * 16), 0.84),
)
NPS_ANSWERS = counted(
    "nps_answers",
    Text(en="NPS answers", id="Jawaban NPS"),
    Text(
        en="Answers to the question whether the customer would recommend the brand.",
        id="Jawaban atas pertanyaan apakah pelanggan akan merekomendasikan merek ini.",
    ),
    "answers",
    _NPS,
    Example(rows("surveys", survey_kind=["nps", "nps", "csat"], answers=1), 2),
)
NPS_PROMOTERS = counted(
    "nps_promoters",
    Text(en="Promoters (NPS 9-10)", id="Promotor (NPS 9-10)"),
    Text(en="Answers of 9 or 10 on the scale from 0 to 10.", id="Jawaban bernilai 9 atau 10 dari skala 0 sampai 10."),
    "promoters",
    _NPS,
    Example(rows("surveys", survey_kind="nps", answers=1, promoters=[1, 0, 1]), 2),
)
NPS_DETRACTORS = counted(
    "nps_detractors",
    Text(en="Detractors (NPS 0-6)", id="Detraktor (NPS 0-6)"),
    Text(en="Answers from 0 to 6 on the scale from 0 to 10.", id="Jawaban bernilai 0 sampai 6 dari skala 0 sampai 10."),
    "detractors",
    _NPS,
    Example(rows("surveys", survey_kind="nps", answers=1, detractors=[0, 1, 0]), 1),
)
NPS = Ratio(
    key="nps",
    label=Text(en="Net Promoter Score (NPS)", id="Net Promoter Score (NPS)"),
    meaning=Text(
        en="Promoters minus detractors in a hundred answers: from -100 to 100.",
        id="Promotor dikurangi detraktor per seratus jawaban: dari -100 sampai 100.",
    ),
    unit=Unit.POINTS,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    articles_timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="NPS_SE",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="Points, not percent. With 200 answers 45 may be 35 or 55: a change of 5 may be chance. The scale begins at 0.",
        id="Poin, bukan persen. Dengan 200 jawaban, 45 bisa berarti 35 atau 55: perubahan 5 poin bisa jadi "
        "kebetulan. Skalanya mulai dari 0.",
    ),
    top=(NPS_PROMOTERS,),
    less=(NPS_DETRACTORS,),
    bottom=(NPS_ANSWERS,),
    times=100.0,
    example=Example(
        rows(
            "surveys",
            survey_kind="nps",
            answers=1,
            promoters=[1] * 120 + [0] * 80,
            detractors=[0] * 170 + [1] * 30,
        ),
        45.0,
    ),
)
NPS_MARGIN_OF_ERROR = Planned(
    key="nps_margin_of_error",
    label=Text(en="NPS margin of error (95%)", id="Margin of error NPS (95%)"),
    meaning=Text(
        en="How many points the Net Promoter Score may be off by chance.",
        id="Berapa poin NPS bisa meleset karena kebetulan.",
    ),
    needs=Text(
        en="It takes the spread of the answers, which no sum holds: 1.96 × 100 × √((promoters + detractors − difference²) ÷ "
        "answers), in shares.",
        id="Perlu sebaran jawaban, yang tidak termuat dalam jumlah: 1,96 × 100 × √((promotor + detraktor − selisih²) ÷ "
        "jawaban), dalam proporsi.",
    ),
    home="socialkpi.analysis.intervals",
    source="NPS_SE",
    stage=Stage.LOYALTY,
)
CES_POINTS = counted(
    "ces_points",
    Text(en="Points of effort answers", id="Total nilai jawaban CES"),
    Text(
        en="Points from 1 to 7 that customers gave for how easy it was, added up.",
        id="Nilai 1 sampai 7 yang diberikan pelanggan untuk kemudahan, dijumlahkan.",
    ),
    "score",
    _CES,
    Example(rows("surveys", survey_kind="ces", answers=1, score=[6, 7]), 13),
)
CES_ANSWERS = counted(
    "ces_answers",
    Text(en="CES answers", id="Jawaban CES"),
    Text(en="Answers to the question how easy it was.", id="Jawaban atas pertanyaan seberapa mudah prosesnya."),
    "answers",
    _CES,
    Example(rows("surveys", survey_kind=["ces", "nps"], answers=1), 1),
)
CES = Ratio(
    key="ces",
    label=Text(en="Customer effort score (CES)", id="Skor kemudahan pelanggan (CES)"),
    meaning=Text(
        en="Mean of the points from 1 to 7 for how easy it was; 7 is very easy.",
        id="Rata-rata nilai 1 sampai 7 untuk kemudahan; 7 berarti sangat mudah.",
    ),
    unit=Unit.SCORE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en='Asked the other way round ("how much effort …") the good end is 1: compare one wording only.',
        id='Bila ditanya sebaliknya ("seberapa repot …"), yang bagus justru 1: bandingkan hanya pertanyaan yang sama.',
    ),
    top=(CES_POINTS,),
    bottom=(CES_ANSWERS,),
    example=Example(rows("surveys", survey_kind="ces", answers=1, score=[6, 7, 5]), 6.0),
)
