"""Draws the orders of a web shop: those the website's own count saw, and the few that it missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from random import Random
from zoneinfo import ZoneInfo

from socialkpi.teach.chance import chance, pick, some_of
from socialkpi.teach.model import Brand, EventDay, Order, Shop, VisitDay

PURCHASE = "purchase"
STATUS = {"paid": 0.915, "partially_refunded": 0.03, "refunded": 0.042, "voided": 0.013}
HOURS = {7: 1.0, 9: 1.0, 11: 1.5, 12: 2.0, 14: 1.2, 16: 1.2, 19: 2.5, 20: 3.0, 21: 3.0, 22: 1.5}


def draw_orders(
    brand: Brand, visits: tuple[VisitDay, ...], seed: int
) -> tuple[tuple[Order, ...], tuple[VisitDay, ...]]:
    """Return the orders, numbered by time, and the visits with the revenue of the orders that came from them."""
    if brand.shop is None:
        return (), visits
    r, orders, seen = chance(seed, brand.key, "orders"), [], []
    for visit in visits:
        made = [_order(r, brand, brand.shop, visit.day, tracked=True) for _ in range(_purchases(visit))]
        missed = [_order(r, brand, brand.shop, visit.day, tracked=False) for _ in range(some_of(r, len(made), 0.07))]
        orders += made + missed
        seen.append(_with_revenue(visit, round(sum(order.total for order in made), 2)))
    orders.sort(key=lambda order: (order.moment, order.total))
    return tuple(replace(order, number=1001 + at) for at, order in enumerate(orders)), tuple(seen)


def _purchases(visit: VisitDay) -> int:
    return sum(event.count for event in visit.events if event.event == PURCHASE)


def _with_revenue(visit: VisitDay, revenue: float) -> VisitDay:
    events = tuple(
        EventDay(event.event, event.count, event.sessions, revenue) if event.event == PURCHASE else event
        for event in visit.events
    )
    return replace(visit, events=events)


def _order(r: Random, brand: Brand, shop: Shop, day: date, *, tracked: bool) -> Order:
    hour = int(pick(r, {str(hour): weight for hour, weight in HOURS.items()}))
    moment = datetime(
        day.year, day.month, day.day, hour, r.randrange(60), r.randrange(60), tzinfo=ZoneInfo(brand.time_zone)
    )
    lines = tuple(_line(r, shop) for _ in range(int(pick(r, {"1": 0.68, "2": 0.22, "3": 0.1}))))
    worth = sum(pieces * price for _, _, pieces, price in lines)
    discount = round(worth * 0.1, 2) if r.random() < 0.22 else 0.0
    shipping = 0.0 if worth - discount >= shop.free_shipping_from else shop.shipping
    total = round(worth - discount + shipping, 2)
    status = pick(r, STATUS)
    refunded = {"refunded": total, "partially_refunded": lines[0][3]}.get(status, 0.0)
    return Order(
        number=0,
        moment=moment,
        lines=lines,
        discount=discount,
        shipping=shipping,
        total=total,
        refunded=min(total, refunded),
        status=status,
        through="1354745" if not tracked and r.random() < 0.4 else "web",
        city=r.choice(shop.cities),
        tracked=tracked,
    )


def _line(r: Random, shop: Shop) -> tuple[str, str, int, float]:
    name, number, price = r.choice(shop.articles)
    variant = r.choice(shop.variants)
    return f"{name} - {variant}", f"{number}-{variant[:3].upper()}", 2 if r.random() < 0.06 else 1, price
