-- YouTube Studio, table of videos: the first row is the total, also of videos that are gone; watch time in hours.
INSERT INTO posts_stated BY NAME
SELECT
    'youtube' AS platform, "Content" AS post,
    strptime("Video publish time", '%b %-d, %Y')::DATE AS day,
    max(strptime("Video publish time", '%b %-d, %Y')::DATE) OVER () AS newest,
    "Views"::DECIMAL AS views, "Watch time (hours)"::DECIMAL(18, 4) * 3600 AS watch_seconds
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"')
WHERE "Content" <> 'Total';
