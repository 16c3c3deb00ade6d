function* numbers(limit) { for (let n = 0; n < limit; n++) yield n; }
function* odd(source) { for (const n of source) if (n & 1) yield n; }
function bench(data) {
  let sum = 0;
  for (const n of odd(numbers(1000000))) sum += n;
  return sum;
}
