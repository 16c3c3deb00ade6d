function bench(data) {
  const values = [];
  for (let n = 0; n < 1000000; n++) if (n % 3) values.push(n * 2);
  return [values.length, values[values.length - 1]];
}
