"""The monthly report: what changed and whether it is good, with the evidence, one small module per section."""

from socialkpi.report.monthly.month import Month, monthly

__all__ = ["Month", "monthly"]
