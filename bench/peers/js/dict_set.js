function bench(data) {
  const table = new Map();
  for (let i = 0; i < 300000; i++) table.set((i * 7) % 100003, i);
  let hits = 0;
  for (let i = 0; i < 300000; i++) if (table.has(i)) hits += table.get(i);
  const evens = new Set(), threes = new Set();
  for (let n = 0; n < 200000; n += 2) evens.add(n);
  for (let n = 0; n < 200000; n += 3) threes.add(n);
  const both = new Set([...evens].filter((n) => threes.has(n)));
  for (let n = 0; n < 100000; n += 6) both.delete(n);
  for (const key of [...table.keys()].slice(0, 50000)) table.delete(key);
  return [hits, both.size, table.size];
}
