async function job(n) {
  await null;
  return n * 2;
}
async function bench(data) {
  let total = 0;
  for (let start = 0; start < 20000; start += 100) {
    const jobs = [];
    for (let n = start; n < start + 100; n++) jobs.push(job(n));
    for (const n of await Promise.all(jobs)) total += n;
  }
  return total;
}
