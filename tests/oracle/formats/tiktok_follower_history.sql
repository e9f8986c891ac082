-- TikTok Studio, FollowerHistory: a day that TikTok doesn't know yet says "undefined", and a difference of 0 that is none.
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
    nullif("Followers", 'undefined')::DECIMAL AS followers,
    CASE WHEN "Followers" <> 'undefined' THEN "Difference in followers from previous day"::DECIMAL END AS followers_net
FROM dated, ends;
