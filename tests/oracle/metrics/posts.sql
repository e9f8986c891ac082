-- Posts by platform and month of publishing. Each side of a rate is added over the posts that have both.
CREATE VIEW actions AS
SELECT *, reactions + comments + shares AS public FROM posts;

INSERT INTO answers BY NAME
UNPIVOT (
    SELECT
        platform, month,
        count(*)::DOUBLE AS posts_published,
        sum(views)::DOUBLE AS views,
        sum(impressions)::DOUBLE AS impressions,
        sum(reach)::DOUBLE AS total_post_reach,
        sum(reactions)::DOUBLE AS reactions,
        sum(comments)::DOUBLE AS comments,
        sum(shares)::DOUBLE AS shares,
        sum(saves)::DOUBLE AS saves,
        sum(sends)::DOUBLE AS sends,
        sum(clicks)::DOUBLE AS clicks_all,
        sum(link_clicks)::DOUBLE AS link_clicks,
        sum(follows)::DOUBLE AS post_follows,
        sum(video_views)::DOUBLE AS video_views,
        sum(watch_seconds)::DOUBLE AS watch_time,
        sum(engagements)::DOUBLE AS engagements_reported,
        sum(public)::DOUBLE AS engagements_public,
        sum(CASE WHEN platform IN ('instagram', 'x', 'tiktok', 'youtube') THEN public + saves ELSE public END)::DOUBLE
            AS engagements_public_plus_saves,
        sum(CASE platform WHEN 'instagram' THEN public + saves WHEN 'facebook' THEN public WHEN 'x' THEN public END)::DOUBLE
            AS engagements_handbook,
        sum(CASE platform WHEN 'instagram' THEN public + saves WHEN 'linkedin' THEN public + clicks ELSE engagements END)::DOUBLE
            AS engagements_native,
        sum(public)::DOUBLE / count(public) AS avg_engagements_per_post,
        sum(reactions)::DOUBLE / count(reactions) AS applause_rate,
        sum(shares)::DOUBLE / count(shares) AS amplification_rate,
        sum(comments)::DOUBLE / count(comments) AS conversation_rate,
        sum(public) FILTER (reach IS NOT NULL)::DOUBLE / sum(reach) FILTER (public IS NOT NULL) AS engagement_rate_by_reach,
        sum(public) FILTER (impressions IS NOT NULL)::DOUBLE / sum(impressions) FILTER (public IS NOT NULL)
            AS engagement_rate_by_impressions,
        sum(public) FILTER (views IS NOT NULL)::DOUBLE / sum(views) FILTER (public IS NOT NULL) AS engagement_rate_by_views,
        median(public::DOUBLE / reach) FILTER (reach > 0) AS engagement_rate_post_median,
        median(public::DOUBLE / views) FILTER (views > 0) AS engagement_rate_post_median_by_views,
        sum(saves) FILTER (reach IS NOT NULL)::DOUBLE / sum(reach) FILTER (saves IS NOT NULL) AS save_rate,
        sum(saves) FILTER (views IS NOT NULL)::DOUBLE / sum(views) FILTER (saves IS NOT NULL) AS save_rate_by_views,
        sum(shares) FILTER (reach IS NOT NULL)::DOUBLE / sum(reach) FILTER (shares IS NOT NULL) AS share_rate,
        sum(shares) FILTER (views IS NOT NULL)::DOUBLE / sum(views) FILTER (shares IS NOT NULL) AS share_rate_by_views,
        sum(comments) FILTER (reach IS NOT NULL)::DOUBLE / sum(reach) FILTER (comments IS NOT NULL) AS comment_rate,
        sum(link_clicks) FILTER (impressions IS NOT NULL)::DOUBLE / sum(impressions) FILTER (link_clicks IS NOT NULL)
            AS ctr_link,
        sum(link_clicks) FILTER (views IS NOT NULL)::DOUBLE / sum(views) FILTER (link_clicks IS NOT NULL)
            AS link_click_rate_by_views,
        sum(watch_seconds) FILTER (views IS NOT NULL)::DOUBLE / sum(views) FILTER (watch_seconds IS NOT NULL)
            AS average_view_duration
    FROM actions
    GROUP BY platform, month
)
ON COLUMNS(* EXCLUDE (platform, month)) INTO NAME metric VALUE value;

-- People who saw a post may be those who saw another: at least as many as of the best post, at most the sum.
INSERT INTO answers BY NAME
SELECT
    'post_reach' AS metric, platform, month,
    max(reach)::DOUBLE AS low,
    CASE WHEN count(views) FILTER (reach IS NOT NULL) = count(reach)
        THEN least(sum(reach), sum(views) FILTER (reach IS NOT NULL)) ELSE sum(reach) END::DOUBLE AS high
FROM posts
GROUP BY platform, month
HAVING count(reach) > 0;
