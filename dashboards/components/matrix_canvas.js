// Squares of an ordered matrix on one canvas: a chart library takes seconds for the 36,000 of a whole session.
// Everything that is shown comes in `data`; texts are set as text, never as markup.

const FEW = 1;
const GREYED = 2;
const LEAST_LABEL = 10;
const ROOM_FOR_VALUE = 30;
const EDGE = 6; // room for half of the last label
const STRIDE = 10; // squares of a step with Shift

const held = new WeakMap();

function make(tag, className, parent) {
  const element = document.createElement(tag);
  element.className = className;
  parent.append(element);
  return element;
}

function colourOf(value, scale) {
  let place = (value - scale.from) / (scale.to - scale.from);
  if (scale.middle !== null) {
    place = value < scale.middle
      ? (0.5 * (value - scale.from)) / (scale.middle - scale.from)
      : 0.5 + (0.5 * (value - scale.middle)) / (scale.to - scale.middle);
  }
  const steps = scale.colours.length - 1;
  const at = Math.max(0, Math.min(1, place)) * steps;
  const low = Math.min(Math.floor(at), steps - 1);
  const part = at - low;
  const mixed = scale.colours[low].map((from, n) => Math.round(from + (scale.colours[low + 1][n] - from) * part));
  return `rgb(${mixed.join(",")})`;
}

// Pairs come as the upper half, row by row.
function pairAt(view, row, column) {
  if (row === column) return -1;
  const [a, b] = row < column ? [row, column] : [column, row];
  return a * view.count - (a * (a + 1)) / 2 + (b - a - 1);
}

function measureOut(view) {
  const width = Math.max(240, view.box.clientWidth);
  const margin = view.count > 1 ? 34 : 10;
  const cell = Math.min(44, (width - margin - EDGE) / view.count);
  Object.assign(view, { margin, cell, size: margin + cell * view.count + EDGE });
}

function drawCell(view, brush, row, column) {
  const { data, cell, margin } = view;
  const pair = pairAt(view, row, column);
  const value = pair < 0 ? null : data.values[pair];
  if (value === null) return;
  const mark = data.marks[pair];
  brush.fillStyle = mark === GREYED ? view.hatch : colourOf(value, data.scale);
  const roomy = cell > 7;
  const inset = mark === FEW ? cell * 0.3 : roomy ? 0.5 : 0;
  const [x, y] = [margin + column * cell, margin + row * cell];
  // Small squares overlap a little, or seams show between them.
  const side = Math.max(cell - 2 * inset, 0.5) + (roomy || mark === FEW ? 0 : 0.35);
  brush.fillRect(x + inset, y + inset, side, side);
  if (cell >= ROOM_FOR_VALUE && !mark) {
    brush.fillStyle = inkOn(brush.fillStyle);
    brush.fillText(value.toFixed(data.digits), x + cell / 2, y + cell / 2);
  }
}

function hatchOf(brush, colours) {
  const tile = document.createElement("canvas");
  tile.width = 6;
  tile.height = 6;
  const lines = tile.getContext("2d");
  lines.strokeStyle = colours.hatch;
  lines.lineWidth = 1.2;
  [-6, 0, 6].forEach((start) => {
    lines.moveTo(start, 6);
    lines.lineTo(start + 6, 0);
  });
  lines.stroke();
  return brush.createPattern(tile, "repeat");
}

function inkOn(fill) {
  const [r, g, b] = fill.startsWith("#")
    ? [1, 3, 5].map((n) => parseInt(fill.slice(n, n + 2), 16))
    : fill.match(/\d+/g).map(Number);
  return 0.299 * r + 0.587 * g + 0.114 * b > 140 ? "#101418" : "#ffffff";
}

function drawLabels(view, brush) {
  const { data, cell, margin } = view;
  const step = Math.max(1, Math.ceil(LEAST_LABEL / cell));
  brush.font = `${Math.min(11, Math.max(9, cell - 2))}px sans-serif`;
  data.codes.forEach((code, place) => {
    const chosen = data.chosen.includes(code);
    if (!chosen && (place % step || nearChosen(view, place, step))) return;
    brush.fillStyle = chosen ? data.colours.accent : data.colours.ink;
    const at = margin + (place + 0.5) * cell;
    brush.textAlign = "right";
    brush.fillText(code, margin - 5, at);
    brush.save();
    brush.translate(at, margin - 5);
    brush.rotate(-Math.PI / 2);
    brush.textAlign = "left";
    brush.fillText(code, 0, 0);
    brush.restore();
  });
}

function nearChosen(view, place, step) {
  return view.data.codes.some((code, other) => view.data.chosen.includes(code) && Math.abs(other - place) < step);
}

function frameChosen(view, brush) {
  const { data, cell, margin, count } = view;
  brush.strokeStyle = data.colours.accent;
  brush.lineWidth = 1.5;
  data.codes.forEach((code, place) => {
    if (!data.chosen.includes(code)) return;
    brush.strokeRect(margin, margin + place * cell, cell * count, cell);
    brush.strokeRect(margin + place * cell, margin, cell, cell * count);
  });
}

function draw(view) {
  measureOut(view);
  const sharp = Math.max(1, Math.min(3, window.devicePixelRatio || 1));
  view.canvas.width = Math.round(view.size * sharp);
  view.canvas.height = Math.round(view.size * sharp);
  view.canvas.style.width = `${view.size}px`;
  view.canvas.style.height = `${view.size}px`;
  const brush = view.canvas.getContext("2d");
  brush.scale(sharp, sharp);
  brush.textBaseline = "middle";
  brush.textAlign = "center";
  brush.font = "11px sans-serif";
  view.hatch = hatchOf(brush, view.data.colours);
  for (let row = 0; row < view.count; row += 1) {
    for (let column = 0; column < view.count; column += 1) drawCell(view, brush, row, column);
  }
  drawLabels(view, brush);
  frameChosen(view, brush);
}

function hide(view) {
  view.note.hidden = true;
  view.mark.hidden = true;
}

// Below the diagonal first and second change places.
function factOf(fact, pair, turned) {
  const value = (turned && fact.turned ? fact.turned : fact.values)[pair];
  return value === null || value === undefined ? "–" : value.toFixed(fact.digits);
}

// A frame around the square that is told, never smaller than can be seen.
function markSquare(view, row, column) {
  const { mark, margin, cell, canvas } = view;
  const side = Math.max(cell, 9);
  const at = (place) => margin + (place + 0.5) * cell - side / 2;
  Object.assign(mark.style, {
    left: `${canvas.offsetLeft + at(column)}px`,
    top: `${canvas.offsetTop + at(row)}px`,
    width: `${side}px`,
    height: `${side}px`,
    borderColor: view.data.colours.accent,
  });
  mark.hidden = false;
}

// One text for the eye and for a screen reader.
function tell(view, row, column) {
  const { data, note, margin, cell } = view;
  const pair = pairAt(view, row, column);
  if (pair < 0 || row < 0 || column < 0 || row >= view.count || column >= view.count) return hide(view);
  note.textContent = "";
  const value = data.values[pair];
  const lines = [
    `${data.names[row]} – ${data.names[column]}`,
    `${data.label}: ${value === null ? data.undefined : value.toFixed(data.digits)}`,
    ...data.facts.map((fact) => `${fact.label}: ${factOf(fact, pair, row > column)}`),
  ];
  if (value !== null && data.marks[pair]) lines.push(data.reasons[data.marks[pair]]);
  lines.forEach((text, n) => { make(n === 1 ? "b" : "div", "", note).textContent = text; });
  note.hidden = false;
  markSquare(view, row, column);
  const left = margin + (column + 1) * cell + 8;
  const fits = left + note.offsetWidth <= view.box.clientWidth;
  note.style.left = `${fits ? left : Math.max(0, margin + column * cell - 8 - note.offsetWidth)}px`;
  note.style.top = `${view.canvas.offsetTop + Math.max(0, margin + row * cell - 30)}px`;
  view.said.textContent = lines.join(". ");
  return undefined;
}

function placeOf(view, event) {
  const box = view.canvas.getBoundingClientRect();
  return [event.clientY - box.top, event.clientX - box.left].map((at) => Math.floor((at - view.margin) / view.cell));
}

function choose(view, row, column) {
  if (pairAt(view, row, column) < 0 || Math.min(row, column) < 0 || Math.max(row, column) >= view.count) return;
  view.send("pair", [view.data.codes[row], view.data.codes[column]]);
}

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function onKey(view, event) {
  if (event.key === "Enter") return choose(view, ...view.at);
  const step = STEPS[event.key];
  if (!step) return undefined;
  event.preventDefault();
  const far = event.shiftKey ? STRIDE : 1;
  view.at = view.at.map((place, n) => Math.max(0, Math.min(view.count - 1, place + far * step[n])));
  if (view.at[0] === view.at[1]) view.at = view.at.map((place, n) => Math.max(0, Math.min(view.count - 1, place + step[n])));
  return tell(view, ...view.at);
}

function legend(view) {
  const { data, legendBox } = view;
  legendBox.textContent = "";
  const ramp = make("span", "", legendBox);
  const [from, middle, to] = data.scale.said;
  make("span", "", ramp).textContent = from;
  const bar = make("span", "matrix-ramp", ramp);
  bar.style.background = `linear-gradient(90deg, ${data.scale.colours.map((c) => `rgb(${c.join(",")})`).join(", ")})`;
  if (middle) make("em", "", bar).textContent = middle;
  make("span", "", ramp).textContent = to;
  const looks = [
    `inset:0;border:1px solid ${data.colours.faint}`,
    `inset:30%;background:rgb(${data.scale.colours.at(-1).join(",")})`,
    `inset:0;background:repeating-linear-gradient(135deg, ${data.colours.hatch} 0 1px, transparent 1px 4px)`,
  ];
  data.keys.forEach(({ kind, said }) => {
    const entry = make("span", "", legendBox);
    make("i", "", make("span", "matrix-key", entry)).style.cssText = looks[kind];
    make("span", "", entry).textContent = said;
  });
}

function begin(root) {
  const box = root.querySelector(".matrix");
  box.textContent = "";
  const view = { box, at: [0, 1] };
  view.legendBox = make("div", "matrix-legend", box);
  view.canvas = make("canvas", "", box);
  view.canvas.tabIndex = 0;
  // Not an image: a screen reader must hand the arrow keys through.
  view.canvas.setAttribute("role", "application");
  view.canvas.setAttribute("aria-roledescription", "matrix");
  view.mark = make("div", "matrix-mark", box);
  view.mark.hidden = true;
  view.note = make("div", "matrix-note", box);
  view.note.hidden = true;
  view.said = make("div", "matrix-said", box);
  view.said.setAttribute("aria-live", "polite");
  view.canvas.addEventListener("pointermove", (event) => tell(view, ...placeOf(view, event)));
  view.canvas.addEventListener("pointerleave", () => hide(view));
  view.canvas.addEventListener("blur", () => hide(view));
  view.canvas.addEventListener("keydown", (event) => onKey(view, event));
  view.canvas.addEventListener("click", (event) => choose(view, ...placeOf(view, event)));
  view.watch = new ResizeObserver(() => {
    if (view.data && Math.abs(box.clientWidth - view.width) > 1) {
      view.width = box.clientWidth;
      draw(view);
    }
  });
  view.watch.observe(box);
  return view;
}

export default function show({ data, parentElement, setTriggerValue }) {
  let view = held.get(parentElement);
  if (!view) {
    view = begin(parentElement);
    held.set(parentElement, view);
  }
  Object.assign(view, { data, count: data.codes.length, send: setTriggerValue, width: view.box.clientWidth });
  view.canvas.setAttribute("aria-label", data.alt);
  view.box.style.color = data.colours.ink;
  view.note.style.background = data.colours.card;
  view.note.style.color = data.colours.ink;
  view.note.style.border = `1px solid ${data.colours.faint}`;
  legend(view);
  draw(view);
  view.canvas.dataset.drawn = data.key;
  return () => {
    view.watch.disconnect();
    held.delete(parentElement);
  };
}
