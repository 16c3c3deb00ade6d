async function step(n) { return n + 1; }
async function bench(data) {
  let total = 0;
  for (let i = 0; i < 100000; i++) total += await step(i);
  return total;
}
