"""What a made-up brand is (declared once), and what happened to it (drawn by chance)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from socialkpi.teach.seasons import Span


@dataclass(frozen=True)
class Words:
    """Parts that captions are put together from."""

    openings: tuple[str, ...]
    bodies: tuple[str, ...]
    closings: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Network:
    """One account of the brand on a social platform, with its habits."""

    platform: str
    account: str
    title: str
    """How the account is shown: the name of a Facebook page, of a channel."""
    followers: int
    gain: float
    """New followers a day, as a share of followers."""
    loss: float
    posts: float
    """Posts a month."""
    views: float
    """Lifetime views of an ordinary post, as a share of followers."""
    formats: dict[str, float]
    rates: dict[str, float]
    """Reactions, comments, shares, saves, clicks … per view."""
    growth: float = 0.0
    """How much more (or less) views a post gets from month to month."""
    quiet: int | None = None
    """A month without posts, counted from the end."""
    viral: int | None = None
    """A month in which one video takes off, counted from the end."""
    half_life: float = 1.6
    """Days after which a post has had half of its views."""
    daily: tuple[str, ...] = ()
    """What the brand's exports tell day by day, apart from reach and followers."""

    @property
    def name(self) -> str:
        """The name that its exports go by: a page has its title, any other account its handle."""
        return self.title if self.platform in ("facebook", "linkedin") else self.account


@dataclass(frozen=True)
class Goal:
    """An event on the website that the brand wants."""

    event: str
    counts_as: str
    once: bool
    value: float | None = None
    price: tuple[int, int] | None = None
    """Lowest and highest order value, for purchases."""
    key: bool = True
    """Whether GA4 counts it as a key event."""


@dataclass(frozen=True)
class Door:
    """One way into the website: a session source / medium of GA4."""

    source: str
    channel: str
    platform: str | None
    daily: float
    rates: dict[str, float]
    paid: bool = False
    growth: float = 0.0
    engaged: float = 0.6
    seconds: float = 40.0
    pages: float = 2.2
    drift: float = 0.0
    """How the conversion rates change from month to month."""


@dataclass(frozen=True)
class Campaign:
    """A campaign of an ad platform; ``ad_sets`` holds pairs of a name and the names of its ads."""

    platform: str
    name: str
    kind: str
    budget: float
    """Spend a day in the account's currency."""
    cost_per_thousand: float
    click_rate: float
    order_rate: float
    lead_rate: float
    price: float
    ad_sets: tuple[tuple[str, tuple[str, ...]], ...]
    feeds: dict[str, float]
    """The doors that the clicks come through, with their shares."""
    begin: int | None = None
    end: int | None = None
    result: str = "actions:link_click"
    frequency: float = 1.25


@dataclass(frozen=True)
class Shop:
    """What a web shop sells, and where to."""

    articles: tuple[tuple[str, str, float], ...]
    """Name, number, price."""
    variants: tuple[str, ...]
    cities: tuple[tuple[str, str, str, str], ...]
    """City, postcode, province, country."""
    shipping: float
    free_shipping_from: float


@dataclass(frozen=True)
class Brand:
    """A made-up brand, as its files would show it."""

    key: str
    name: str
    site: str
    language: str
    currency: str
    decimals: int
    time_zone: str
    business: str
    gross_margin: float | None
    colour: str
    logo: str
    networks: tuple[Network, ...]
    doors: tuple[Door, ...]
    goals: tuple[Goal, ...]
    campaigns: tuple[Campaign, ...]
    words: Words
    targets: tuple[tuple[str, float, str | None], ...]
    channels: dict[str, str]
    notes: dict[int, str]
    """The consultant's words by month, counted from the end."""
    double_spend: int | None = None
    """A month in which ad spend doubles, counted from the end."""
    shop: Shop | None = None

    def network(self, platform: str) -> Network:
        """Return the brand's account on a platform."""
        return next(network for network in self.networks if network.platform == platform)


@dataclass(frozen=True)
class Post:
    """One post with the counts it ends up with."""

    platform: str
    number: int
    moment: datetime
    """In UTC."""
    day: date
    """In the brand's time zone."""
    format: str
    caption: str
    link: str
    seconds: int
    own: bool
    half_life: float
    final: dict[str, int]
    title: str = ""

    def at(self, day: date) -> dict[str, int]:
        """Return the counts as they stand at the end of a day."""
        age = (day - self.day).days + 0.5
        share = age / (age + self.half_life) if age > 0 else 0.0
        return {measure: round(count * share) for measure, count in self.final.items()}


@dataclass(frozen=True)
class AccountDay:
    """What happened to one account on one day."""

    day: date
    values: dict[str, int]


@dataclass(frozen=True)
class AdDay:
    """One ad on one day."""

    day: date
    campaign: Campaign
    ad_set: str
    ad: str
    spend: float
    impressions: int
    reach: int
    clicks: int
    link_clicks: int
    orders: int
    leads: int
    conversions: float
    """Orders, and leads of a form or of Google; Google shares some of them with other ads."""
    revenue: float


@dataclass(frozen=True)
class EventDay:
    """One event of one door on one day."""

    event: str
    count: int
    sessions: int
    revenue: float


@dataclass(frozen=True)
class VisitDay:
    """The sessions of one door on one day."""

    day: date
    door: Door
    sessions: int
    engaged: int
    seconds: int
    event_count: int
    key_event_sessions: int
    events: tuple[EventDay, ...]


@dataclass(frozen=True)
class Order:
    """One order of the web shop."""

    number: int
    moment: datetime
    """In the shop's time zone."""
    lines: tuple[tuple[str, str, int, float], ...]
    """Article, its number, pieces, price."""
    discount: float
    shipping: float
    total: float
    refunded: float
    status: str
    through: str
    city: tuple[str, str, str, str]
    tracked: bool


@dataclass(frozen=True)
class World:
    """Everything that happened, before any platform wrote it down."""

    brand: Brand
    seed: int
    span: Span
    posts: dict[str, tuple[Post, ...]] = field(default_factory=dict)
    days: dict[str, tuple[AccountDay, ...]] = field(default_factory=dict)
    ads: tuple[AdDay, ...] = ()
    visits: tuple[VisitDay, ...] = ()
    orders: tuple[Order, ...] = ()
