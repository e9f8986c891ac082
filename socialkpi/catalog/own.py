"""An analyst's own metrics: declared in one line, checked like the catalog's."""

from __future__ import annotations

from socialkpi import catalog
from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import Better, Measure, Ratio, Scale, Timing, Total, Unit
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

_ITSELF = Text(
    en='"{key}" would be divided by itself. Choose another denominator.',
    id='"{key}" akan dibagi dengan dirinya sendiri. Pilih penyebut lain.',
)
_NO_SIDE = Text(
    en='"{key}" is itself a rate; a ratio is built from measures that can be added.',
    id='"{key}" sendiri sudah rasio; rasio dibangun dari ukuran yang bisa dijumlahkan.',
)


def ratio(top: str, bottom: str, *, key: str | None = None, label: Text | None = None) -> Ratio:
    """Declare a ratio of two measures of the catalog.

    Args:
        top: the key of the numerator.
        bottom: the key of the denominator.
        key: the name of the new metric; ``<top>_per_<bottom>`` if not given.
        label: what readers see; made from the two labels if not given.

    Returns:
        A metric that ``compute`` and the others take like any of the catalog. Its unit follows from its sides: a
        share for counts over counts, money for money over counts, a multiple for money over money.

    Raises:
        DeclarationError: a side is a rate, or both sides are the same.
        UnknownName: no metric has that key.

    >>> ratio("link_clicks", "views").key
    'link_clicks_per_views'

    """
    above, below = _side(top), _side(bottom)
    if above.key == below.key:
        raise DeclarationError(_ITSELF, key=above.key)
    unit = _unit(above, below)
    of_sessions = {measure.table for side in (above, below) for measure in inputs(side)} <= {"visits", "events"}
    named = label or Text(en=f"{above.label.en} / {below.label.en}", id=f"{above.label.id} / {below.label.id}")
    return Ratio(
        key=key or f"{above.key}_per_{below.key}",
        label=named,
        meaning=named,
        unit=unit,
        better=Better.NEITHER,
        stage=above.stage,
        timing=Timing.LEADING,
        scale=Scale.MICRO,
        source="own",
        top=(above,),
        bottom=(below,),
        proportion=unit is Unit.SHARE and of_sessions,
    )


def _side(key: str) -> Measure | Total:
    metric = catalog.find(key)
    if not isinstance(metric, Measure | Total):
        raise DeclarationError(_NO_SIDE, key=key)
    return metric


def _unit(above: Measure | Total, below: Measure | Total) -> Unit:
    if Unit.MONEY not in (above.unit, below.unit):
        return Unit.SHARE
    return Unit.TIMES if above.unit is below.unit else Unit.MONEY
