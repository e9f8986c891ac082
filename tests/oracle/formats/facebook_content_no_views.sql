-- The same with another choice of metrics: the column Views stands there twice and holds nothing but zeros, although
-- the posts were seen; it is not used. No watch time.
INSERT INTO posts_stated BY NAME
SELECT
    'facebook' AS platform,
    "Post ID" AS post,
    timezone(getvariable('time_zone'), timezone('America/Los_Angeles', strptime("Publish time", '%m/%d/%Y %H:%M')))::DATE AS day,
    max(strptime("Publish time", '%m/%d/%Y %H:%M')::DATE) OVER (PARTITION BY filename) AS newest,
    "Reach"::DECIMAL AS reach, "Reactions"::DECIMAL AS reactions, "Comments"::DECIMAL AS comments,
    "Shares"::DECIMAL AS shares, "Total clicks"::DECIMAL AS clicks, "Link Clicks"::DECIMAL AS link_clicks,
    "3-second video views"::DECIMAL AS video_views
FROM read_csv(getvariable('files'), all_varchar = true, header = true, filename = true, null_padding = true, delim = ',', quote = '"', escape = '"', parallel = false);
