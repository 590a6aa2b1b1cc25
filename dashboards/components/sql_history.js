// Keeps a query that gave an answer, in this browser alone; the editor lists what is kept.

const MOST_KEPT = 40;
const LONGEST_KEPT = 5000;

export default function keep({ data }) {
  if (data.sql.length > LONGEST_KEPT) return;
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT)) ?? [];
    if (kept[0]?.at === data.at) return;
    const others = kept.filter((one) => one?.sql !== data.sql);
    localStorage.setItem(KEPT, JSON.stringify([data, ...others].slice(0, MOST_KEPT)));
  } catch {
    localStorage.removeItem(KEPT); // what is there is no history; the next answer begins one
  }
}
