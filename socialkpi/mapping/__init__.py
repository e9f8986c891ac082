"""Columns of one's own: files, frames and queries that no source knows, read by a mapping."""

from socialkpi.mapping.cells import csv_of, csv_of_query
from socialkpi.mapping.declare import MONEY_FIELDS, OWN, says_of, source_of
from socialkpi.mapping.read import read_cells, read_mapped

__all__ = ["MONEY_FIELDS", "OWN", "csv_of", "csv_of_query", "read_cells", "read_mapped", "says_of", "source_of"]
