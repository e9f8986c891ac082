"""From bytes to tables: decode, cut into cells, recognise, read every cell by its declared rule or refuse it."""
