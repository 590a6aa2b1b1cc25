"""Child process that draws: a chart's specification to SVG, or SVG to PNG. Reads standard input, then ends.

A process of its own, as the drawing library runs JavaScript and holds the interpreter meanwhile: in the
server it would stop every reader for as long as one picture takes. Started by file name, so that it
imports nothing of the dashboards; data from addresses is refused.
"""

from __future__ import annotations

import json
import sys
from typing import Any


def drawn(order: dict[str, Any]) -> bytes:
    """What was asked for: `{"spec": …}` gives SVG, `{"svg": …, "scale": …}` gives PNG."""
    import vl_convert  # only here: the server never loads it

    if "spec" in order:
        return vl_convert.vegalite_to_svg(order["spec"], allowed_base_urls=[]).encode()
    return vl_convert.svg_to_png(order["svg"], scale=order["scale"])


if __name__ == "__main__":
    sys.stdout.buffer.write(drawn(json.load(sys.stdin)))
