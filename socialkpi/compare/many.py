"""Many groups compared at once: some differ by chance."""

from __future__ import annotations

from itertools import groupby

from socialkpi.analysis.chance import SURE, corrected
from socialkpi.compare.asked import Record, noting


def many_corrected(records: list[Record]) -> list[Record]:
    """Return the records with ``p_adjusted``; what chance may have done among so many groups becomes "unsure".

    The groups of one metric are one family; one alone needs no correction.
    """
    out = [*records]
    places = sorted(range(len(records)), key=lambda at: str(records[at]["metric"]))
    for _, family in groupby(places, key=lambda at: str(records[at]["metric"])):
        some = [at for at in family if records[at]["p"] == records[at]["p"]]
        if len(some) < 2:
            continue
        for at, p in zip(some, corrected([records[at]["p"] for at in some]), strict=True):
            out[at] = records[at] | {"p_adjusted": p}
            if p >= SURE and out[at]["verdict"] in ("good", "bad"):
                out[at] = noting(out[at] | {"verdict": "unsure"}, f"many:{len(some)}")
    return out
