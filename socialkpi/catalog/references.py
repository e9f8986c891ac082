"""Where definitions come from: the codes that ``Metric.source`` names, with title and address.

Beside these, a source can be ``arithmetic`` (true by calculation) or ``practice`` (trade usage; no single authority).
"""

from __future__ import annotations

from dataclasses import dataclass

from socialkpi.language import Text

PLAIN = {
    "arithmetic": Text(en="true by arithmetic", id="benar secara aritmetika"),
    "practice": Text(en="common usage, no single authority", id="kebiasaan umum, tanpa satu rujukan resmi"),
    "own": Text(en="your own definition", id="definisi Anda sendiri"),
}


@dataclass(frozen=True)
class Reference:
    """A document: what it is, and where it can be read."""

    title: str
    address: str


REFERENCES: dict[str, Reference] = {
    "BUFFER_X": Reference(
        "Buffer: what X's metrics mean", "https://faq.buffer.com/article/1097-analyze-twitter-metric-descriptions"
    ),
    "DASHTHIS_LI": Reference(
        "DashThis: LinkedIn page metrics", "https://help.dashthis.com/linkedin-pages-metrics-and-dimensions"
    ),
    "GA4_CHANNEL": Reference(
        "Google Analytics: default channel group", "https://support.google.com/analytics/answer/9756891"
    ),
    "GA4_KEYEVENT": Reference(
        "Littledata: conversion rate and key events in GA4",
        "https://help.littledata.io/google-analytics/conversions/conversion-rate-ga4",
    ),
    "GA4_SCHEMA": Reference(
        "Google Analytics Data API: dimensions and metrics",
        "https://developers.google.com/analytics/devguides/reporting/data/v1/api-schema",
    ),
    "HERU_GLOSS": Reference("A public measurement note on reach above 100%, 25 September 2026", ""),
    "HOOK": Reference("Trade usage of 3-second plays (several vendors agree)", ""),
    "HOOTSUITE_TT": Reference(
        "Hootsuite: TikTok Business metrics",
        "https://help.hootsuite.com/hc/en-us/articles/6212583284635-TikTok-Business-metrics",
    ),
    "ID_ERR": Reference("Indonesian guides to the engagement rate", "https://millarsdigital.com/article11"),
    "KAUSHIK": Reference(
        "A. Kaushik: conversation, amplification, applause, economic value",
        "https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/",
    ),
    "LI_SHARE": Reference(
        "LinkedIn: organization share statistics",
        "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/share-statistics",
    ),
    "META_ADS_GLOSS": Reference("Meta Ads glossary", "https://motionapp.com/blog/meta-ads-glossary"),
    "META_ADS_REACH": Reference(
        "Supermetrics: changes to Meta Ads reach, 10 June 2025",
        "https://docs.supermetrics.com/docs/facebook-ads-reach-and-attribution-changes-june-10-2025",
    ),
    "META_ADS_WIN": Reference(
        "Meta: changes to ad attribution windows",
        "https://developers.facebook.com/blog/post/2025/10/16/ads-insights-api-metric-availability-updates/",
    ),
    "META_FB_DEPR": Reference(
        "Meta: removed Facebook page metrics",
        "https://developers.facebook.com/documentation/pages-api/platforminsights/page/deprecated-metrics",
    ),
    "META_IG_DEC25": Reference(
        "Meta: Instagram API updates, December 2025",
        "https://developers.facebook.com/blog/post/2025/12/03/instragram-api-updates/",
    ),
    "META_IG_MEDIA": Reference(
        "Meta: Instagram media insights",
        "https://developers.facebook.com/docs/instagram-platform/reference/instagram-media/insights",
    ),
    "META_IG_USER": Reference(
        "Meta: Instagram account insights",
        "https://developers.facebook.com/documentation/instagram-platform/api-reference/instagram-user/insights/",
    ),
    "META_IG_USER_V21": Reference(
        "Meta: Instagram account insights, version 21",
        "https://developers.facebook.com/docs/instagram-api/reference/ig-user/insights",
    ),
    "META_PAGE_INS": Reference(
        "Meta: page insights", "https://developers.facebook.com/docs/graph-api/reference/v19.0/insights"
    ),
    "META_V25": Reference(
        "Meta: Graph API version 25, viewers replace reach",
        "https://developers.facebook.com/blog/post/2026/02/18/introducing-graph-api-v25-and-marketing-api-v25",
    ),
    "META_VIEWS_NASDAQ": Reference(
        "Nasdaq: views become the primary metric on Facebook",
        "https://www.nasdaq.com/articles/meta-says-views-become-primary-metric-facebook",
    ),
    "METRICOOL_FB": Reference("Metricool: Facebook reach by day", "https://help.metricool.com/en/article/1tllrsb"),
    "METRICOOL_LI": Reference(
        "Metricool: LinkedIn company page metrics",
        "https://help.metricool.com/en/article/linkedin-company-page-metrics-1kxa7fv",
    ),
    "MRC_VIEW": Reference("Media Rating Council: viewable impression guidelines, 2014 and 2016", ""),
    "PIN": Reference("Statusbrew: Pinterest metrics", "https://statusbrew.com/help/articles/pinterest-metrics"),
    "RIVALIQ": Reference("Rival IQ: benchmark method", "https://www.rivaliq.com"),
    "SPRINKLR_TT": Reference(
        "Sprinklr: TikTok reporting glossary",
        "https://www.sprinklr.com/help/articles/report-on-tiktok-activities/tiktok-reporting-glossary/68317dec0a718d29a578f82e",
    ),
    "THREADS": Reference("Meta: Threads insights", "https://developers.facebook.com/docs/threads/insights"),
    "TSM": Reference("TrueSocialMetrics: metrics", "https://www.truesocialmetrics.com/university/metric-introduction"),
    "TT_FIELDS": Reference(
        "Chartica: TikTok organic fields",
        "https://chartica.gitbook.io/chartica/readme/tiktok-organic/fields-and-descriptions",
    ),
    "UA_API": Reference("Universal Analytics: goal completions and rates (service ended in July 2023)", ""),
    "X_API": Reference("X API: metrics", "https://docs.x.com/x-api/fundamentals/metrics.md"),
    "YT_CATALOG": Reference("YouTube Analytics: metrics", "https://developers.google.com/youtube/analytics/metrics"),
    "YT_REV": Reference(
        "YouTube Analytics: revision history", "https://developers.google.com/youtube/analytics/revision_history"
    ),
}


def codes(source: str) -> tuple[str, ...]:
    """Split ``Metric.source`` into its codes.

    >>> codes("GA4_SCHEMA; GA4_CHANNEL")
    ('GA4_SCHEMA', 'GA4_CHANNEL')
    """
    return tuple(code.strip() for code in source.split(";") if code.strip())


def cite(source: str, language: str) -> str:
    """Say where a definition comes from: the titles of its documents, or what it rests on.

    >>> cite("arithmetic", "id")
    'benar secara aritmetika'
    """
    return "; ".join(PLAIN[code][language] if code in PLAIN else REFERENCES[code].title for code in codes(source))
