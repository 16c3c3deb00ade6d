function bench(data) {
  const n = 8, perm1 = [...Array(n).keys()], count = new Array(n).fill(0);
  let most = 0, checksum = 0, turn = 0, r = n;
  for (;;) {
    while (r !== 1) { count[r - 1] = r; r--; }
    const perm = perm1.slice();
    let flips = 0, first = perm[0];
    while (first) {
      for (let i = 0, j = first; i < j; i++, j--) [perm[i], perm[j]] = [perm[j], perm[i]];
      flips++;
      first = perm[0];
    }
    most = Math.max(most, flips);
    checksum += turn % 2 === 0 ? flips : -flips;
    for (;;) {
      if (r === n) return [checksum, most];
      perm1.splice(r, 0, perm1.shift());
      count[r] -= 1;
      if (count[r] > 0) break;
      r++;
    }
    turn++;
  }
}
