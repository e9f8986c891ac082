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
    "CXL_SRM": Reference("CXL: thresholds for the sample ratio mismatch", "https://community.cxl.com/t/1072"),
    "DASHTHIS_LI": Reference(
        "DashThis: LinkedIn page metrics", "https://help.dashthis.com/linkedin-pages-metrics-and-dimensions"
    ),
    "DIGITAL2025_ID": Reference(
        "We Are Social, Digital 2025: social media identities in Indonesia, quoted by a newspaper", "https://blj.co.id"
    ),
    "FHL2005": Reference("Fader, Hardie, Lee (2005): counting your customers the easy way (BG/NBD)", ""),
    "GA4_ATTR": Reference("Search Engine Land: Google Analytics 4 drops four attribution models, April 2023", ""),
    "GA4_CHANNEL": Reference(
        "Google Analytics: default channel group", "https://support.google.com/analytics/answer/9756891"
    ),
    "GA4_KEYEVENT": Reference(
        "Littledata: conversion rate and key events in GA4",
        "https://help.littledata.io/google-analytics/conversions/conversion-rate-ga4",
    ),
    "GA4_META": Reference(
        "Google Analytics Data API: what a response says of thresholds and samples",
        "https://developers.google.com/analytics/devguides/reporting/data/v1/rest/v1beta/ResponseMetaData",
    ),
    "GA4_SCHEMA": Reference(
        "Google Analytics Data API: dimensions and metrics",
        "https://developers.google.com/analytics/devguides/reporting/data/v1/api-schema",
    ),
    "GECKO": Reference(
        "Geckoboard: first response time",
        "https://www.geckoboard.com/learn/kpi-examples/customer-support-kpis/first-response-time/",
    ),
    "HERU_GLOSS": Reference("A public measurement note on reach above 100%, 25 September 2026", ""),
    "HOOK": Reference("Trade usage of 3-second plays (several vendors agree)", ""),
    "HOOTSUITE_TT": Reference(
        "Hootsuite: TikTok Business metrics",
        "https://help.hootsuite.com/hc/en-us/articles/6212583284635-TikTok-Business-metrics",
    ),
    "HSMAI": Reference("HSMAI: amplification rate", "https://academy.hsmai.org/glossary/amplification-rate/"),
    "ID_ERR": Reference("Indonesian guides to the engagement rate", "https://millarsdigital.com/article11"),
    "KAUSHIK": Reference(
        "A. Kaushik: conversation, amplification, applause, economic value",
        "https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/",
    ),
    "LI_SHARE": Reference(
        "LinkedIn: organization share statistics",
        "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/share-statistics",
    ),
    "MARKOV_PUZ": Reference(
        "S. Puzyrov: removal effect in Markov attribution",
        "https://serhiipuzyrov.com/2019/07/markov-chain-attribution-simple-explanation-of-removal-effect/",
    ),
    "MARKOV_SE": Reference(
        "Cross Validated: removal leads to the exit in Markov attribution", "https://stats.stackexchange.com/q/336227"
    ),
    "MBUZZ": Reference(
        "mbuzz: attribution models removed from GA4", "https://mbuzz.co/articles/ga4-attribution-models-removed"
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
    "META_BADGE": Reference("Facebook Help: the badge for answering fast, in wordings of several years", ""),
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
    "MRC_DAB": Reference("Media Rating Council: digital audience-based measurement standards, December 2017", ""),
    "MRC_VIEW": Reference("Media Rating Council: viewable impression guidelines, 2014 and 2016", ""),
    "MS_SRM": Reference(
        "Microsoft Research: diagnosing the sample ratio mismatch",
        "https://www.microsoft.com/en-us/research/group/experimentation-platform-exp/articles/diagnosing-sample-ratio-mismatch-in-a-b-testing/",
    ),
    "NPS_SE": Reference(
        "Cybaea: confidence intervals of the Net Promoter Score",
        "http://www.cybaea.net/Journal/2016/01/14/NPS-confidence-intervals-stats/",
    ),
    "PIN": Reference("Statusbrew: Pinterest metrics", "https://statusbrew.com/help/articles/pinterest-metrics"),
    "RIVALIQ": Reference("Rival IQ: benchmark method", "https://www.rivaliq.com"),
    "SOCIALINSIDER26": Reference(
        "Socialinsider: engagement benchmarks 2026, quoted by several", "https://www.socialinsider.io"
    ),
    "SPRINKLR_TT": Reference(
        "Sprinklr: TikTok reporting glossary",
        "https://www.sprinklr.com/help/articles/report-on-tiktok-activities/tiktok-reporting-glossary/68317dec0a718d29a578f82e",
    ),
    "SRM_OSC": Reference("SRM: a collection on the sample ratio mismatch", "https://srm.osc.garden"),
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
    "ZENDESK_FRT": Reference(
        "Zendesk: first reply time", "https://support.zendesk.com/hc/en-us/articles/4408821871642"
    ),
    "ZOOM_RT": Reference(
        "ZoomSphere: response time explained",
        "https://help.zoomsphere.com/en/articles/4359991-community-management-response-time-explained",
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
