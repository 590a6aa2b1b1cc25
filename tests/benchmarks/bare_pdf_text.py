"""The plain alternative for PDFs: extract the text of every page and do nothing with it.

Run as a program so that it starts cold, with as many processes as `unga ingest` uses.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path


def count_pages(path: str) -> int:
    """Pages of the PDF at `path`, each read to text and thrown away."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    for page in document:
        page.get_textpage().get_text_bounded()
    pages = len(document)
    document.close()
    return pages


def main() -> None:
    """Print the number of pages read under the folder given."""
    folder, workers = Path(sys.argv[1]), int(sys.argv[2])
    with ProcessPoolExecutor(workers) as pool:
        print(sum(pool.map(count_pages, sorted(map(str, folder.glob("*.pdf"))))))


if __name__ == "__main__":
    main()
