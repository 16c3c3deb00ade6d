function bench(data) {
  const values = [];
  for (let i = 0; i < 1000000; i++) values.push(i);
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
