"""Draws everything that happened to a brand, in the order in which one thing leads to another."""

from __future__ import annotations

from dataclasses import replace

from socialkpi.teach.accounts import draw_days
from socialkpi.teach.model import Brand, World
from socialkpi.teach.posting import draw_posts
from socialkpi.teach.seasons import Span
from socialkpi.teach.shopping import draw_orders
from socialkpi.teach.visiting import draw_ads, draw_visits


def draw_world(brand: Brand, seed: int, span: Span) -> World:
    """Return the posts, days, ads, visits and orders of a brand over a span of months."""
    posts = {network.platform: draw_posts(brand, network, seed, span) for network in brand.networks}
    days = {
        network.platform: draw_days(brand, network, posts[network.platform], seed, span) for network in brand.networks
    }  # fmt: skip
    ads = draw_ads(brand, seed, span)
    orders, visits = draw_orders(brand, draw_visits(brand, days, ads, seed, span), seed)
    return replace(World(brand, seed, span), posts=posts, days=days, ads=ads, visits=visits, orders=orders)
