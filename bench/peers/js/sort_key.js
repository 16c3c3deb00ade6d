function setup() {
  const rows = [];
  let state = 7;
  for (let i = 0; i < 200000; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    rows.push({ id: i, score: state % 1000003 });
  }
  return rows;
}
function bench(rows) {
  rows = rows.slice().sort((a, b) => a.score - b.score);
  return [rows[0].id, rows[rows.length - 1].id];
}
