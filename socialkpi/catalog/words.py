"""How the parts of a metric and of a result are said: units, directions, tables, columns, and the codes of results."""

from __future__ import annotations

from socialkpi.catalog.kinds import Adds, Better, Scale, Stage, Timing, Unit
from socialkpi.language import Text, column_name

UNITS: dict[Unit, Text] = {
    Unit.COUNT: Text(en="number", id="jumlah"),
    Unit.PEOPLE: Text(en="people or accounts", id="orang atau akun"),
    Unit.SHARE: Text(en="share in %", id="persentase"),
    Unit.TIMES: Text(en="times", id="kali"),
    Unit.MONEY: Text(en="money", id="uang"),
    Unit.SECONDS: Text(en="time", id="waktu"),
}
BETTER: dict[Better, Text] = {
    Better.HIGHER: Text(en="higher is better", id="makin tinggi makin baik"),
    Better.LOWER: Text(en="lower is better", id="makin rendah makin baik"),
    Better.NEITHER: Text(en="neither way is better in itself", id="naik atau turun belum tentu lebih baik"),
}
ADDS: dict[Adds, Text] = {
    Adds.EVERYWHERE: Text(
        en="adds up over time, posts and accounts", id="bisa dijumlahkan antarwaktu, antarpostingan, dan antarakun"
    ),
    Adds.NOT_OVER_TIME: Text(
        en="a level: over time one value of each account counts, accounts are added",
        id="posisi: dalam satu periode dipakai satu nilai per akun, lalu akun dijumlahkan",
    ),
    Adds.NEVER: Text(
        en="never adds up: the same people can be in several rows",
        id="tidak boleh dijumlahkan: orang yang sama bisa muncul di beberapa baris",
    ),
}
DIVIDED = Text(en="worked out anew from the sums of its parts", id="dihitung ulang dari jumlah bagian-bagiannya")
MEDIAN = Text(en="worked out anew from all posts", id="dihitung ulang dari semua postingan")
STAGES: dict[Stage, Text] = {
    Stage.AWARENESS: Text(en="awareness", id="kesadaran (awareness)"),
    Stage.INTEREST: Text(en="interest", id="minat"),
    Stage.EVALUATION: Text(en="evaluation", id="pertimbangan"),
    Stage.PURCHASE: Text(en="purchase", id="pembelian"),
    Stage.LOYALTY: Text(en="loyalty", id="loyalitas"),
}
TIMINGS: dict[Timing, Text] = {
    Timing.LEADING: Text(en="leading indicator", id="indikator pendahulu"),
    Timing.LAGGING: Text(en="lagging indicator", id="indikator tertinggal"),
}
SCALES: dict[Scale, Text] = {
    Scale.MICRO: Text(en="small action (micro)", id="aksi kecil (mikro)"),
    Scale.MACRO: Text(en="business result (macro)", id="hasil bisnis (makro)"),
}
RECIPES: dict[str, Text] = {
    "public": Text(en="reactions, comments and shares", id="reaksi, komentar, dan dibagikan"),
    "public_plus_saves": Text(
        en="reactions, comments, shares and saves", id="reaksi, komentar, dibagikan, dan disimpan"
    ),
    "handbook": Text(en="handbook recipe per network", id="resep buku panduan per platform"),
    "native": Text(en="each network's own recipe", id="resep masing-masing platform"),
}
TABLES: dict[str, Text] = {
    "posts": Text(en="posts", id="postingan"),
    "days": Text(en="account, by day", id="akun, per hari"),
    "ads": Text(en="advertisements", id="iklan"),
    "visits": Text(en="website visits", id="kunjungan situs"),
    "events": Text(en="website events", id="peristiwa di situs"),
    "orders": Text(en="shop orders", id="pesanan toko"),
    "audience": Text(en="audience", id="audiens"),
    "searches": Text(en="searches on Google", id="pencarian di Google"),
    "leads": Text(en="leads in the CRM", id="prospek di CRM"),
    "conversations": Text(en="customer conversations", id="percakapan pelanggan"),
    "surveys": Text(en="survey answers", id="jawaban survei"),
    "mentions": Text(en="mentions", id="sebutan"),
    "touches": Text(en="touchpoints of journeys", id="titik sentuh perjalanan pelanggan"),
    "invitations": Text(en="invitations", id="undangan"),
}
OF_TABLE: dict[str, Text] = {
    "posts": Text(en="{column} of posts", id="{column} per postingan"),
    "days": Text(en="{column} of the account", id="{column} akun"),
    "ads": Text(en="{column} of advertisements", id="{column} iklan"),
    "visits": Text(en="{column} of website visits", id="{column} kunjungan situs"),
    "events": Text(en="{column} of website events", id="{column} peristiwa di situs"),
    "orders": Text(en="{column} of shop orders", id="{column} pesanan toko"),
    "audience": Text(en="{column} of the audience", id="{column} audiens"),
    "searches": Text(en="{column} of searches", id="{column} pencarian"),
    "leads": Text(en="{column} of leads", id="{column} prospek"),
    "conversations": Text(en="{column} of conversations", id="{column} percakapan"),
    "surveys": Text(en="{column} of survey answers", id="{column} jawaban survei"),
    "mentions": Text(en="{column} of mentions", id="{column} sebutan"),
    "touches": Text(en="{column} of touchpoints", id="{column} titik sentuh"),
    "invitations": Text(en="{column} of invitations", id="{column} undangan"),
}
COLUMNS: dict[str, Text] = {
    "posts": Text(en="number", id="jumlah"),
    "orders": Text(en="number", id="jumlah"),
    "posts_published": Text(en="posts published", id="jumlah postingan"),
    "followers": Text(en="followers", id="pengikut"),
    "followers_gained": Text(en="new followers", id="pengikut baru"),
    "followers_lost": Text(en="unfollows", id="berhenti mengikuti (unfollow)"),
    "followers_net": Text(en="net follower growth", id="pertumbuhan bersih pengikut"),
    "follows": Text(en="follows", id="pengikut baru"),
    "impressions": Text(en="impressions", id="tayangan (impresi)"),
    "impressions_thumbnail": Text(en="thumbnail impressions", id="tayangan thumbnail"),
    "views": Text(en="views", id="penayangan (views)"),
    "video_views": Text(en="video views", id="penayangan video"),
    "reach": Text(en="reach", id="jangkauan (reach)"),
    "viewers": Text(en="viewers", id="penonton unik (viewers)"),
    "profile_visits": Text(en="profile visits", id="kunjungan profil"),
    "page_views": Text(en="page views", id="tampilan halaman"),
    "reactions": Text(en="reactions", id="suka / reaksi"),
    "comments": Text(en="comments", id="komentar"),
    "shares": Text(en="shares", id="jumlah dibagikan"),
    "saves": Text(en="saves", id="jumlah disimpan"),
    "sends": Text(en="sends", id="jumlah dikirim"),
    "clicks": Text(en="clicks", id="klik"),
    "link_clicks": Text(en="link clicks", id="klik tautan"),
    "position_total": Text(en="position times impressions", id="posisi dikali tayangan"),
    "engagements_native": Text(en="engagements (platform's count)", id="interaksi (hitungan platform)"),
    "watch_seconds": Text(en="watch time", id="waktu tonton"),
    "negative_feedback": Text(en="negative feedback", id="umpan balik negatif"),
    "spend": Text(en="spend", id="belanja"),
    "results": Text(en="results", id="hasil"),
    "conversions": Text(en="conversions", id="konversi"),
    "purchases": Text(en="purchases", id="pembelian"),
    "leads": Text(en="leads", id="prospek (leads)"),
    "revenue": Text(en="revenue", id="pendapatan"),
    "gross_profit": Text(en="gross profit", id="laba kotor"),
    "sessions": Text(en="sessions", id="sesi"),
    "engaged_sessions": Text(en="engaged sessions", id="sesi dengan keterlibatan"),
    "users": Text(en="users", id="pengguna"),
    "new_users": Text(en="new users", id="pengguna baru"),
    "event_count": Text(en="number of events", id="jumlah peristiwa"),
    "event_sessions": Text(en="sessions with the event", id="sesi dengan peristiwa itu"),
    "event_users": Text(en="users with the event", id="pengguna dengan peristiwa itu"),
    "key_events": Text(en="key events", id="peristiwa utama"),
    "key_event_sessions": Text(en="sessions with a key event", id="sesi dengan peristiwa utama"),
    "engagement_seconds": Text(en="time on screen", id="waktu terbuka di layar"),
    "goal_completions": Text(en="goal completions", id="penyelesaian sasaran"),
    "conversion_value": Text(en="value of conversions", id="nilai konversi"),
    "refunded": Text(en="refunds", id="pengembalian dana"),
    "items": Text(en="items", id="barang"),
    "discount": Text(en="discounts", id="diskon"),
    "shipping": Text(en="shipping", id="ongkos kirim"),
    "tax": Text(en="tax", id="pajak"),
    "share": Text(en="share", id="porsi"),
    "split": Text(en="split", id="rincian"),
    "from_day": Text(en="first day", id="hari pertama"),
    "to_day": Text(en="last day", id="hari terakhir"),
    "link": Text(en="address", id="alamat"),
    "published_at": Text(en="time of publishing", id="waktu terbit"),
    "own": Text(en="own or others' post", id="postingan sendiri atau pihak lain"),
    "result_type": Text(en="kind of result", id="jenis hasil"),
    "attribution": Text(en="attribution setting", id="pengaturan atribusi"),
    "social": Text(en="social or not", id="media sosial atau bukan"),
    "order": Text(en="order number", id="nomor pesanan"),
    "ordered_at": Text(en="time of the order", id="waktu pesanan"),
    "order_status": Text(en="order status", id="status pesanan"),
    "order_state": Text(en="what became of the order", id="nasib pesanan"),
    "sold_through": Text(en="sold through", id="dijual lewat"),
    "lead": Text(en="lead", id="prospek"),
    "lead_stage": Text(en="stage of the lead", id="tahap prospek"),
    "qualified_leads": Text(en="qualified leads", id="prospek berkualitas (qualified leads)"),
    "won_leads": Text(en="won leads", id="prospek yang jadi pelanggan"),
    "conversation": Text(en="conversation", id="percakapan"),
    "conversations": Text(en="number", id="jumlah"),
    "agent": Text(en="agent", id="petugas"),
    "conversation_status": Text(en="status of the conversation", id="status percakapan"),
    "priority": Text(en="priority", id="prioritas"),
    "answered": Text(en="answered", id="sudah dibalas"),
    "resolved": Text(en="resolved", id="sudah selesai"),
    "first_response_seconds": Text(en="time to the first reply", id="waktu respons pertama"),
    "first_response_business_seconds": Text(
        en="time to the first reply, in business hours", id="waktu respons pertama, dalam jam kerja"
    ),
    "resolution_seconds": Text(en="time to the solution", id="waktu penyelesaian"),
    "replies": Text(en="replies", id="balasan"),
    "reopens": Text(en="times reopened", id="berapa kali dibuka lagi"),
    "ratings": Text(en="rated", id="diberi nilai"),
    "satisfied": Text(en="satisfied", id="puas"),
    "answer": Text(en="answer", id="jawaban"),
    "answers": Text(en="number", id="jumlah"),
    "survey": Text(en="survey", id="survei"),
    "survey_kind": Text(en="kind of survey", id="jenis survei"),
    "score": Text(en="score", id="skor"),
    "promoters": Text(en="promoters", id="promotor"),
    "passives": Text(en="passives", id="pasif"),
    "detractors": Text(en="detractors", id="detraktor"),
    "mention": Text(en="mention", id="sebutan"),
    "mentions": Text(en="number", id="jumlah"),
    "mention_kind": Text(en="kind of mention", id="jenis sebutan"),
    "text": Text(en="text", id="teks"),
    "brand": Text(en="brand", id="merek"),
    "sentiment": Text(en="sentiment", id="sentimen"),
    "positive": Text(en="positive", id="positif"),
    "neutral": Text(en="neutral", id="netral"),
    "negative": Text(en="negative", id="negatif"),
    "journey": Text(en="journey", id="perjalanan"),
    "touches": Text(en="number", id="jumlah"),
    "touched_at": Text(en="time of the touch", id="waktu sentuhan"),
    "step": Text(en="place in the journey", id="urutan dalam perjalanan"),
    "invitation": Text(en="invitation", id="undangan"),
    "invitations": Text(en="number", id="jumlah"),
    "inviter": Text(en="code of the inviter", id="kode pengundang"),
    "accepted": Text(en="accepted", id="diterima"),
    "bought": Text(en="bought", id="membeli"),
    "reward": Text(en="cost of rewards", id="biaya hadiah"),
    "seconds_to_accept": Text(en="time until accepted", id="waktu sampai diterima"),
    "dimension": Text(en="kind of segment", id="jenis segmen"),
    "segment": Text(en="segment", id="segmen"),
    "source": Text(en="kind of export", id="jenis ekspor"),
    "source_file": Text(en="file", id="file"),
    "source_row": Text(en="row of the file", id="baris dalam file"),
    "row": Text(en="row", id="baris"),
}


def column_in_words(column: str, language: str) -> str:
    """Say what a column holds.

    >>> column_in_words("watch_seconds", "id"), column_in_words("campaign", "en")
    ('waktu tonton', 'campaign')
    """
    return COLUMNS[column][language] if column in COLUMNS else column_name(column, language)


def of_table(column: str, language: str) -> str:
    """Say what a column of a table holds, for a column written ``table.column``.

    >>> of_table("posts.reach", "en")
    'reach of posts'
    """
    table, _, name = column.rpartition(".")
    said = column_in_words(name, language)
    return OF_TABLE[table][language].format(column=said) if table in OF_TABLE else said


def inside_sentence(label: str) -> str:
    """Write a label as it stands within a sentence: without its capital, unless that belongs to the word.

    >>> inside_sentence("Ad spend"), inside_sentence("GA4 engagement rate")
    ('ad spend', 'GA4 engagement rate')
    """
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
