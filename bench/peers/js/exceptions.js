function check(n) {
  if (n % 3 === 0) throw new RangeError(n);
  return n;
}
function bench(data) {
  let caught = 0;
  for (let i = 0; i < 900000; i++) {
    try { check(i); } catch (e) { caught++; }
  }
  return caught;
}
