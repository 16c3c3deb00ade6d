function rows() {
  const row = { id: 12345, name: "Ann Example", tags: ["a", "b", "c"], score: 0.12345, active: true, manager: null,
    address: { street: "1 Main Street", city: "Springfield", zip: "12345" }, note: "ein kürzerer Text\n" };
  const all = [];
  for (let i = 0; i < 46000; i++) all.push({ ...row, id: i });
  return all;
}
function setup() { return rows(); }
function bench(all) { return JSON.stringify(all).length; }
