function place(n, row, columns, rising, falling) {
  if (row === n) return 1;
  let found = 0;
  for (let column = 0; column < n; column++) {
    if (columns.has(column) || rising.has(row + column) || falling.has(row - column)) continue;
    columns.add(column); rising.add(row + column); falling.add(row - column);
    found += place(n, row + 1, columns, rising, falling);
    columns.delete(column); rising.delete(row + column); falling.delete(row - column);
  }
  return found;
}
function bench(data) { return place(9, 0, new Set(), new Set(), new Set()); }
