-- TikTok Studio, Content: the second of publishing is in the upper half of a video's number.
INSERT INTO posts_stated BY NAME
WITH numbered AS (
    SELECT *, regexp_extract("Video link", '/video/(\d+)', 1) AS number
    FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"', filename = true)
),
dated AS (SELECT *, timezone(getvariable('time_zone'), to_timestamp(number::BIGINT >> 32))::DATE AS day FROM numbered)
SELECT
    'tiktok' AS platform, number AS post, day, max(day) OVER (PARTITION BY filename) AS newest,
    "Total views"::DECIMAL AS views, "Total likes"::DECIMAL AS reactions, "Total comments"::DECIMAL AS comments,
    "Total shares"::DECIMAL AS shares
FROM dated;
