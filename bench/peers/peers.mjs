// Measures a row of the table with a peer from npm and prints one line of JSON, as cpython.py does.
//
//   node peers.mjs NPM monty|pyodide KIND PROGRAM RUNSxN
//
// KIND is one of those of cpython.py, or once: run the program and print nothing.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [npm, peer, kind, path, count] = process.argv.slice(2);
const [runs, n] = count.split("x").map(Number);
const warmRuns = 2000;
const require = createRequire(npm + "/package.json");
const load = (name) => import(pathToFileURL(require.resolve(name)));
const source = kind === "warm" ? "" : readFileSync(path, "utf8");
const hasSetup = /^def setup\(/m.test(source);
const isAsync = /^async def bench\(/m.test(source);

const tools = {
  get_user: async ({ name }) => ({ id: 7, name }),
  get_orders: async () => [0, 1, 2, 3, 4].map((i) => ({ id: i, open: i % 2 === 0, amount: 30.5 * i })),
  notify: async () => ({ sent: true }),
  get_members: async ({ count }) => Array.from({ length: count }, (_, i) => ({ id: i, name: "member", level: i % 3 ? "junior" : "senior" })),
  get_expenses: async ({ member }) => Array.from({ length: 20 }, (_, k) => ({ category: k % 4 ? "meals" : "travel", amount: ((member * 7 + k * 13) % 100) + 0.5 })),
  get_budget: async ({ level }) => ({ travel: level === "senior" ? 300 : 250 }),
  noop: async () => null,
};

async function timed(f) {
  const start = performance.now();
  const result = await f();
  return { ms: performance.now() - start, result };
}

async function monty() {
  const { Monty, runMontyAsync } = await load("@pydantic/monty");
  if (kind === "once") return void new Monty(source).run();
  if (kind === "warm")
    return repeat(async () => {
      const { ms, result } = await timed(() => {
        let v;
        for (let i = 0; i < warmRuns; i++) v = new Monty("1 + 1").run();
        return v;
      });
      return { ms: ms / warmRuns, result: String(result) };
    });
  const call = isAsync ? "await bench(data)" : "bench(data)";
  if (kind === "tools") {
    // Programs cannot await what the host returns: they are those without await.
    if (kind === "tools" && path.startsWith("programs")) throw new Error("programs cannot await calls of tools, and this one has no version without");
    const externalFunctions = {};
    for (const [name, f] of Object.entries(tools)) externalFunctions[name] = (...args) => f(plain(args.at(-1) ?? {}));
    return repeat(() => timed(async () => String(await runMontyAsync(new Monty(source + "\nbench(None)"), { externalFunctions }))));
  }
  const sleep = () => new Promise((done) => setTimeout(done, 5));
  if (kind === "many" || kind === "late")
    return repeat(async () => {
      const start = performance.now(), took = [];
      const externalFunctions = {};
      for (const [name, f] of Object.entries(tools)) externalFunctions[name] = (...args) => sleep().then(() => f(plain(args.at(-1) ?? {})));
      await Promise.all(
        Array.from({ length: n }, async () => {
          await runMontyAsync(new Monty(source + "\nbench(None)"), { externalFunctions });
          took.push(performance.now() - start);
        }),
      );
      return { ms: took.sort((a, b) => a - b)[kind === "late" ? Math.floor((n * 99) / 100) - 1 : n - 1], result: n };
    });
  if (kind === "suspended") {
    const held = [], before = resident();
    for (let i = 0; i < n; i++) {
      let at = new Monty(source + "\nbench(None)").start();
      while (at.variableName) at = at.resume({ value: tools[at.variableName] });
      held.push(at);
    }
    return { ms: [(resident() - before) / n], result: String(held.length) };
  }
  // It has no clock: what making the data takes is taken off.
  const data = "\ndata = " + (hasSetup ? "setup()" : "None") + "\n";
  const only = new Monty(source + data), whole = new Monty(source + data + "repr(" + call + ")");
  const execute = async (m) => (isAsync ? runMontyAsync(m, {}) : m.run());
  return repeat(async () => {
    const before = await timed(() => only.run());
    const { ms, result } = await timed(() => execute(whole));
    return { ms: Math.max(ms - before.ms, 0.001), result };
  });
}

function resident() {
  globalThis.gc?.();
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
}

function plain(v) {
  return v instanceof Map ? Object.fromEntries(v) : v;
}

async function repeat(f) {
  const out = { ms: [], result: "" };
  for (let i = 0; i < runs; i++) {
    const { ms, result } = await f();
    out.ms.push(ms);
    out.result = String(result);
  }
  return out;
}

async function pyodide() {
  const found = await load("pyodide");
  const py = await (found.loadPyodide ?? found.default.loadPyodide)();
  if (kind === "once") return void py.runPython(source);
  if (kind === "warm") {
    return repeat(async () => {
      const { ms, result } = await timed(() => {
        let v;
        for (let i = 0; i < warmRuns; i++) v = py.runPython("1 + 1");
        return v;
      });
      return { ms: ms / warmRuns, result };
    });
  }
  if (kind === "many" || kind === "late" || kind === "suspended") throw new Error("executions would share one interpreter and its memory");
  if (kind === "tools") {
    for (const [name, f] of Object.entries(tools)) py.globals.set(name, async (kw) => py.toPy(await f(kw)));
    py.runPython(
      "def _named(f):\n    async def call(**kw):\n        from js import Object\n        from pyodide.ffi import to_js\n        return await f(to_js(kw, dict_converter=Object.fromEntries))\n    return call\n" +
        Object.keys(tools).map((n) => `${n} = _named(${n})\n`).join(""),
    );
    return repeat(() => timed(() => py.runPythonAsync(source + "\nawait bench(None)")));
  }
  const driver = `
import json as _json, time as _time
_ms = []
for _ in range(${runs}):
    data = ${hasSetup ? "setup()" : "None"}
    _start = _time.perf_counter()
    _result = ${isAsync ? "await " : ""}bench(data)
    _ms.append((_time.perf_counter() - _start) * 1000)
    del data
_json.dumps({"ms": _ms, "result": repr(_result)})
`;
  return JSON.parse(await py.runPythonAsync(source + driver));
}

const m = await (peer === "monty" ? monty() : pyodide());
if (m) console.log(JSON.stringify(m));
process.exit(0);
