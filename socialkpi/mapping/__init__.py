"""Columns of one's own: files, frames and queries that no source knows, read by a mapping."""

from socialkpi.mapping.cells import csv_of, csv_of_query
from socialkpi.mapping.declare import says_of, source_of
from socialkpi.mapping.read import read_cells, read_mapped

__all__ = ["csv_of", "csv_of_query", "read_cells", "read_mapped", "says_of", "source_of"]
