function bench(data) {
  let total = 0;
  for (let i = 0; i < 5000000; i++) total += i;
  return total;
}
