"""What is measured: every metric as a record that is computed, explained and shown alike.

One file per family of metrics, collected by walking this folder: to add a metric, add a declaration. What takes a
procedure (a model, a test of chance, a comparison) is declared as ``Planned``: it is known and says what it needs.

How metrics are named:

* A bare name speaks of **posts**, by the date they were published: ``views``, ``saves``, ``link_clicks``.
* ``account_`` before it speaks of the **account**, by the day of the activity: ``account_views``. What only an account
  has goes without: ``followers``, ``profile_visits``, ``reach``, ``viewers``. So ``reach`` is the account's, and
  ``post_reach`` and ``total_post_reach`` are the posts'.
* ``ad_`` speaks of **advertisements**: ``ad_spend``, ``ad_clicks``; so do cpm, cpc, cpa, cpl, roas and roi.
* Sessions, conversions, leads and revenue speak of **website visits from social platforms**; only ``all_sessions`` is the
  whole website.
* ``mention_volume`` and the sentiments speak of **mentions of the brand**; ``influencer_`` of influencers' posts about it.
* ``purchases``, ``shop_revenue``, ``average_order_value``, ``refunds`` speak of the **whole shop**, without orders that were
  cancelled or not paid; ``cancelled_orders`` and ``unpaid_orders`` count those.
* ``crm_leads`` and what follows from them speak of the **client's own list**; what the business counts itself (``customers``,
  ``store_visits``) and books (``total_social_cost``) comes from templates of our own.
* A rate names what it divides by where usage varies: ``engagement_rate_by_views``, ``save_rate_by_views``. Without a
  ``_by_`` it divides by the reach of the posts (``save_rate``), or as its label says.
* After a colon stands whose recipe it is: ``engagement_rate:buffer`` is the rate as Buffer publishes it (``dialects``).
"""

from socialkpi.catalog.formula import formula, inputs
from socialkpi.catalog.registry import FAMILIES, METRICS, PLANNED, Family, find
from socialkpi.catalog.statuses import explain_status
from socialkpi.catalog.table import how_it_adds, metrics

__all__ = [
    "FAMILIES", "METRICS", "PLANNED", "Family", "explain_status", "find", "formula", "how_it_adds", "inputs", "metrics",
]  # fmt: skip
