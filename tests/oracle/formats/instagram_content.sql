-- Meta Business Suite, Instagram posts: counts of the post's whole life; times are Pacific.
INSERT INTO posts_stated BY NAME
SELECT
    'instagram' AS platform,
    "Post ID" AS post,
    timezone(getvariable('time_zone'), timezone('America/Los_Angeles', strptime("Publish time", '%m/%d/%Y %H:%M')))::DATE AS day,
    max(strptime("Publish time", '%m/%d/%Y %H:%M')::DATE) OVER (PARTITION BY filename) AS newest,
    "Views"::DECIMAL AS views, "Reach"::DECIMAL AS reach, "Likes"::DECIMAL AS reactions, "Comments"::DECIMAL AS comments,
    "Shares"::DECIMAL AS shares, "Saves"::DECIMAL AS saves, "Follows"::DECIMAL AS follows
FROM read_csv(getvariable('files'), all_varchar = true, header = true, filename = true, union_by_name = true, delim = ',', quote = '"');
