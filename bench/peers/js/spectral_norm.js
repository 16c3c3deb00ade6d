function element(i, j) { return 1.0 / (Math.floor(((i + j) * (i + j + 1)) / 2) + i + 1); }
function multiply(v, transposed) {
  return v.map((_, i) => v.reduce((sum, x, j) => sum + (transposed ? element(j, i) : element(i, j)) * x, 0));
}
function bench(data) {
  let u = new Array(100).fill(1.0), v;
  for (let n = 0; n < 4; n++) {
    v = multiply(multiply(u, false), true);
    u = multiply(multiply(v, false), true);
  }
  let up = 0, down = 0;
  for (let i = 0; i < 100; i++) { up += u[i] * v[i]; down += v[i] * v[i]; }
  return Math.sqrt(up / down).toFixed(9);
}
