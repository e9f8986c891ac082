"""Reports: a template's blocks, the page and the manifest made of them, and the run that does it for each client."""

from socialkpi.report.block import Block
from socialkpi.report.ending import ending
from socialkpi.report.page import page
from socialkpi.report.run import report, report_all

__all__ = ["Block", "ending", "page", "report", "report_all"]
