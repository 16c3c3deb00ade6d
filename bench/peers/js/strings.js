function bench(data) {
  const lines = [];
  for (let i = 0; i < 200000; i++) lines.push(`row ${i}: ${String(i * 2).padStart(8)} ${(i / 4).toFixed(2)}`);
  const text = lines.join("\n");
  let words = 0;
  for (const line of text.split("\n")) words += line.replaceAll(":", " ").split(/\s+/).length;
  return [text.length, words];
}
