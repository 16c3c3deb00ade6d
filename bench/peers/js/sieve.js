function bench(data) {
  const limit = 1000000, prime = new Array(limit + 1).fill(true);
  prime[0] = prime[1] = false;
  for (let n = 2; n < 1001; n++)
    if (prime[n]) for (let m = n * n; m <= limit; m += n) prime[m] = false;
  let count = 0;
  for (let n = 0; n <= limit; n++) if (prime[n]) count++;
  return count;
}
