function bench(data) {
  let total = 0, i = 0;
  while (i < 5000000) { total += i; i += 1; }
  return total;
}
