function setup() {
  const rows = [];
  let state = 3;
  for (let i = 0; i < 300000; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    rows.push({ id: i, category: "c" + (Math.floor(state / 65536) % 40), amount: (state % 10000) / 100 });
  }
  return rows;
}
function bench(rows) {
  const groups = new Map(), totals = new Map();
  for (const row of rows) {
    if (!groups.has(row.category)) groups.set(row.category, []);
    groups.get(row.category).push(row.amount);
    totals.set(row.category, (totals.get(row.category) || 0) + row.amount);
  }
  let best = null;
  for (const item of totals) if (best === null || item[1] > best[1]) best = item;
  const averages = new Map();
  for (const [name, values] of groups) averages.set(name, values.reduce((a, b) => a + b, 0) / values.length);
  return [best[0], averages.get(best[0]).toFixed(6), rows.filter((r) => r.amount > 99).length];
}
