-- X Premium, content with the headings of 2025.
INSERT INTO posts_stated BY NAME
SELECT
    'x' AS platform, "Post id" AS post,
    strptime("Date", '%a %b %d %Y')::DATE AS day, max(strptime("Date", '%a %b %d %Y')::DATE) OVER () AS newest,
    "Impressions"::DECIMAL AS impressions, "Likes"::DECIMAL AS reactions, "Engagements"::DECIMAL AS engagements,
    "Bookmarks"::DECIMAL AS saves, "Share"::DECIMAL AS sends, "New follows"::DECIMAL AS follows,
    "Replies"::DECIMAL AS comments, "Reposts"::DECIMAL AS shares, "Url clicks"::DECIMAL AS link_clicks
FROM read_csv(getvariable('files'), all_varchar = true, header = true, delim = ',', quote = '"');
