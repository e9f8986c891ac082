"""Shopify: the orders export, one line per line item, order cells on the first line only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from socialkpi.teach.cells import table, utf8
from socialkpi.teach.model import Brand, Order

HEAD = (
    "Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at", "Accepts Marketing",
    "Currency", "Subtotal", "Shipping", "Taxes", "Total", "Discount Code", "Discount Amount", "Shipping Method",
    "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem compare at price",
    "Lineitem sku", "Lineitem requires shipping", "Lineitem taxable", "Lineitem fulfillment status", "Billing Name",
    "Billing Street", "Billing Address1", "Billing Address2", "Billing Company", "Billing City", "Billing Zip",
    "Billing Province", "Billing Country", "Billing Phone", "Shipping Name", "Shipping Street", "Shipping Address1",
    "Shipping Address2", "Shipping Company", "Shipping City", "Shipping Zip", "Shipping Province",
    "Shipping Country", "Shipping Phone", "Notes", "Note Attributes", "Cancelled at", "Payment Method",
    "Payment Reference", "Refunded Amount", "Vendor", "Outstanding Balance", "Employee", "Location", "Device ID",
    "Id", "Tags", "Risk Level", "Source", "Lineitem discount", "Tax 1 Name", "Tax 1 Value", "Tax 2 Name",
    "Tax 2 Value", "Tax 3 Name", "Tax 3 Value", "Tax 4 Name", "Tax 4 Value", "Tax 5 Name", "Tax 5 Value", "Phone",
    "Receipt Number", "Duties", "Billing Province Name", "Shipping Province Name", "Payment ID",
    "Payment Terms Name", "Next Payment Due At", "Payment References",
)  # fmt: skip
REFUND_AFTER = 16
"""Refunds are made so many days after the order."""


def orders_export(brand: Brand, orders: Iterable[Order], taken: date) -> bytes:
    """Write the orders, newest first, as they stand on a day: later refunds aren't in yet; buyers' details are left out."""
    lines = [line for order in list(orders)[::-1] for line in _lines(brand, order, taken)]
    return utf8(table([HEAD, *([cells.get(name, "") for name in HEAD] for cells in lines)]))


def _lines(brand: Brand, order: Order, taken: date) -> Iterator[dict[str, str]]:
    for at, (name, number, pieces, price) in enumerate(order.lines):
        line = {
            "Name": f"#{order.number}",
            "Created at": _stamp(order.moment),
            "Lineitem quantity": str(pieces),
            "Lineitem name": name,
            "Lineitem price": f"{price:.2f}",
            "Lineitem sku": number,
            "Lineitem requires shipping": "true",
            "Lineitem taxable": "false",
            "Lineitem fulfillment status": "fulfilled" if order.status != "voided" else "pending",
            "Vendor": brand.name,
            "Lineitem discount": "0.00",
        }
        yield line | _order(brand, order, taken) if at == 0 else line


def _order(brand: Brand, order: Order, taken: date) -> dict[str, str]:
    status, refunded = standing(order, taken)
    city, postcode, province, country = order.city
    voided = status == "voided"
    shipped = _stamp(order.moment + timedelta(hours=26)) if not voided else ""
    return {
        "Financial Status": status,
        "Paid at": "" if voided else _stamp(order.moment + timedelta(seconds=14)),
        "Fulfillment Status": "unfulfilled" if voided else "fulfilled",
        "Fulfilled at": shipped,
        "Accepts Marketing": "yes" if order.number % 3 == 0 else "no",
        "Currency": brand.currency,
        "Subtotal": f"{order.total - order.shipping:.2f}",
        "Shipping": f"{order.shipping:.2f}",
        "Taxes": "0.00",
        "Total": f"{order.total:.2f}",
        "Discount Code": "RONA10" if order.discount else "",
        "Discount Amount": f"{order.discount:.2f}",
        "Shipping Method": "International" if country != "ID" else "Standard",
        "Shipping City": city,
        "Shipping Zip": f"'{postcode}",
        "Shipping Province": province,
        "Shipping Country": country,
        "Cancelled at": _stamp(order.moment + timedelta(hours=5)) if voided else "",
        "Payment Method": "Shopify Payments",
        "Refunded Amount": f"{refunded:.2f}",
        "Outstanding Balance": "0.00",
        "Id": str(6_400_000_000_000 + order.number * 32768),
        "Risk Level": "Low",
        "Source": order.through,
    }


def standing(order: Order, taken: date) -> tuple[str, float]:
    """Return status and refund of an order as they stand on a day."""
    if order.refunded and order.moment.date() + timedelta(days=REFUND_AFTER) > taken:
        return "paid", 0.0
    return order.status, order.refunded


def _stamp(moment: datetime) -> str:
    """Write 2026-10-03 19:53:07 +0800."""
    return f"{moment:%Y-%m-%d %H:%M:%S %z}"
