"""The reference of all metrics as one page: made from the catalog and the declared exports, in both languages."""

from socialkpi.reference.page import page

__all__ = ["page"]
