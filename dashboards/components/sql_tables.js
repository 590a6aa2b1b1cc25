// Published tables and their columns: found by words, put into the editor by a click.
// Everything that is shown is set as text, never as markup.

const NARROW = 640;

const held = new WeakMap();

function button(className, parent, text, told, act) {
  const element = make("button", className, parent, text);
  element.type = "button";
  if (told) element.setAttribute("aria-label", told);
  element.addEventListener("click", act);
  return element;
}

const tell = (name, detail) => window.dispatchEvent(new CustomEvent(name, { detail }));

function columnRow(parent, column) {
  const row = make("div", "sql-column", parent);
  button("sql-name", row, column.name, `Insert column ${column.name}`, () => tell(INSERT, column.name));
  make("small", "", row, column.type);
  make("p", "", row, column.description);
}

function unfold(table, columns) {
  if (columns.childElementCount) return;
  make("p", "", columns, table.description);
  table.columns.forEach((column) => columnRow(columns, column));
}

function tableRow(view, parent, table) {
  const row = make("div", "sql-table", parent);
  const head = make("div", "sql-head", row);
  const columns = document.createElement("div");
  columns.className = "sql-columns";
  columns.hidden = true;
  const opener = button("sql-open", head, table.short, "", () => toggle(columns.hidden));
  const toggle = (isOpen) => {
    if (isOpen) unfold(table, columns);
    columns.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
  };
  opener.setAttribute("aria-expanded", "false");
  make("p", "sql-about", row, table.about);
  const facts = make("div", "sql-facts", row);
  make("small", "", facts, table.rows);
  button("sql-small", facts, "Insert name", `Insert ${table.name}`, () => tell(INSERT, table.name));
  const first = `select *\nfrom ${table.name}\nlimit 100`;
  button("sql-small", facts, "First 100 rows", `First 100 rows of ${table.name}`, () => tell(PUT, first));
  row.append(columns);
  const heading = `${table.name} ${table.description}`.toLowerCase();
  const whole = table.columns.map((column) => `${column.name} ${column.description}`).join(" ").toLowerCase();
  view.rows.push({ row, columns, toggle, heading, whole: `${heading} ${whole}` });
}

function fill(view) {
  view.body.textContent = "";
  view.rows = [];
  view.data.groups.forEach(({ schema, about, tables }) => {
    const part = make("section", "", view.body);
    const title = make("h2", "", part, schema);
    make("small", "", title, about);
    tables.forEach((table) => tableRow(view, part, table));
  });
}

// A table is found by its name and description, and by those of its columns.
function find(view) {
  const words = view.search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let n = 0;
  view.rows.forEach(({ row, columns, toggle, heading, whole }) => {
    const fits = words.every((word) => whole.includes(word));
    const inColumns = words.length && !words.every((word) => heading.includes(word));
    row.hidden = !fits;
    if (fits) n += 1;
    if (words.length) toggle(fits && inColumns && words.join("").length > 2);
    [...columns.querySelectorAll(".sql-column")].forEach((line) => {
      line.hidden = inColumns && !words.some((word) => line.textContent.toLowerCase().includes(word));
    });
    if (!words.length) toggle(false);
  });
  view.body.querySelectorAll("section").forEach((part) => {
    part.hidden = ![...part.querySelectorAll(".sql-table")].some((row) => !row.hidden);
  });
  view.count.textContent = words.length ? `${n} of ${view.rows.length} tables` : `${view.rows.length} tables`;
}

function begin(root) {
  const box = root.querySelector(".sql-tables");
  box.textContent = "";
  const view = { box };
  const details = make("details", "", box);
  details.open = window.innerWidth > NARROW;
  make("summary", "", details, "Tables and columns");
  const row = make("div", "sql-find", details);
  view.search = make("input", "", row);
  view.search.type = "search";
  view.search.placeholder = "Find a table or column";
  view.search.setAttribute("aria-label", "Find a table or column");
  view.search.addEventListener("input", () => find(view));
  view.count = make("small", "", row);
  view.count.setAttribute("role", "status");
  view.body = make("div", "sql-body", details);
  view.body.tabIndex = 0; // it scrolls, so the keyboard must reach it
  view.body.setAttribute("role", "group");
  view.body.setAttribute("aria-label", "Tables by schema");
  return view;
}

export default function browse({ data, parentElement }) {
  let view = held.get(parentElement);
  if (!view) {
    view = begin(parentElement);
    held.set(parentElement, view);
  }
  if (view.build !== data.build) {
    view.build = data.build;
    view.data = data;
    fill(view);
    find(view);
  }
  view.body.classList.toggle("sql-low", data.low);
  return () => held.delete(parentElement);
}
