function bench(data) {
  const evens = new Set(), threes = new Set(), names = new Set();
  for (let n = 0; n < 200000; n += 2) evens.add(n);
  for (let n = 0; n < 200000; n += 3) threes.add(n);
  const both = new Set([...evens].filter((n) => threes.has(n))), either = new Set([...evens, ...threes]);
  const less = new Set([...evens].filter((n) => !threes.has(n))), one = new Set([...either].filter((n) => !both.has(n)));
  for (const n of threes) names.add("n" + n);
  let hits = 0;
  for (let n = 0; n < 100000; n++) if (names.has("n" + n)) hits++;
  return [both.size, either.size, less.size, one.size, hits, ![1, 3, 5].some((n) => evens.has(n)), [2, 4].every((n) => evens.has(n))];
}
