function bench(data) {
  let text = "";
  for (let i = 0; i < 300000; i++) {
    text += "x";
    if (i % 1000 === 0) text += i;
  }
  return text.length;
}
