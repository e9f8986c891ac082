-- X Premium, account overview by day.
INSERT INTO days_stated BY NAME
SELECT
    'x' AS platform,
    strptime("Date", '%a, %b %-d, %Y')::DATE AS day,
    max(strptime("Date", '%a, %b %-d, %Y')::DATE) OVER (PARTITION BY filename) AS newest,
    "Impressions"::DECIMAL AS impressions, "Likes"::DECIMAL AS reactions, "Engagements"::DECIMAL AS engagements,
    "Bookmarks"::DECIMAL AS saves, "New follows"::DECIMAL AS followers_gained, "Unfollows"::DECIMAL AS followers_lost,
    "Replies"::DECIMAL AS comments, "Reposts"::DECIMAL AS shares, "Profile visits"::DECIMAL AS profile_visits,
    "Create Post"::DECIMAL AS posts
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"', filename = true);
