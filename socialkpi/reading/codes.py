"""The codes of everything that reading can report, each with its sentence in both languages and what to do.

Here SK1xx, about files and rows; those about headings and SK2xx, about values, stand beside it.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.codes_headings import HEADINGS
from socialkpi.reading.codes_values import VALUES
from socialkpi.reading.kinds import AGAIN, LOOK, ORIGINAL, Kind

__all__ = ["CODES", "Kind"]

CODES: dict[str, Kind] = (
    {
        "SK100": Kind(
            Text(en="The file cannot be opened: {why}.", id="Berkas tidak bisa dibuka: {why}."),
            Text(en="Check that it exists and may be read.", id="Pastikan berkas ada dan boleh dibaca."),
        ),
        "SK101": Kind(
            Text(en="The file is empty (0 bytes).", id="Berkas kosong (0 bita)."),
            Text(
                en="Export again, or remove it from the client's folder.",
                id="Ekspor ulang, atau hapus dari folder klien.",
            ),
            Text(en="an export with at least a row of headings", id="ekspor yang setidaknya punya baris judul kolom"),
        ),
        "SK102": Kind(
            Text(en="{name} has headings and no rows.", id="{name} hanya berisi judul kolom, tanpa baris data."),
            Text(
                en="If the account was active, the date range or the filter of the export is wrong: export again.",
                id="Jika akun aktif, rentang tanggal atau filter ekspornya keliru: ekspor ulang.",
            ),
        ),
        "SK103": Kind(
            Text(en="This is {what}, not a table ({start}).", id="Ini {what}, bukan tabel ({start})."),
            Text(
                en="The platform's session had probably expired: sign in and download again.",
                id="Sesi di platform kemungkinan sudah habis: masuk lagi lalu unduh ulang.",
            ),
        ),
        "SK104": Kind(
            Text(en="This is {what}.", id="Ini {what}."),
            Text(
                en="Unpack or convert it, and give the files inside.",
                id="Buka arsipnya, lalu pakai berkas di dalamnya.",
            ),
        ),
        "SK105": Kind(
            Text(
                en="The file is really an Excel workbook ({what}); it was read as one.",
                id="Berkas ini sebenarnya buku kerja Excel ({what}); dibaca sebagai itu.",
            ),
            LOOK,
        ),
        "SK106": Kind(
            Text(en="The workbook is protected by a password.", id="Buku kerja ini dilindungi kata sandi."),
            Text(
                en="Save a copy without a password (File, Info, Protect Workbook).",
                id="Simpan salinan tanpa kata sandi (File, Info, Protect Workbook).",
            ),
        ),
        "SK107": Kind(
            Text(
                en="The workbook claims {rows} rows and {columns} columns.",
                id="Buku kerja ini mengaku punya {rows} baris dan {columns} kolom.",
            ),
            AGAIN,
            Text(en="at most 2,000 columns and 1,048,576 rows", id="paling banyak 2.000 kolom dan 1.048.576 baris"),
        ),
        "SK108": Kind(
            Text(
                en="The file ends in the middle of line {row} ({have} of {want} columns, no line end): "
                "the download was cut off. {complete} complete rows stand before it.",
                id="Berkas terputus di tengah baris {row} ({have} dari {want} kolom, tanpa akhir baris): "
                "unduhannya tidak lengkap. Ada {complete} baris utuh sebelumnya.",
            ),
            AGAIN,
        ),
        "SK109": Kind(
            Text(en="The workbook cannot be opened: {why}.", id="Buku kerja tidak bisa dibuka: {why}."), AGAIN
        ),
        "SK110": Kind(
            Text(
                en="Line {row} has {have} values, the header has {want}.",
                id="Baris {row} berisi {have} nilai, sedangkan judulnya {want}.",
            ),
            Text(
                en="A comma inside a number or a text without quotes is likely: download again.",
                id="Mungkin ada koma di dalam angka atau teks tanpa tanda kutip: unduh ulang.",
            ),
        ),
        "SK111": Kind(
            Text(
                en="A quotation mark at line {row}, column {place} is wrong or never closes; what follows it could be swallowed.",
                id="Tanda kutip di baris {row}, kolom {place} salah atau tidak pernah ditutup; isi sesudahnya bisa tertelan.",
            ),
            AGAIN,
            Text(
                en="quotation marks in pairs, doubled inside a text",
                id="tanda kutip berpasangan, digandakan di dalam teks",
            ),
        ),
        "SK112": Kind(
            Text(
                en="{n} rows are shorter than the header; their absent cells count as missing.",
                id="{n} baris lebih pendek dari judulnya; sel yang tidak ada dihitung kosong.",
            ),
            LOOK,
        ),
        "SK113": Kind(
            Text(
                en="Lines {first} to {last} are not part of a table that is known, and were not read.",
                id="Baris {first} sampai {last} bukan bagian dari tabel yang dikenal, dan tidak dibaca.",
            ),
            LOOK,
        ),
        "SK114": Kind(
            Text(
                en="Lines {first} to {last} stand above the headings and are not part of the table.",
                id="Baris {first} sampai {last} berada di atas judul kolom dan bukan bagian tabel.",
            ),
            LOOK,
        ),
        "SK118": Kind(
            Text(
                en="Line {row} is damaged ({have} values where {want} belong); it was put right by what its columns hold.",
                id="Baris {row} rusak ({have} nilai, seharusnya {want}); dibetulkan menurut isi kolom-kolomnya.",
            ),
            LOOK,
            Text(en="as many values as headings", id="jumlah nilai sama dengan jumlah judul kolom"),
        ),
        "SK119": Kind(
            Text(
                en="A spreadsheet had wrapped every line in quotation marks; they were taken off again.",
                id="Spreadsheet membungkus setiap baris dengan tanda kutip; pembungkusnya dilepas lagi.",
            ),
            ORIGINAL,
        ),
        "SK125": Kind(
            Text(
                en="The file is really a web table or Excel's XML saved as a workbook; it was read as one.",
                id="Berkas ini sebenarnya tabel web atau XML Excel yang disimpan sebagai buku kerja; dibaca sebagai itu.",
            ),
            LOOK,
        ),
        "SK126": Kind(
            Text(
                en="The file is plain text, though its name ends in {found}; it was read as text.",
                id="Berkas ini teks biasa walaupun namanya berakhiran {found}; dibaca sebagai teks.",
            ),
            LOOK,
        ),
        "SK127": Kind(Text(en="The archive cannot be unpacked: {why}.", id="Arsip tidak bisa dibuka: {why}."), AGAIN),
        "SK128": Kind(
            Text(
                en="The file is really compressed ({what}); it was unpacked and read.",
                id="Berkas ini sebenarnya terkompresi ({what}); dibuka lalu dibaca.",
            ),
            LOOK,
        ),
        "SK129": Kind(
            Text(
                en="A quotation mark stands inside a text without quotes at line {row}, column {place}; it was kept as text.",
                id="Ada tanda kutip di dalam teks tanpa kutip di baris {row}, kolom {place}; dibiarkan sebagai teks.",
            ),
            LOOK,
        ),
        "SK120": Kind(
            Text(
                en="{heading}: the file's own total says {total}, its rows sum to {sum}.",
                id="{heading}: total di berkas {total}, jumlah baris-barisnya {sum}.",
            ),
            LOOK,
        ),
        "SK130": Kind(
            Text(en="A line has {n} columns.", id="Ada baris dengan {n} kolom."),
            AGAIN,
            Text(en="at most 2,000 columns", id="paling banyak 2.000 kolom"),
        ),
        "SK131": Kind(
            Text(en="The file holds {size}; the limit is {limit}.", id="Isi berkas {size}; batasnya {limit}."),
            Text(en="Export a shorter period.", id="Ekspor periode yang lebih pendek."),
        ),
        "SK132": Kind(
            Text(
                en="There is a zero byte at line {row}, column {place}: this is not text.",
                id="Ada bita nol di baris {row}, kolom {place}: ini bukan teks.",
            ),
            AGAIN,
        ),
        "SK133": Kind(
            Text(
                en="{n} words were written in one encoding and read in another (like {found}); they were put right.",
                id="{n} kata ditulis dengan satu pengodean dan dibaca dengan yang lain (seperti {found}); dibetulkan.",
            ),
            ORIGINAL,
        ),
        "SK134": Kind(
            Text(
                en="The text is neither UTF-8 nor UTF-16; it was read as {encoding}.",
                id="Teksnya bukan UTF-8 maupun UTF-16; dibaca sebagai {encoding}.",
            ),
            ORIGINAL,
        ),
        "SK135": Kind(
            Text(en="The text cannot be decoded.", id="Teksnya tidak bisa dibaca."),
            ORIGINAL,
            Text(en="UTF-8 or UTF-16", id="UTF-8 atau UTF-16"),
        ),
        "SK136": Kind(
            Text(
                en="The last line ({row}) has no line end, which this export always has: its last number may be cut short.",
                id="Baris terakhir ({row}) tanpa akhir baris, padahal ekspor ini selalu punya: angka terakhirnya bisa terpotong.",
            ),
            AGAIN,
        ),
        "SK137": Kind(
            Text(en="The workbook has no filled cell.", id="Buku kerja ini tidak punya sel berisi."),
            AGAIN,
            Text(en="an export with at least a row of headings", id="ekspor yang setidaknya punya baris judul kolom"),
        ),
        "SK138": Kind(
            Text(
                en="This is a Parquet file of a warehouse: nothing in it says what its columns mean.",
                id="Ini berkas Parquet dari gudang data: tidak ada yang menjelaskan arti kolom-kolomnya.",
            ),
            Text(
                en="Say which column fills which field under [[mappings]] in client.toml, or in one call of sk.own.",
                id="Sebutkan kolom mana mengisi apa di [[mappings]] pada client.toml, atau lewat satu panggilan sk.own.",
            ),
        ),
        "SK139": Kind(
            Text(
                en="The file is still being written or downloaded ({found}).",
                id="Berkas ini masih ditulis atau diunduh ({found}).",
            ),
            Text(
                en="Wait until the download is complete, then run again.",
                id="Tunggu sampai unduhannya selesai, lalu jalankan lagi.",
            ),
        ),
        "SK140": Kind(
            Text(
                en="No known export has these headings: {headings}.",
                id="Tidak ada ekspor yang dikenal dengan judul kolom ini: {headings}.",
            ),
            Text(
                en="See which exports are understood (sources), and export one of them.",
                id="Lihat daftar ekspor yang dipahami (sources), lalu ekspor salah satunya.",
            ),
        ),
        "SK141": Kind(
            Text(en="Two kinds of export fit: {one} and {two}.", id="Dua jenis ekspor cocok: {one} dan {two}."),
            Text(
                en="Please report this with the row of headings.",
                id="Mohon laporkan hal ini beserta baris judul kolomnya.",
            ),
        ),
        "SK142": Kind(
            Text(en='The title "{title}" names no known measure.', id='Judul "{title}" bukan ukuran yang dikenal.'),
            Text(
                en="Export one of the known metrics: reach, views, visits, follows, interactions, link clicks.",
                id="Ekspor salah satu metrik yang dikenal: jangkauan, tayangan, kunjungan, pengikut, interaksi, klik tautan.",
            ),
        ),
        "SK143": Kind(
            Text(
                en="{name} is understood, but its rows are not used: {why}.",
                id="{name} dipahami, tetapi barisnya tidak dipakai: {why}.",
            ),
            LOOK,
        ),
    }
    | HEADINGS
    | VALUES
)
