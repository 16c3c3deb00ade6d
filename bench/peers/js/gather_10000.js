async function bench(data) {
  const calls = [];
  for (let i = 0; i < 10000; i++) calls.push(noop({}));
  return (await Promise.all(calls)).length;
}
