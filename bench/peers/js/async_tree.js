async function node(level) {
  if (level === 0) {
    await null;
    return 1;
  }
  const children = [];
  for (let i = 0; i < 6; i++) children.push(node(level - 1));
  return (await Promise.all(children)).reduce((a, b) => a + b, 0);
}
async function bench(data) { return await node(5); }
