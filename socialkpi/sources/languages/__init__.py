"""The words of exports in other languages than English, one file per language."""
