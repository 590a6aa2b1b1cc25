"""What a page must give every reader, looked for in the page itself: names, order of headings, contrast.

Written out here and not taken from a checker of that kind: the usual one is under a licence with conditions.
"""

from __future__ import annotations

from typing import Any

# Streamlit's own: the menu of pages, the toolbar, and what stands in for a table drawn on a canvas.
NOT_OURS = ", ".join(
    f"[data-testid={part}]" for part in ("stSidebarNav", "stToolbar", "stDataFrame", "stHeader")
)

FAULTS = """(notOurs) => {
  const faults = [];
  const own = element => !element.closest(notOurs);
  const seen = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && element.getBoundingClientRect().width > 1;
  const all = selector => [...document.querySelectorAll(selector)].filter(e => own(e) && seen(e));
  const short = e => `${e.tagName.toLowerCase()} “${(e.innerText || e.outerHTML).trim().slice(0, 60)}”`;
  const labelled = e => e.getAttribute('aria-label') || e.labels?.length || e.title || e.innerText?.trim()
    || (e.getAttribute('aria-labelledby') || '').split(' ').some(id => document.getElementById(id))
    || e.querySelector('img[alt], svg[aria-label], [aria-label]');
  const controls = 'a[href], button, input, select, textarea, [role=button], [role=combobox], [role=radio]';
  for (const e of all(controls))
    if (!labelled(e)) faults.push(`no name: ${short(e)}`);
  for (const e of all('img:not([alt]), [role=img]:not([aria-label], [aria-labelledby], [alt])'))
    faults.push(`no words for a picture: ${e.outerHTML.slice(0, 80)}`);
  for (const e of all('[data-testid=stVegaLiteChart]'))
    if (!e.querySelector('[aria-label]') && !e.getAttribute('aria-label'))
      faults.push('a chart without words');
  const headings = all('h1, h2, h3, h4, h5, h6');
  if (headings.filter(e => e.tagName === 'H1').length !== 1) faults.push('not one title');
  let last = 0;
  for (const e of headings) {
    const level = Number(e.tagName[1]);
    if (level > last + 1) faults.push(`a level is left out before ${short(e)}`);
    last = level;
  }
  const parts = text => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92
    : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const over = (top, share, under) => top.slice(0, 3).map((c, i) => c * share + under[i] * (1 - share));
  const ground = e => {
    for (; e; e = e.parentElement) {
      const style = getComputedStyle(e);
      if (style.backgroundImage !== 'none') return null;  // a pattern has no one colour
      const [r, g, b, a = 1] = parts(style.backgroundColor);
      if (a === 1) return [r, g, b];
      if (a > 0) { const under = ground(e.parentElement); return under && over([r, g, b], a, under); }
    }
    return [255, 255, 255];
  };
  const main = document.querySelector('[data-testid=stMain]');
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const told = new Set();
  for (let node; (node = walk.nextNode());) {
    const e = node.parentElement;
    if (!node.data.trim() || !own(e) || !seen(e) || e.closest('svg, style, [disabled], [aria-disabled=true]'))
      continue;
    if (e.closest('[data-testid=stIconMaterial], [aria-hidden=true]')) continue;
    const style = getComputedStyle(e), under = ground(e);
    if (!under || !style.color.startsWith('rgb')) continue;
    let [r, g, b, a = 1] = parts(style.color);
    for (let up = e; up; up = up.parentElement) a *= Number(getComputedStyle(up).opacity);
    const [high, low] = [light(over([r, g, b], a, under)), light(under)].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize);
    const sign = node.data.trim().length === 1;  // beside its words, as the shapes of a legend
    const enough = sign || size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < enough - 0.01 && !told.has(style.color)) {
      told.add(style.color);
      faults.push(`contrast ${ratio.toFixed(2)}: ${short(e)}`);
    }
  }
  if (!document.documentElement.lang) faults.push('no language');
  return faults;
}"""

OVERFLOW = """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
  .filter(box => box.scrollWidth > box.clientWidth + 1)
  .map(box => `${box.scrollWidth} > ${box.clientWidth}`)"""


def faults(tab: Any) -> list[str]:
    """What a page lacks: names of controls, words for pictures, order of headings, contrast, room."""
    found: list[str] = tab.evaluate(FAULTS, NOT_OURS)
    return found + [f"runs off the side: {wide}" for wide in tab.evaluate(OVERFLOW)]
