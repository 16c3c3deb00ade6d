function setup() {
  const lines = [];
  const two = (n) => String(n).padStart(2, "0");
  let state = 7;
  for (let i = 0; i < 14000; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    lines.push(`2024-${two((state % 12) + 1)}-${two((state % 28) + 1)} user${Math.floor(state / 65536) % 500}@example.com spent ${((state % 10000) / 100).toFixed(2)} on item #${i}`);
  }
  return lines.join("\n");
}
function bench(text) {
  const amounts = text.match(/\d+\.\d\d/g), users = [...text.matchAll(/(\w+)@(\w+)\.com/g)].map((m) => m[1] + "@" + m[2]);
  const dates = text.replace(/(\d{4})-(\d\d)-(\d\d)/g, "$3.$2.$1");
  return [amounts.length, new Set(users).size, dates.length];
}
