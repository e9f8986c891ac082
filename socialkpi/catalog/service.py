"""Customers' conversations: how many there were, were answered, and were solved."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Business, Example, Measure, Ratio, Scale, Stage, Timing, Traffic, Unit
from socialkpi.catalog.pipeline import SOCIAL
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Customer service", id="Layanan pelanggan")
PLACE = 200

CONVERSATIONS = Measure(
    key="customer_conversations",
    label=Text(en="Customer conversations", id="Percakapan pelanggan"),
    meaning=Text(
        en="Conversations that customers began, by any channel that the file holds.",
        id="Percakapan yang dimulai pelanggan, lewat kanal mana pun yang ada dalam file.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="arithmetic",
    traffic=Traffic.ORGANIC,
    table="conversations",
    column="conversations",
    example=Example(rows("conversations", conversations=[1, 1, 1]), 3),
)
MESSAGING_CONVERSATIONS = Measure(
    key="messaging_conversations",
    label=Text(en="Conversations on social platforms", id="Percakapan dimulai (WhatsApp/DM)"),
    meaning=Text(
        en="Conversations that people began on WhatsApp, in direct messages or in comments of a social platform.",
        id="Percakapan yang dimulai orang lewat WhatsApp, pesan langsung (DM), atau komentar di media sosial.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    business=(Business.STORE, Business.SERVICES, Business.WEBSHOP),
    pitfall=Text(
        en="Google Analytics never sees them, and a tap on a wa.me link is no conversation yet.",
        id="Google Analytics tidak melihatnya, dan klik tautan wa.me belum tentu menjadi percakapan.",
    ),
    table="conversations",
    column="conversations",
    only={"platform": SOCIAL},
    example=Example(
        rows("conversations", platform=["whatsapp"] * 14 + ["instagram"] * 6 + [None] * 3, conversations=1), 20
    ),
)
PAGE_INQUIRIES = Measure(
    key="page_inquiries",
    label=Text(en="Inquiries about buying", id="Pertanyaan seputar pembelian"),
    meaning=Text(
        en="Conversations in which somebody wanted to buy, as the team has marked them.",
        id="Percakapan dari orang yang ingin membeli, sesuai tanda yang diberikan tim.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=(Business.WEBSHOP, Business.B2B, Business.STORE),
    pitfall=Text(
        en="Keep complaints and service apart from wanting to buy, or a bad week looks like a good one.",
        id="Pisahkan keluhan dan layanan dari niat beli, supaya minggu yang buruk tidak tampak bagus.",
    ),
    table="conversations",
    column="conversations",
    only={"topic": "purchase"},
    example=Example(rows("conversations", topic=["purchase"] * 10 + ["complaint", None], conversations=1), 10),
)
INBOUND_MESSAGES = Measure(
    key="inbound_messages",
    label=Text(en="Inbound messages", id="Pesan masuk"),
    meaning=Text(
        en="Messages that customers wrote in the conversations that began in the period.",
        id="Pesan yang ditulis pelanggan dalam percakapan yang dimulai pada periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="arithmetic",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="Count what needs an answer: an emoji or spam does not.",
        id="Hitung yang perlu dijawab: emoji dan spam tidak termasuk.",
    ),
    table="conversations",
    column="messages",
    example=Example(rows("conversations", conversations=1, messages=[80, 68]), 148),
)
ANSWERED = Measure(
    key="answered_conversations",
    label=Text(en="Answered conversations", id="Percakapan yang dibalas"),
    meaning=Text(
        en="Conversations to which a person has replied, up to the day of the export.",
        id="Percakapan yang sudah dibalas oleh orang, sampai data diekspor.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="ZENDESK_FRT",
    traffic=Traffic.ORGANIC,
    table="conversations",
    column="answered",
    example=Example(rows("conversations", conversations=1, answered=[1, 1, 0]), 2),
)
RESPONSE_RATE = Ratio(
    key="response_rate",
    label=Text(en="Response rate", id="Tingkat respons"),
    meaning=Text(
        en="The part of the customers' conversations that a person has replied to.",
        id="Bagian percakapan pelanggan yang sudah dibalas oleh orang.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="META_BADGE",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="Replies of bots are none. Conversations of the last hours may still be answered. Meta's badge wants at least 90%, "
        "answered within 15 minutes.",
        id="Balasan bot tidak dihitung. Percakapan beberapa jam terakhir masih bisa dibalas. Lencana Meta mensyaratkan minimal "
        "90%, dibalas dalam 15 menit.",
    ),
    top=(ANSWERED,),
    bottom=(CONVERSATIONS,),
    proportion=True,
    example=Example(rows("conversations", conversations=1, answered=[1] * 126 + [0] * 22), 126 / 148),
)
ANSWERED_IN_TIME = Measure(
    key="answered_in_time",
    label=Text(en="Conversations answered in time", id="Percakapan yang dibalas sesuai target"),
    meaning=Text(
        en="Conversations whose first reply came within the target.",
        id="Percakapan yang balasan pertamanya datang dalam batas target.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    table="conversations",
    column="answered_in_time",
    example=Example(rows("conversations", conversations=1, answered_in_time=[1, 0, 1, None]), 2),
)
SLA_ATTAINMENT = Ratio(
    key="sla_attainment",
    label=Text(en="SLA attainment", id="Pemenuhan target waktu respons (SLA)"),
    meaning=Text(
        en="The part of the conversations with a target whose first reply came within it.",
        id="Dari percakapan yang punya target, bagian yang balasan pertamanya datang tepat waktu.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="A conversation without a reply has missed its target, also where there was still some time left.",
        id="Percakapan yang belum dibalas dianggap tidak memenuhi target, meski waktunya masih ada.",
    ),
    top=(ANSWERED_IN_TIME,),
    bottom=(CONVERSATIONS,),
    proportion=True,
    example=Example(rows("conversations", conversations=1, answered_in_time=[1] * 96 + [0] * 24 + [None] * 9), 0.8),
)
RESOLVED = Measure(
    key="resolved_conversations",
    label=Text(en="Solved conversations", id="Percakapan yang selesai"),
    meaning=Text(
        en="Conversations of the period that are solved, up to the day of the export.",
        id="Percakapan dari periode ini yang sudah selesai, sampai data diekspor.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    table="conversations",
    column="resolved",
    example=Example(rows("conversations", conversations=1, resolved=[1, 0, 1]), 2),
)
RESOLUTION_RATE = Ratio(
    key="resolution_rate",
    label=Text(en="Resolution rate", id="Tingkat penyelesaian"),
    meaning=Text(
        en="Of the conversations that began in the period, the part that is solved.",
        id="Dari percakapan yang dimulai dalam periode ini, bagian yang sudah selesai.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="One that was closed and opened again counts by how it stands on the day of the export.",
        id="Yang ditutup lalu dibuka lagi dihitung menurut keadaannya saat data diekspor.",
    ),
    top=(RESOLVED,),
    bottom=(CONVERSATIONS,),
    proportion=True,
    example=Example(rows("conversations", conversations=1, resolved=[1] * 110 + [0] * 15), 0.88),
)
