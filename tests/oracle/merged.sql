-- One row per post, per account and day, per event and day, per order: of each number the newest statement.
-- arg_max passes over what a file leaves empty.
CREATE TABLE posts AS
SELECT
    platform, post, strftime(min(day), '%Y-%m') AS month,
    arg_max(views, newest) AS views, arg_max(impressions, newest) AS impressions, arg_max(reach, newest) AS reach,
    arg_max(reactions, newest) AS reactions, arg_max(comments, newest) AS comments, arg_max(shares, newest) AS shares,
    arg_max(saves, newest) AS saves, arg_max(sends, newest) AS sends, arg_max(clicks, newest) AS clicks,
    arg_max(link_clicks, newest) AS link_clicks, arg_max(follows, newest) AS follows,
    arg_max(engagements, newest) AS engagements, arg_max(video_views, newest) AS video_views,
    arg_max(watch_seconds, newest) AS watch_seconds
FROM posts_stated
GROUP BY platform, post;

CREATE TABLE days AS
SELECT
    platform, day, strftime(day, '%Y-%m') AS month,
    arg_max(views, newest) AS views, arg_max(impressions, newest) AS impressions, arg_max(reach, newest) AS reach,
    arg_max(profile_visits, newest) AS profile_visits, arg_max(followers, newest) AS followers,
    arg_max(followers_gained, newest) AS followers_gained, arg_max(followers_lost, newest) AS followers_lost,
    arg_max(followers_net, newest) AS followers_net, arg_max(engagements, newest) AS engagements,
    arg_max(reactions, newest) AS reactions, arg_max(comments, newest) AS comments, arg_max(shares, newest) AS shares,
    arg_max(saves, newest) AS saves, arg_max(clicks, newest) AS clicks, arg_max(posts, newest) AS posts
FROM days_stated
GROUP BY platform, day;

CREATE TABLE events AS
SELECT source, event, strftime(day, '%Y-%m') AS month, arg_max(times, newest) AS times, arg_max(sessions, newest) AS sessions
FROM events_stated
GROUP BY source, event, day;

CREATE TABLE orders AS
SELECT
    number, strftime(min(day), '%Y-%m') AS month, arg_max(total, newest) AS total,
    arg_max(refunded, newest) AS refunded, arg_max(status, newest) AS status
FROM orders_stated
GROUP BY number;
