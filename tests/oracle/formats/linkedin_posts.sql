-- LinkedIn, sheet "All posts" of the content workbook: counts of the post's whole life, days in UTC; "Views" are of videos.
INSERT INTO posts_stated BY NAME
SELECT
    'linkedin' AS platform, "Post link" AS post,
    strptime("Created date", '%m/%d/%Y')::DATE AS day,
    max(strptime("Created date", '%m/%d/%Y')::DATE) OVER (PARTITION BY filename) AS newest,
    "Impressions"::DECIMAL AS impressions, "Views"::DECIMAL AS video_views, "Clicks"::DECIMAL AS clicks,
    "Likes"::DECIMAL AS reactions, "Comments"::DECIMAL AS comments, "Reposts"::DECIMAL AS shares
FROM read_csv(getvariable('files'), all_varchar = true, header = true, skip = 1, delim = ',', quote = '"', filename = true);
