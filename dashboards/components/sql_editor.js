// An editor of SQL: a plain text field, with line numbers, colours and suggestions around it, and what can be
// put into it: questions to start from, and what was asked before, kept in this browser alone.
// Tab leaves the field, always. Everything that is shown is set as text, never as markup.

const MOST_SUGGESTED = 60;
const [LEAST_LINES, MOST_LINES] = [7, 13];
const SOURCE = /\b(?:from|join)\s+([a-z_]+\.[a-z_]+)(?:\s+(?:as\s+)?([a-z_]\w*))?/gi;
const PARTS = /(--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:[^']|'')*(?:'|$))|("(?:[^"]|"")*(?:"|$))|(\b\d+(?:\.\d+)?\b)|([A-Za-z_]\w*)/g;

const held = new WeakMap();

// ---- what was asked before

function readKept() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.sql === "string") : [];
  } catch {
    return []; // a browser that keeps nothing
  }
}

function writeKept(kept) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // a browser that keeps nothing
  }
}

// ---- colours and line numbers

function kindOf(view, match) {
  if (match[1]) return "note";
  if (match[2]) return "text";
  if (match[4]) return "number";
  return match[5] && view.keywords.has(match[5].toLowerCase()) ? "word" : "";
}

function paint(view) {
  const text = view.field.value;
  view.colours.textContent = "";
  let from = 0;
  for (const match of text.matchAll(PARTS)) {
    const kind = kindOf(view, match);
    if (!kind) continue;
    view.colours.append(text.slice(from, match.index));
    make("span", `sql-${kind}`, view.colours, match[0]);
    from = match.index + match[0].length;
  }
  view.colours.append(`${text.slice(from)}\n`);
  const lines = text.split("\n").length;
  if (lines !== view.lines) {
    view.lines = lines;
    view.numbers.textContent = Array.from({ length: lines }, (_, n) => n + 1).join("\n");
  }
  follow(view);
}

function follow(view) {
  view.colours.style.transform = `translate(${-view.field.scrollLeft}px, ${-view.field.scrollTop}px)`;
  view.numbers.style.transform = `translateY(${-view.field.scrollTop}px)`;
}

// ---- writing into the field

function write(view, text, from, to) {
  view.field.focus();
  view.field.setSelectionRange(from, to);
  // As if typed, so that it can be undone.
  if (!document.execCommand("insertText", false, text)) view.field.setRangeText(text, from, to, "end");
  paint(view);
}

function replaceAll(view, text) {
  view.field.value = text;
  paint(view);
  view.frame.style.height = `${1.5 * Math.min(Math.max(view.lines, LEAST_LINES), MOST_LINES) + 1}rem`;
}

function insertName(view, name) {
  const { value, selectionStart, selectionEnd } = view.field;
  const [from, to] = view.wasFocused ? [selectionStart, selectionEnd] : [value.length, value.length];
  const before = value.slice(0, from);
  const gap = before && !/[\s(.,]$/.test(before) ? " " : "";
  write(view, gap + name, from, to);
  close(view);
}

function run(view, text) {
  close(view);
  if (text !== undefined) replaceAll(view, text);
  const sql = view.field.value.trim();
  if (!sql) return;
  show(view, null);
  view.asked = sql;
  view.send("run", sql);
}

// ---- suggestions

function aliases(view, text) {
  const found = new Map();
  for (const [, table, alias] of text.matchAll(SOURCE)) {
    const name = table.toLowerCase();
    if (!view.columns.has(name)) continue;
    found.set(name, name);
    found.set(name.split(".")[1], name);
    if (alias && !view.keywords.has(alias.toLowerCase())) found.set(alias.toLowerCase(), name);
  }
  return found;
}

function candidates(view, before, whole) {
  const [, owner, part] = before.match(/(?:([a-z_][\w.]*)\.)?([a-z_]\w*)?$/i);
  const known = aliases(view, whole);
  const written = (part || "").toLowerCase();
  const fit = (names, kind) => names.filter((name) => name.toLowerCase().includes(written)).map((name) => ({ name, kind }));
  if (owner) {
    const table = known.get(owner.toLowerCase()) ?? (view.columns.has(owner.toLowerCase()) ? owner.toLowerCase() : null);
    if (table) return [written, fit(view.columns.get(table), table)];
    const within = view.tables.filter((name) => name.startsWith(`${owner.toLowerCase()}.`));
    return [written, fit(within.map((name) => name.split(".")[1]), "table")];
  }
  const tables = fit(view.tables, "table");
  if (/\b(from|join)\s+[\w.]*$/i.test(before)) return [written, tables];
  const own = [...new Set(known.values())].flatMap((table) => fit(view.columns.get(table), table));
  return [written, [...own, ...tables, ...fit(view.functions, "function"), ...fit([...view.keywords], "word")]];
}

function suggest(view, asked) {
  const { value, selectionStart: at, selectionEnd } = view.field;
  const before = value.slice(0, at);
  const [written, all] = candidates(view, before, value);
  const idle = !asked && (at !== selectionEnd || (!written && !/[\w]\.$/.test(before) && !/\b(from|join)\s$/i.test(before)));
  const inText = /(^|\n)[^\n]*--[^\n]*$/.test(before) || (before.split("'").length - 1) % 2;
  const rank = (one) => (one.name.toLowerCase().startsWith(written) ? 0 : 1);
  const seen = new Set();
  const fitting = all
    .filter((one) => one.name !== written && !seen.has(one.name) && seen.add(one.name))
    .sort((a, b) => rank(a) - rank(b) || (written ? a.name.length - b.name.length : 0))
    .slice(0, MOST_SUGGESTED);
  if (idle || inText || !fitting.length || all.some((one) => one.name === written && one.kind === "word")) return close(view);
  return open(view, fitting, at - written.length, asked ? 0 : -1);
}

function open(view, fitting, from, active) {
  Object.assign(view, { fitting, from, active: -1 });
  view.list.textContent = "";
  fitting.forEach(({ name, kind }, number) => {
    const option = make("li", "", view.list);
    option.id = `${view.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    make("span", "", option, name);
    make("small", "", option, kind);
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      accept(view, number);
    });
  });
  view.list.hidden = false;
  const line = view.field.value.slice(0, from).split("\n");
  const style = getComputedStyle(view.field);
  const left = parseFloat(style.paddingLeft) + line.at(-1).length * view.letter() - view.field.scrollLeft;
  const most = view.field.clientWidth - view.list.offsetWidth;
  view.list.style.left = `${view.field.offsetLeft + Math.max(0, Math.min(left, most))}px`;
  view.list.style.top = `${parseFloat(style.paddingTop) + line.length * parseFloat(style.lineHeight) - view.field.scrollTop}px`;
  view.said.textContent = `${fitting.length} suggestions: arrow down chooses, Enter takes, Escape closes`;
  point(view, active);
}

function point(view, number) {
  view.list.children[view.active]?.setAttribute("aria-selected", "false");
  view.active = number;
  const option = view.list.children[number];
  if (!option) return view.field.removeAttribute("aria-activedescendant");
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  view.field.setAttribute("aria-activedescendant", option.id);
  view.said.textContent = `${view.fitting[number].name}, ${view.fitting[number].kind}`;
  return undefined;
}

function accept(view, number) {
  const { name } = view.fitting[number];
  const at = view.field.selectionStart;
  close(view);
  write(view, name, view.from, at);
  close(view);
}

function close(view) {
  view.list.hidden = true;
  view.active = -1;
  view.field.removeAttribute("aria-activedescendant");
}

function onListKey(view, event) {
  const count = view.fitting.length;
  if (event.key === "ArrowDown") point(view, (view.active + 1) % count);
  else if (event.key === "ArrowUp" && view.active >= 0) point(view, (view.active + count - 1) % count);
  else if (event.key === "Enter" && view.active >= 0) accept(view, view.active);
  else if (event.key === "Escape") close(view);
  else return false;
  return true;
}

function onKey(view, event) {
  if (event.isComposing) return;
  let done = true;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run(view);
  else if (event.key === " " && event.ctrlKey) suggest(view, true);
  else done = !view.list.hidden && onListKey(view, event);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

// ---- the panel below: questions to start from, or what was asked before

function entry(view, parent, sql, words, small) {
  const row = make("div", "sql-entry", parent);
  const button = make("button", "sql-link", row, words);
  button.type = "button";
  button.title = "Put it into the editor and run it";
  button.addEventListener("click", () => run(view, sql));
  if (small !== undefined) {
    make("small", "", row, small);
    const copy = make("button", "sql-small", row, "Copy");
    copy.type = "button";
    copy.setAttribute("aria-label", `Copy: ${words}`);
    copy.addEventListener("click", async () => {
      await navigator.clipboard?.writeText(sql);
      copy.textContent = "Copied";
    });
  }
}

function fillQuestions(view) {
  view.data.questions.forEach(({ group, entries }) => {
    const part = make("section", "", view.panel);
    make("h2", "", part, group);
    entries.forEach(({ question, sql }) => entry(view, part, sql, question));
  });
}

function fillHistory(view) {
  const kept = readKept();
  const part = make("section", "sql-whole", view.panel);
  const words = kept.length ? "Kept in this browser only." : "Queries that gave an answer are kept here, in this browser only.";
  make("p", "", part, words);
  kept.forEach(({ sql, rows, at }) => {
    const day = new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
    entry(view, part, sql, sql.replace(/\s+/g, " ").slice(0, 110), `${rows}, ${day}`);
  });
  if (!kept.length) return;
  const forget = make("button", "sql-small", part, "Forget all");
  forget.type = "button";
  forget.addEventListener("click", () => {
    writeKept([]);
    show(view, "history");
  });
}

function show(view, name) {
  view.shown = name;
  view.panel.textContent = "";
  view.panel.hidden = !name;
  if (name === "questions") fillQuestions(view);
  if (name === "history") fillHistory(view);
  Object.entries(view.toggles).forEach(([key, button]) => button.setAttribute("aria-expanded", String(key === name)));
}

// ---- putting it together

function bar(view, box) {
  const row = make("div", "sql-bar", box);
  const go = make("button", "sql-run", row, "Run");
  go.type = "button";
  make("kbd", "", go, navigator.platform.startsWith("Mac") ? "⌘ Enter" : "Ctrl+Enter");
  go.addEventListener("click", () => run(view));
  view.toggles = {};
  [["questions", "Questions"], ["history", "History"]].forEach(([key, words]) => {
    const button = make("button", "sql-toggle", row, words);
    button.type = "button";
    button.setAttribute("aria-controls", `${view.id}-panel`);
    button.addEventListener("click", () => show(view, view.shown === key ? null : key));
    view.toggles[key] = button;
  });
  make("span", "sql-hint", row, "Ctrl+Space suggests names");
}

function field(view, box) {
  const label = make("label", "sql-label", box, "Query");
  const frame = make("div", "sql-frame", box);
  view.frame = frame;
  view.numbers = make("pre", "sql-numbers", make("div", "sql-gutter", frame));
  const room = make("div", "sql-room", frame);
  view.colours = make("pre", "sql-colours", make("div", "sql-under", room));
  view.field = make("textarea", "sql-field", room);
  view.list = make("ul", "sql-list", room);
  label.htmlFor = `${view.id}-field`;
  Object.assign(view.field, { id: label.htmlFor, spellcheck: false, autocapitalize: "off", wrap: "off" });
  view.field.setAttribute("autocomplete", "off");
  view.field.setAttribute("aria-autocomplete", "list");
  view.field.setAttribute("aria-controls", `${view.id}-list`);
  view.field.placeholder = "select … from …\nor a question below";
  Object.assign(view.list, { id: `${view.id}-list`, hidden: true });
  view.list.setAttribute("role", "listbox");
  view.list.setAttribute("aria-label", "Suggestions");
  [view.numbers, view.colours].forEach((element) => element.setAttribute("aria-hidden", "true"));
  const ruler = make("span", "sql-ruler", room, "m".repeat(100));
  view.letter = () => ruler.getBoundingClientRect().width / 100;
}

function listen(view) {
  view.field.addEventListener("input", () => {
    paint(view);
    suggest(view, false);
  });
  view.field.addEventListener("scroll", () => follow(view));
  view.field.addEventListener("keydown", (event) => onKey(view, event));
  view.field.addEventListener("focus", () => { view.wasFocused = true; });
  view.field.addEventListener("blur", () => close(view));
  view.field.addEventListener("click", () => close(view));
  const put = (event) => run(view, event.detail);
  const insert = (event) => insertName(view, event.detail);
  window.addEventListener(PUT, put);
  window.addEventListener(INSERT, insert);
  return () => {
    window.removeEventListener(PUT, put);
    window.removeEventListener(INSERT, insert);
  };
}

function begin(root) {
  const box = root.querySelector(".sql-editor");
  box.textContent = "";
  const view = { box, id: `sql-${Math.random().toString(36).slice(2, 8)}`, active: -1, wasFocused: false };
  field(view, box);
  bar(view, box);
  view.panel = make("div", "sql-panel", box);
  view.panel.id = `${view.id}-panel`;
  view.said = make("div", "sql-said", box);
  view.said.setAttribute("aria-live", "polite");
  view.stop = listen(view);
  return view;
}

export default function edit({ data, parentElement, setTriggerValue }) {
  let view = held.get(parentElement);
  const isNew = !view;
  if (isNew) {
    view = begin(parentElement);
    held.set(parentElement, view);
  }
  Object.assign(view, {
    data,
    send: setTriggerValue,
    keywords: new Set(data.keywords),
    functions: data.functions,
    tables: data.tables.map(([name]) => name),
    columns: new Map(data.tables),
  });
  // What is being written is not overwritten by a run of the page that asks for nothing else.
  if (isNew || view.asked !== data.sql) {
    view.asked = data.sql;
    replaceAll(view, data.sql);
    show(view, data.sql ? null : "questions");
  }
  return () => {
    view.stop();
    held.delete(parentElement);
  };
}
