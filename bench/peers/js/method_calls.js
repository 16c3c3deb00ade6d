class Counter {
  constructor() { this.value = 0; }
  add(n) { this.value += n; return this; }
}
function bench(data) {
  const counter = new Counter();
  for (let i = 0; i < 2000000; i++) counter.add(i);
  return counter.value;
}
