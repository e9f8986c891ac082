"""``python -m socialkpi.teach [FOLDER]`` writes the sample clients again, into data/sample unless told otherwise."""

from __future__ import annotations

import sys

from socialkpi.teach.make import write_samples

if __name__ == "__main__":
    write_samples(sys.argv[1] if len(sys.argv) > 1 else "data/sample")
