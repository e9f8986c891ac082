-- Meta Business Suite, posts of a Facebook page: counts of the post's whole life; times are Pacific.
INSERT INTO posts_stated BY NAME
SELECT
    'facebook' AS platform,
    "Post ID" AS post,
    timezone(getvariable('time_zone'), timezone('America/Los_Angeles', strptime("Publish time", '%m/%d/%Y %H:%M')))::DATE AS day,
    max(strptime("Publish time", '%m/%d/%Y %H:%M')::DATE) OVER (PARTITION BY filename) AS newest,
    "Views"::DECIMAL AS views, "Reach"::DECIMAL AS reach, "Reactions"::DECIMAL AS reactions,
    "Comments"::DECIMAL AS comments, "Shares"::DECIMAL AS shares, "Total clicks"::DECIMAL AS clicks,
    "Link Clicks"::DECIMAL AS link_clicks, "Seconds viewed"::DECIMAL AS watch_seconds
FROM read_csv(
    getvariable('files'), all_varchar = true, header = true, filename = true, union_by_name = true, null_padding = true, delim = ',', quote = '"', escape = '"', parallel = false
);
