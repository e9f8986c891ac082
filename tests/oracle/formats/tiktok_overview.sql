-- TikTok Studio, Overview: days without a year; the last one lies in the year that client.toml says.
INSERT INTO days_stated BY NAME
WITH dated AS (
    SELECT *, strptime("Date" || ' ' || getvariable('year'), '%B %-d %Y')::DATE AS guess, row_number() OVER () AS line
    FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"')
),
ends AS (SELECT arg_max(guess, line) AS last_day FROM dated)
SELECT
    'tiktok' AS platform,
    CASE WHEN guess > last_day THEN guess - INTERVAL 1 YEAR ELSE guess END::DATE AS day,
    last_day AS newest,
    "Video Views"::DECIMAL AS views, "Profile Views"::DECIMAL AS profile_visits, "Likes"::DECIMAL AS reactions,
    "Comments"::DECIMAL AS comments, "Shares"::DECIMAL AS shares
FROM dated, ends;
