-- What the exports state, in one shape. Every number is an exact decimal; nothing is filled in.
-- newest: the last day that a file speaks of; where two files state the same thing, the later one counts.
CREATE TABLE posts_stated (
    platform VARCHAR, post VARCHAR, day DATE, newest DATE,
    views DECIMAL(18, 4), impressions DECIMAL(18, 4), reach DECIMAL(18, 4), reactions DECIMAL(18, 4),
    comments DECIMAL(18, 4), shares DECIMAL(18, 4), saves DECIMAL(18, 4), sends DECIMAL(18, 4), clicks DECIMAL(18, 4),
    link_clicks DECIMAL(18, 4), follows DECIMAL(18, 4), engagements DECIMAL(18, 4), video_views DECIMAL(18, 4),
    watch_seconds DECIMAL(18, 4)
);
CREATE TABLE days_stated (
    platform VARCHAR, day DATE, newest DATE,
    views DECIMAL(18, 4), impressions DECIMAL(18, 4), reach DECIMAL(18, 4), profile_visits DECIMAL(18, 4),
    followers DECIMAL(18, 4), followers_gained DECIMAL(18, 4), followers_lost DECIMAL(18, 4), followers_net DECIMAL(18, 4),
    engagements DECIMAL(18, 4), reactions DECIMAL(18, 4), comments DECIMAL(18, 4), shares DECIMAL(18, 4),
    saves DECIMAL(18, 4), clicks DECIMAL(18, 4), posts DECIMAL(18, 4)
);
CREATE TABLE ads (
    platform VARCHAR, first_day DATE, last_day DATE, campaign VARCHAR,
    spend DECIMAL(18, 4), impressions DECIMAL(18, 4), reach DECIMAL(18, 4), clicks DECIMAL(18, 4),
    link_clicks DECIMAL(18, 4), purchases DECIMAL(18, 4), leads DECIMAL(18, 4), conversions DECIMAL(18, 4),
    revenue DECIMAL(28, 10)
);
CREATE TABLE visits (
    source VARCHAR, month VARCHAR,
    sessions DECIMAL(18, 4), engaged DECIMAL(18, 4), seconds DECIMAL(18, 4), key_events DECIMAL(18, 4),
    key_event_sessions DECIMAL(18, 4), revenue DECIMAL(18, 4)
);
CREATE TABLE events_stated (
    source VARCHAR, event VARCHAR, day DATE, newest DATE, times DECIMAL(18, 4), sessions DECIMAL(18, 4)
);
CREATE TABLE orders_stated (
    number VARCHAR, day DATE, newest DATE, total DECIMAL(18, 4), refunded DECIMAL(18, 4), status VARCHAR
);
