"""Key events of Google Analytics in visits from social platforms, and how many visits had one."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.traffic import ONLINE, SOCIAL_SESSIONS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Key events", id="Peristiwa utama (key events)")
PLACE = 135

_SOCIAL = {"social": True}

KEY_EVENTS = Measure(
    key="key_events",
    label=Text(en="Key events from social", id="Peristiwa utama dari media sosial (key events)"),
    meaning=Text(
        en="Times visitors from social platforms did something that Google Analytics is told to treat as important.",
        id="Berapa kali pengunjung dari media sosial melakukan hal yang ditandai penting di Google Analytics.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA; GA4_KEYEVENT",
    business=ONLINE,
    pitfall=Text(
        en="Called conversions in Google Analytics until March 2024. One visit can hold several, so they make no rate "
        "of visits.",
        id="Disebut konversi di Google Analytics sampai Maret 2024. Satu kunjungan bisa memuat beberapa, jadi tidak bisa "
        "langsung menjadi rasio kunjungan.",
    ),
    table="visits",
    column="key_events",
    only=_SOCIAL,
    example=Example(rows("visits", social=[True, True, False], key_events=[8, 4, 30]), 12),
)
KEY_EVENT_SESSIONS = Measure(
    key="key_event_sessions",
    label=Text(en="Sessions from social with a key event", id="Sesi dari media sosial dengan peristiwa utama"),
    meaning=Text(
        en="Visits from social platforms in which at least one key event happened.",
        id="Kunjungan dari media sosial yang memuat setidaknya satu peristiwa utama.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA; GA4_KEYEVENT",
    business=ONLINE,
    pitfall=Text(
        en="Worked out from the exported rate and the sessions, as the export doesn't hold the number itself.",
        id="Dihitung dari rasio dan jumlah sesi dalam data ekspor, karena angkanya sendiri tidak diekspor.",
    ),
    table="visits",
    column="key_event_sessions",
    only=_SOCIAL,
    example=Example(rows("visits", social=True, key_event_sessions=[4, 2]), 6),
)
SESSION_KEY_EVENT_RATE = Ratio(
    key="session_key_event_rate",
    label=Text(
        en="Conversion of social visits (session key event rate)", id="Rasio peristiwa utama per sesi (konversi)"
    ),
    meaning=Text(
        en="The part of the visits from social platforms in which at least one key event happened.",
        id="Bagian kunjungan dari media sosial yang memuat setidaknya satu peristiwa utama.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA; GA4_KEYEVENT",
    business=ONLINE,
    pitfall=Text(
        en="Not key events divided by sessions: 12 events in 6 of 200 sessions are 3%, not 6%.",
        id="Bukan peristiwa utama dibagi sesi: 12 peristiwa dalam 6 dari 200 sesi adalah 3%, bukan 6%.",
    ),
    top=(KEY_EVENT_SESSIONS,),
    bottom=(SOCIAL_SESSIONS,),
    proportion=True,
    example=Example(rows("visits", social=True, sessions=[120, 80], key_event_sessions=[4, 2]), 0.03),
)
