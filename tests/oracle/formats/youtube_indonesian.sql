-- The same with the headings in Indonesian; "Tayangan" are impressions of the thumbnail, "Penayangan" the views.
INSERT INTO posts_stated BY NAME
SELECT
    'youtube' AS platform, "Konten" AS post,
    strptime("Waktu publikasi video", '%b %-d, %Y')::DATE AS day,
    max(strptime("Waktu publikasi video", '%b %-d, %Y')::DATE) OVER () AS newest,
    "Penayangan"::DECIMAL AS views, "Waktu tonton (jam)"::DECIMAL(18, 4) * 3600 AS watch_seconds
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"')
WHERE "Konten" <> 'Total';
