"""Piranti Contoh: a made-up software house that sells stock-keeping software to companies."""

from __future__ import annotations

from socialkpi.teach.model import Brand, Campaign, Door, Goal, Network, Words

WORDS = Words(
    openings=(
        "Stok di layar 120, di rak 97. Kenapa?",
        "Tiga pertanyaan sebelum ganti sistem gudang 📦",
        "Studi kasus: dari lembar kerja ke satu dasbor 📊",
        "Webinar minggu ini 🎙️",
        "Rilis baru: hitung stok lewat ponsel 📱",
        "Catatan dari lapangan",
        'Kata kepala gudang: "akhirnya cocok"',
        "Mitos: otomasi itu mahal",
        "Kami sedang mencari rekan baru 👩‍💻",
        "Cara membaca perputaran stok",
    ),
    bodies=(
        "Selisih stok jarang soal orang. Biasanya soal proses terima barang yang tidak dicatat saat itu juga.",
        "Perusahaan contoh di kawasan industri memangkas waktu stok opname dari dua hari menjadi empat jam.",
        "Kami tulis panduan 18 halaman: dari kode rak sampai laporan bulanan. Gratis, cukup isi nama dan email kantor.",
        "Integrasi dengan sistem akuntansi kini dua arah; jurnal tidak perlu disalin tangan lagi.",
        "Demo 30 menit, memakai data Anda sendiri, tanpa kewajiban apa pun.",
        "Yang sering dilupakan: siapa yang boleh mengubah angka, dan kapan.",
        "Lima indikator gudang yang layak dilihat setiap Senin pagi.",
    ),
    closings=(
        "Tautan di komentar pertama.",
        "Bagaimana di tempat Anda?",
        "Daftar demo di laman kami.",
        "Simpan untuk rapat berikutnya.",
        "Silakan bagikan ke tim gudang.",
    ),
    tags=("#piranticontoh", "#manajemengudang", "#stokopname", "#b2bsoftware", "#rantaipasok", "#operasional"),
)

NETWORKS = (
    Network(
        platform="linkedin",
        account="piranti-contoh",
        title="Piranti Contoh",
        followers=4_860,
        gain=0.0017,
        loss=0.0002,
        posts=12,
        views=0.55,
        formats={"text": 0.35, "image": 0.45, "video": 0.20},
        rates={"reactions": 0.021, "comments": 0.0021, "shares": 0.0018, "clicks": 0.034},
        growth=0.02,
        half_life=2.5,
        daily=("impressions", "clicks", "reactions", "comments", "shares", "followers_gained"),
    ),
    Network(
        platform="x",
        account="piranti_contoh",
        title="Piranti Contoh",
        followers=2_130,
        gain=0.0006,
        loss=0.0005,
        posts=18,
        views=0.34,
        formats={"text": 0.7, "image": 0.3},
        rates={
            "reactions": 0.011,
            "comments": 0.0015,
            "shares": 0.0022,
            "saves": 0.0016,
            "sends": 0.0004,
            "follows": 0.0003,
            "profile_visits": 0.0035,
            "link_clicks": 0.0062,
            "expands": 0.014,
        },
        growth=-0.01,
        quiet=-11,
        half_life=0.7,
        daily=(
            *("impressions", "reactions", "comments", "shares", "saves", "sends", "engagements_native"),
            *("followers_gained", "followers_lost", "profile_visits", "posts_published"),
        ),
    ),
    Network(
        platform="youtube",
        account="Piranti Contoh",
        title="Piranti Contoh",
        followers=1_240,
        gain=0.0014,
        loss=0.0002,
        posts=3,
        views=0.62,
        formats={"video": 1.0},
        rates={"subscribers": 0.007},
        growth=0.015,
        half_life=20.0,
    ),
)

DEMO, PAPER, NEWS = "generate_lead", "whitepaper_download", "sign_up"
LINKED = {DEMO: 0.026, PAPER: 0.058, NEWS: 0.014}
SHORT = {DEMO: 0.0055, PAPER: 0.014, NEWS: 0.006}
VIDEO = {DEMO: 0.0135, PAPER: 0.021, NEWS: 0.008}
FOUND = {DEMO: 0.0175, PAPER: 0.029, NEWS: 0.007}
ADS = {DEMO: 0.021, PAPER: 0.018, NEWS: 0.003}
LETTER = {DEMO: 0.019, PAPER: 0.065}

DOORS = (
    Door(
        "linkedin.com / referral",
        "Organic Social",
        "linkedin",
        22,
        LINKED,
        growth=0.025,
        engaged=0.74,
        seconds=88,
        pages=2.8,
    ),
    Door(
        "lnkd.in / referral", "Organic Social", "linkedin", 14, LINKED, growth=0.03, engaged=0.72, seconds=81, pages=2.6
    ),
    Door(
        "linkedin / social", "Organic Social", "linkedin", 7, LINKED, growth=0.01, engaged=0.73, seconds=79, pages=2.7
    ),
    Door("t.co / referral", "Organic Social", "x", 11, SHORT, growth=-0.015, engaged=0.46, seconds=23, pages=1.6),
    Door(
        "youtube.com / referral", "Organic Video", "youtube", 6, VIDEO, growth=0.02, engaged=0.7, seconds=95, pages=2.5
    ),
    Door("google / organic", "Organic Search", None, 41, FOUND, growth=0.018, engaged=0.69, seconds=76, pages=2.5),
    Door("google / cpc", "Paid Search", None, 0, ADS, paid=True, engaged=0.61, seconds=52, pages=2.1),
    Door("(direct) / (none)", "Direct", None, 27, FOUND, growth=0.008, engaged=0.6, seconds=67, pages=2.3),
    Door("newsletter / email", "Email", None, 4, LETTER, growth=0.02, engaged=0.77, seconds=84, pages=2.6),
)

GOALS = (
    Goal(DEMO, "lead", once=True, value=1_500_000.0),
    Goal(PAPER, "download", once=True, value=150_000.0),
    Goal(NEWS, "newsletter", once=True, value=25_000.0),
)

CAMPAIGNS = (
    Campaign(
        platform="google_ads",
        name="Piranti | Merek",
        kind="Search",
        budget=60_000,
        cost_per_thousand=620_000,
        click_rate=0.21,
        order_rate=0.0,
        lead_rate=0.042,
        price=0,
        ad_sets=(("Merek", ("Merek",)),),
        feeds={"google / cpc": 1.0},
    ),
    Campaign(
        platform="google_ads",
        name="Piranti | Software gudang",
        kind="Search",
        budget=240_000,
        cost_per_thousand=560_000,
        click_rate=0.058,
        order_rate=0.0,
        lead_rate=0.031,
        price=0,
        ad_sets=(("Umum", ("Umum",)),),
        feeds={"google / cpc": 1.0},
    ),
)

NOTES = {
    -1: """Oktober: dua webinar (tanggal 8 dan 22). Keduanya diumumkan di LinkedIn dan diulang di newsletter.

- Permintaan demo dari LinkedIn kebanyakan datang pada Selasa dan Rabu pagi.
- X hanya kita isi ulang dari LinkedIn; tidak ada konten khusus bulan ini.
- Iklan Google kembali ke anggaran biasa setelah percobaan di bulan Juni.

Rencana November: satu studi kasus tertulis, satu video singkat dari gudang.
""",
    -2: """September: panduan 18 halaman terbit. Unduhan naik, sebagian besar dari LinkedIn.
""",
    -5: """Juni: anggaran Google Ads digandakan sebagai percobaan satu bulan. Klik lebih mahal, seperti yang sudah diduga.
""",
    -8: """Maret dan awal April sepi karena puasa dan Lebaran; banyak kantor tutup seminggu penuh.
""",
    -11: """Akun X tidak diisi bulan ini: penanggung jawabnya berganti.
""",
}

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" role="img" aria-label="Piranti Contoh">
  <rect x="2" y="2" width="116" height="116" rx="26" fill="#0f766e"/>
  <path d="M30 78l30-50 30 50z" fill="none" stroke="#ecfdf5" stroke-width="8" stroke-linejoin="round"/>
  <circle cx="60" cy="66" r="9" fill="#fbbf24"/>
  <path d="M30 94h60" stroke="#ecfdf5" stroke-width="8" stroke-linecap="round"/>
</svg>
"""

PIRANTI_CONTOH = Brand(
    key="piranti-contoh",
    name="Piranti Contoh",
    site="piranti-contoh.example",
    language="id",
    currency="IDR",
    decimals=0,
    time_zone="Asia/Jakarta",
    business="b2b",
    gross_margin=None,
    colour="#0f766e",
    logo=LOGO,
    networks=NETWORKS,
    doors=DOORS,
    goals=GOALS,
    campaigns=CAMPAIGNS,
    words=WORDS,
    targets=(
        ("leads", 50, None),
        ("social_sessions", 2_200, None),
        ("session_key_event_rate", 0.08, None),
        ("followers", 9_000, "linkedin"),
    ),
    channels={},
    notes=NOTES,
    double_spend=-5,
)
