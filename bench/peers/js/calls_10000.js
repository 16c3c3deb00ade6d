async function bench(data) {
  let i;
  for (i = 0; i < 10000; i++) await noop({});
  return i - 1;
}
