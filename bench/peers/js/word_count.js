function setup() {
  const words = [];
  let state = 42;
  for (let i = 0; i < 1000000; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    words.push("word" + (Math.floor(state / 65536) % 5000));
  }
  return words;
}
function bench(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) || 0) + 1);
  return [counts.size, Math.max(...counts.values())];
}
