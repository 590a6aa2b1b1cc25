"""`make benchmark`: how fast documents are read, landed and published, and pages shown, on this machine.

Every figure stands beside a plain alternative measured in the same run, cold, in a process of its own
with the same number of workers. Needs the real documents beside the checkout, but for the table of votes,
which is made up.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import pages
from tests.benchmarks.vote_table import N_ROWS
from tests.browser.conftest import CHROMIUM

REPOSITORY = Path(__file__).resolve().parents[2]
DATA = REPOSITORY.parent / "shared" / "data"
DOCUMENTS = DATA / "documents"
BUNDLE = DOCUMENTS / "un_texts_part1.jsonl.gz"
WORKERS = 2

READ_BUNDLE = """
import gzip, json, sys
print(sum(len(json.loads(line)["text"]) for line in gzip.open(sys.argv[1], "rt", encoding="utf-8")))
"""


def timed(*command: str) -> float:
    """Seconds that a command takes in a process of its own; its output is hidden unless it fails."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[-500:]}")
    return seconds


def unga(home: Path, *arguments: str) -> float:
    """Seconds that an `unga` command takes on the home given."""
    return timed(str(Path(sys.executable).parent / "unga"), *arguments, "--home", str(home))


def report(what: str, ours: float, plain: float, plain_name: str) -> None:
    """Print one line: seconds, seconds of the plain alternative, ratio."""
    print(f"{what:<46} {ours:7.2f} s   {plain_name:<34} {plain:7.2f} s   ratio {ours / plain:6.2f}")


def measure_pdfs(scratch: Path) -> None:
    """Reading and landing PDFs against bare text extraction of the same files."""
    folder = scratch / "pdf"
    folder.mkdir()
    for path in DOCUMENTS.glob("A_*.pdf"):
        if "_PV." not in path.name:
            shutil.copy(path, folder)
    bare = [sys.executable, "-m", "tests.benchmarks.bare_pdf_text", str(folder), str(WORKERS)]
    pages = int(subprocess.run(bare, capture_output=True, text=True, cwd=REPOSITORY, check=True).stdout)
    plain = min(timed(*bare) for _ in range(3))
    ours = min(unga(scratch / f"pdf_home_{turn}", "ingest", str(folder)) for turn in range(3))
    report(f"PDFs read and landed ({pages} pages)", ours, plain, "bare text extraction")
    print(f"{'':<46} {pages / ours:7.0f} pages/s {'':<30} {pages / plain:7.0f} pages/s")


def measure_bundle(scratch: Path) -> Path:
    """Reading and landing the bundle against merely decoding it; gives the home for what follows."""
    home = scratch / "bundle_home"
    plain = timed(sys.executable, "-c", READ_BUNDLE, str(BUNDLE))
    with gzip.open(BUNDLE, "rt", encoding="utf-8") as lines:
        count = sum(1 for _ in lines)
    report(
        f"bundle of {count} texts landed", unga(home, "ingest", str(BUNDLE)), plain, "decode the JSON Lines"
    )
    return home


def measure_publication(home: Path, scratch: Path) -> None:
    """One new document on top of the bundle, read and published, against the first whole build."""
    first = unga(home, "build")
    with gzip.open(BUNDLE, "rt", encoding="utf-8") as lines:
        text = json.loads(next(lines))["text"]
    new = scratch / "new.txt"
    new.write_text(text.replace("Recalling", "Recalling again", 1), encoding="utf-8")
    report("one new document published", unga(home, "refresh", str(new)), first, "first whole build")
    report("the same again, nothing new", unga(home, "refresh", str(new)), first, "first whole build")


def measure_vote_table(scratch: Path) -> None:
    """Landing a bulk voting table of a million rows against DuckDB's own typed read of the same file."""
    file = scratch / "votes" / "votes.csv"
    file.parent.mkdir()
    program = [sys.executable, "-m", "tests.benchmarks.vote_table"]
    timed(*program, "write", str(file))
    turns = range(3)  # by turns, so that whatever else the machine does meets both alike
    ours, plain, stored = [], [], []
    for turn in turns:
        plain.append(timed(*program, "read", str(file)))
        ours.append(unga(scratch / f"votes_home_{turn}", "ingest", str(file)))
        stored.append(timed(*program, "read", str(file), str(scratch / f"votes_{turn}.duckdb")))
    size = file.stat().st_size >> 20
    report(f"bulk table of {N_ROWS:,} votes ({size} MB) landed", min(ours), min(plain), "DuckDB's typed read")
    report("the same", min(ours), min(stored), "the same into a database file")


def measure_pages(scratch: Path) -> None:
    """Pages in a browser, with everything loaded that lies beside the checkout."""
    if not CHROMIUM.exists():
        print(f"no Chromium at {CHROMIUM}: pages were not measured")
        return
    home = scratch / "home_of_everything"
    print(f"{'everything read and published, for the pages':<46} {unga(home, 'refresh', str(DATA)):7.2f} s")
    pages.measure(home)


def main() -> None:
    """Run every measurement."""
    print(f"{os.cpu_count()} cores, {WORKERS} workers, Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as folder:
        measure_vote_table(Path(folder))
    if not BUNDLE.exists():
        raise SystemExit("the real documents are not beside the checkout; no documents were measured")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        measure_pdfs(scratch)
        home = measure_bundle(scratch)
        measure_publication(home, scratch)
        measure_pages(scratch)


if __name__ == "__main__":
    main()
