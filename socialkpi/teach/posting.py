"""Draws the posts of a brand, with the counts that each of them ends up with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from socialkpi.teach.chance import chance, dealt, heavy, pick, some_of, wobble
from socialkpi.teach.model import Brand, Network, Post
from socialkpi.teach.seasons import UTC, Span, first_of, last_of

SEEN = {"x": "impressions", "linkedin": "impressions"}
"""What a platform counts when a post is seen; "views" where it isn't named here."""
HOURS = {8: 2.0, 10: 1.0, 12: 2.0, 15: 1.2, 17: 2.0, 19: 3.0, 20: 2.0}
FORMAT_FACTOR = {
    "IG reel": 1.7, "IG carousel": 0.9, "IG image": 0.7, "Reels": 1.8, "Photos": 0.8, "Links": 0.6, "video": 1.0,
    "short": 1.5, "text": 0.9, "image": 1.1,
}  # fmt: skip
SAVE_FACTOR = {"IG reel": 0.7, "IG carousel": 2.1, "IG image": 0.8}
SHORTCODE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def draw_posts(brand: Brand, network: Network, seed: int, span: Span) -> tuple[Post, ...]:
    """Return the posts of one account over all months, oldest first."""
    posts = [post for place in range(len(span.months)) for post in _month(brand, network, seed, span, place)]
    return tuple(sorted(posts, key=lambda post: (post.moment, post.number)))


def _month(brand: Brand, network: Network, seed: int, span: Span, place: int) -> Iterator[Post]:
    from_end = place - len(span.months)
    if from_end == network.quiet:
        return
    month = span.months[place]
    r = chance(seed, brand.key, network.platform, "posts", month)
    moments = _moments(r, brand, network, month)
    star = len(moments) // 2 if from_end == network.viral else None
    trend = (1.0 + network.growth * place) * wobble(r, 0.10)
    for at, moment in enumerate(moments):
        yield _post(r, brand, network, moment, trend, viral=at == star)


def _moments(r: Random, brand: Brand, network: Network, month: str) -> list[datetime]:
    """Return the local times of publishing; Meta accounts post on the first of every month, early in the day."""
    first, last = first_of(month), last_of(month)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    weights = {day.isoformat(): _posting_day(brand.business, day) for day in days}
    zone, moments = ZoneInfo(brand.time_zone), []
    for number in range(max(2, round(network.posts * wobble(r, 0.08)))):
        early = number == 0 and network.platform in ("instagram", "facebook")
        day = first if early else date.fromisoformat(pick(r, weights))
        hour = 8 if early else int(pick(r, {str(hour): weight for hour, weight in HOURS.items()}))
        moments.append(datetime(day.year, day.month, day.day, hour, r.randrange(60), r.randrange(60), tzinfo=zone))
    return sorted(moments)


def _posting_day(business: str, day: date) -> float:
    weekend = day.weekday() >= 5
    return (0.15 if weekend else 1.0) if business == "b2b" else (1.2 if weekend else 1.0)


def _post(r: Random, brand: Brand, network: Network, moment: datetime, trend: float, *, viral: bool) -> Post:
    kind = pick(r, network.formats)
    if viral:
        kind = max(network.formats, key=lambda name: FORMAT_FACTOR[name])
    seen = network.followers * network.views * trend * heavy(r) * FORMAT_FACTOR[kind] * (22.0 if viral else 1.0)
    own = not (network.platform == "instagram" and r.random() < 0.02)
    number, link = _address(r, network, moment.astimezone(UTC), kind)
    title = f"{r.choice(brand.words.openings)} {r.choice(brand.words.tags)}"
    return Post(
        platform=network.platform,
        number=number,
        moment=moment.astimezone(UTC),
        day=moment.date(),
        format=kind,
        caption=_caption(r, brand, network.platform),
        link=link,
        seconds=_seconds(r, kind),
        own=own,
        half_life=network.half_life * (3.0 if viral else 1.0),
        final=_counts(r, network, kind, max(8, round(seen))),
        title=title,
    )


def _seconds(r: Random, kind: str) -> int:
    if kind in ("IG reel", "Reels", "short"):
        return r.randint(12, 58)
    return r.randint(150, 900) if kind == "video" else 0


def _counts(r: Random, network: Network, kind: str, seen: int) -> dict[str, int]:
    counts = {SEEN.get(network.platform, "views"): seen}
    if "reach" in network.rates:
        counts["reach"] = min(seen, max(1, round(seen * network.rates["reach"] * wobble(r, 0.04))))
    people = counts.get("reach", seen)
    for measure, rate in network.rates.items():
        if measure != "reach":
            factor = SAVE_FACTOR.get(kind, 1.0) if measure == "saves" else 1.0
            counts[measure] = some_of(r, people, rate * factor * wobble(r, 0.22))
    return _platform_counts(r, network.platform, kind, counts)


def _platform_counts(r: Random, platform: str, kind: str, counts: dict[str, int]) -> dict[str, int]:
    if platform == "facebook":
        link, photo, other = dealt(r, counts.pop("clicks"), _click_shares(kind))
        counts |= {"link_clicks": link, "photo_clicks": photo, "other_clicks": other, "clicks": link + photo + other}
        counts["watch_seconds"] = counts["views"] * r.randint(4, 11) if kind == "Reels" else 0
    if platform == "youtube":
        counts["impressions_thumbnail"] = round(counts["views"] * (6 + 12 * r.random()))
        counts["watch_seconds"] = counts["views"] * (r.randint(14, 34) if kind == "short" else r.randint(95, 240))
    if platform == "linkedin":
        counts["video_views"] = some_of(r, counts["impressions"], 0.42) if kind == "video" else 0
    if platform == "x":
        parts = (
            "reactions",
            "comments",
            "shares",
            "saves",
            "sends",
            "profile_visits",
            "link_clicks",
            "follows",
            "expands",
        )
        counts["engagements_native"] = sum(counts[part] for part in parts)
    return counts


def _click_shares(kind: str) -> tuple[float, float, float]:
    return {"Links": (0.7, 0.0, 0.3), "Photos": (0.0, 0.6, 0.4)}.get(kind, (0.0, 0.0, 1.0))


def _caption(r: Random, brand: Brand, platform: str) -> str:
    words = brand.words
    tags = " ".join(r.sample(words.tags, min(3, len(words.tags))))
    opening, body, closing = r.choice(words.openings), r.choice(words.bodies), r.choice(words.closings)
    if platform == "x":
        return f"{opening} {body} https://{brand.site}/x"
    if platform == "tiktok":
        return "" if r.random() < 0.08 else f"{opening} {tags} "
    return f"{opening}\n\n{body}\n{closing}\n\n{tags}"


def _address(r: Random, network: Network, moment: datetime, kind: str) -> tuple[int, str]:
    """Return the number and the link of a post, made as the platforms make them: the time of publishing is in them."""
    milliseconds = round(moment.timestamp()) * 1000 + r.randrange(1000)
    account = network.account
    if network.platform == "instagram":
        code = _shortcode((milliseconds - 1314220021721 << 23) | r.getrandbits(23))
        where = "reel" if kind == "IG reel" else "p"
        return 18_000_000_000_000_000 + r.randrange(10**14), f"https://www.instagram.com/{where}/{code}/"
    if network.platform == "facebook":
        number = 100_000_000_000_000 + milliseconds // 1000 * 400 + r.randrange(400)
        return number, f"https://www.facebook.com/{account}/posts/{number}"
    if network.platform == "tiktok":
        number = (milliseconds // 1000 << 32) | r.getrandbits(32)
        return number, f"https://www.tiktok.com/@{account}/video/{number}"
    if network.platform == "x":
        number = (milliseconds - 1288834974657 << 22) | r.getrandbits(22)
        return number, f"https://x.com/{account}/status/{number}"
    if network.platform == "linkedin":
        number = (milliseconds << 22) | r.getrandbits(22)
        return number, f"https://www.linkedin.com/feed/update/urn:li:activity:{number}"
    number = r.getrandbits(60)
    return number, "x" + _shortcode(number).rjust(10, "A")


def _shortcode(number: int) -> str:
    code = ""
    while number:
        number, digit = divmod(number, 64)
        code = SHORTCODE[digit] + code
    return code
