function bench(data) {
  let size = 0;
  const name = "item";
  for (let i = 0; i < 200000; i++)
    size += `${name}-${String(i).padStart(5, "0")} ${(i * 0.5).toFixed(2)} ${("'" + name + "'").padStart(10)} ${i % 7}`.length;
  return size;
}
