"""Made-up clients with the truth about them, for samples, tests and lessons.

``make_client`` writes the folder of a made-up client, raw exports and all, in the shapes that the platforms really
give; ``truth`` reads what the generator knows about such a folder. ``python -m socialkpi.teach`` writes the three
samples of ``data/sample`` again, byte for byte.

**truth.json** is one dictionary; months are "2026-10", platforms are keys such as "instagram":

``about``             brand, name, seed, months, first_day, last_day, currency, time_zone, language
``posts``             platform > month > "own" or "guests" (posts of other accounts that an export lists) > "posts", the count,
                      and measure > ``{"rows", "sum", "max"}``. A post belongs to the month of its publishing in the client's
                      time zone (LinkedIn: UTC); its value is the newest export's. ``rows`` are the posts that have a value.
                      The ``sum`` of reach is no number of people.
``post_list``         platform > number of the post > day, format, own, measures
``days``              platform > month > measure: sums over the days of what was done that day, as far as the brand's exports tell it
``reach``             platform > month > ``days``; ``max`` and ``sum_of_days`` of the daily reach; ``people``: how many different
                      people were really reached, which no platform exports. (TikTok Studio, X and YouTube export no
                      daily reach at all; LinkedIn's is of organic impressions only.)
``followers``         platform > month: stock at the end of the month; ``followers_before``: before the first month
``visits``            platform or "other" > month > "all", "organic", "paid" > sessions, engaged_sessions, engagement_seconds,
                      event_count, key_events, key_event_sessions, revenue (an absent part had no sessions)
``visits_by_source``  session source / medium > month > the same; ``visits_by_channel`` likewise
``events``            platform or "other" > month > event > event_count, event_sessions, revenue
``conversions``       platform or "other" > month > event > counts_as, once_per_session, event_count, event_sessions,
                      conversions (sessions where once per session, else events), value_each, value (null: none declared)
``orders``            month > orders, revenue, refunded, discount, shipping, items, tracked (seen by the website's count),
                      status, counted (orders, revenue, refunded of those that were not cancelled)
``ads``               ad platform > month > spend, impressions, clicks, link_clicks, purchases, leads, conversions (Meta:
                      purchases and leads of forms; Google: its own, with halves), revenue, reach_sum_of_days; ``ads_by_campaign`` likewise
``files``             the files with something peculiar, and what
``traps``             only where traps were planted: trap > the question (metric, where, period, to), what is right (value, low,
                      high, status), the wrong number, and the files that lead to it; the rest tells the truth all the same

Measures have the names of ``socialkpi.tables``; a few that no table has are beside them (photo_clicks, expands …).
"""

from __future__ import annotations

from socialkpi.teach.make import Truth, make_client, truth, write_samples

__all__ = ["Truth", "make_client", "truth", "write_samples"]
