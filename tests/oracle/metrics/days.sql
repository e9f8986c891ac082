-- Accounts by platform and month.
CREATE VIEW months AS
SELECT
    platform, month,
    arg_max(followers, day) AS followers_at_end,
    arg_min(followers, day) AS followers_at_first,
    count(followers) AS readings,
    sum(followers_gained) AS gained, sum(followers_lost) AS lost, sum(followers_net) AS net,
    sum(profile_visits) AS profile_visits, sum(views) AS views, sum(impressions) AS impressions,
    sum(reactions) AS reactions, sum(comments) AS comments, sum(shares) AS shares, sum(saves) AS saves,
    sum(clicks) AS clicks, sum(engagements) AS engagements, sum(posts) AS posts,
    sum(reactions + comments + shares) AS public,
    sum(impressions) FILTER (reach IS NOT NULL) AS impressions_beside_reach,
    sum(views) FILTER (reach IS NOT NULL) AS views_beside_reach,
    sum(reach) FILTER (impressions IS NOT NULL) AS reach_beside_impressions,
    max(reach) FILTER (impressions IS NOT NULL) AS most_beside_impressions,
    sum(reach) FILTER (views IS NOT NULL) AS reach_beside_views,
    max(reach) FILTER (views IS NOT NULL) AS most_beside_views,
    count(reach) AS reach_days,
    max(reach) AS reach_low,
    least(
        sum(reach),
        CASE WHEN count(impressions) FILTER (reach IS NOT NULL) = count(reach)
            THEN sum(impressions) FILTER (reach IS NOT NULL) END,
        CASE WHEN count(views) FILTER (reach IS NOT NULL) = count(reach) THEN sum(views) FILTER (reach IS NOT NULL) END
    ) AS reach_high
FROM days
GROUP BY platform, month;

-- A month opens with the last count before it; where there is none, with its own first one, if a later one follows.
CREATE VIEW opened AS
SELECT
    *,
    coalesce(
        lag(followers_at_end) OVER (PARTITION BY platform ORDER BY month),
        CASE WHEN readings > 1 THEN followers_at_first END
    ) AS followers_at_start
FROM months
WHERE readings > 0;

INSERT INTO answers BY NAME
UNPIVOT (
    SELECT
        platform, month, gained::DOUBLE AS follower_gains, lost::DOUBLE AS follower_losses, net::DOUBLE AS follower_net_growth,
        profile_visits::DOUBLE AS profile_visits, views::DOUBLE AS account_views, impressions::DOUBLE AS account_impressions,
        reactions::DOUBLE AS account_reactions, comments::DOUBLE AS account_comments, shares::DOUBLE AS account_shares,
        saves::DOUBLE AS account_saves, clicks::DOUBLE AS account_clicks_all, engagements::DOUBLE AS account_engagements_reported,
        posts::DOUBLE AS account_posts_published, public::DOUBLE AS account_engagements_public
    FROM months
)
ON COLUMNS(* EXCLUDE (platform, month)) INTO NAME metric VALUE value;

INSERT INTO answers BY NAME
UNPIVOT (
    SELECT
        platform, month, followers_at_end::DOUBLE AS followers, followers_at_start::DOUBLE AS followers_at_start,
        (followers_at_end - followers_at_start)::DOUBLE / followers_at_start AS follower_growth_rate
    FROM opened
)
ON COLUMNS(* EXCLUDE (platform, month)) INTO NAME metric VALUE value;

-- Reach counts people: nobody knows how many of one day came back on another.
INSERT INTO answers BY NAME
SELECT 'reach' AS metric, platform, month, reach_low::DOUBLE AS low, reach_high::DOUBLE AS high
FROM months WHERE reach_days > 0
UNION ALL
SELECT 'frequency', platform, month, impressions_beside_reach::DOUBLE / least(reach_beside_impressions, impressions_beside_reach),
    impressions_beside_reach::DOUBLE / most_beside_impressions
FROM months WHERE reach_beside_impressions > 0
UNION ALL
SELECT 'frequency_by_views', platform, month, views_beside_reach::DOUBLE / least(reach_beside_views, views_beside_reach),
    views_beside_reach::DOUBLE / most_beside_views
FROM months WHERE reach_beside_views > 0;
