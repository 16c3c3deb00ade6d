// Writes golden files with a real CPython 3.14.
//
//   node oracle.mjs [--check | --print] [--only TEXT] FILE.py|FOLDER...
//
// Each program runs in its own module; what it printed, its result and its traceback go to NAME.golden beside it. --check
// writes nothing and fails when a golden file is missing, stale or without a program. --print shows instead of writing.
// --only keeps the programs whose path contains TEXT.
//
// CPython comes from the npm package pyodide, installed below build/npm (see tools/npm); NODE_MODULES_DIR names another place.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { spawnSync } from "node:child_process";

// Python's recursion limit must be reached before node's own, so the stack is nearly all of the usual 8 MiB. Unit: KiB.
const stackFlag = "--stack-size=7000";

// Programs share an interpreter, whose start takes seconds; after so many a new one is started, in a process of its own, since what
// programs leave behind (half-unwound stacks after a RecursionError, most of all) adds up.
const programsPerProcess = 15;

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = process.env.NODE_MODULES_DIR ?? path.join(here, "../../../build/npm/node_modules");

function parseArguments(argv) {
  const options = { check: false, print: false, only: "", paths: [] };
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === "--check") options.check = true;
    else if (argv[i] === "--print") options.print = true;
    else if (argv[i] === "--only") options.only = argv[++i] ?? "";
    else options.paths.push(argv[i]);
  }
  if (options.paths.length === 0) fail("usage: node oracle.mjs [--check | --print] [--only TEXT] FILE.py|FOLDER...");
  return options;
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

// Every file below p whose name ends with suffix, sorted.
function filesBelow(p, suffix) {
  if (!fs.existsSync(p)) fail(`${p}: no such file or folder`);
  if (fs.statSync(p).isFile()) return p.endsWith(suffix) ? [p] : [];
  const names = fs.readdirSync(p, { recursive: true }).map(String);
  return names.filter((n) => n.endsWith(suffix)).sort().map((n) => path.join(p, n));
}

async function startPython() {
  const entry = path.join(modules, "pyodide/pyodide.mjs");
  if (!fs.existsSync(entry)) fail(`${entry} is missing: run "make npm" first`);
  const { loadPyodide } = await import(pathToFileURL(entry).href);
  const python = await loadPyodide({ env: { PYTHONHASHSEED: "0", HOME: "/home" } });
  python.FS.mkdirTree("/oracle");
  for (const name of ["virtual_loop.py", "program.py"]) {
    python.FS.writeFile(`/oracle/${name}`, fs.readFileSync(path.join(here, name)));
  }
  python.FS.mkdirTree("/programs");
  const zones = "/usr/share/zoneinfo"; // the time zones of this machine: the package has none
  if (fs.existsSync(zones)) python.mountNodeFS(zones, zones);
  return python.runPython(`
import os, sys
sys.path[:] = ["/oracle"] + [p for p in sys.path if p not in ("", "/home", "/home/pyodide")]
os.chdir("/programs")
import program
program.golden
`);
}

const options = parseArguments(process.argv.slice(2));
const wanted = (p) => p.includes(options.only);
const programs = options.paths.flatMap((p) => filesBelow(p, ".py")).filter(wanted);

if (!process.execArgv.includes(stackFlag)) {
  process.exit(runInParts());
}
await runHere();

// Runs the programs in parts, each in a process of its own, and returns the exit status.
function runInParts() {
  let stale = 0;
  const flags = options.check ? ["--check"] : options.print ? ["--print"] : [];
  for (let i = 0; i < programs.length; i += programsPerProcess) {
    const part = programs.slice(i, i + programsPerProcess);
    const child = spawnSync(process.execPath, [stackFlag, process.argv[1], ...flags, ...part], { stdio: ["inherit", "pipe", "inherit"], encoding: "utf8", maxBuffer: 1 << 30 });
    process.stdout.write(child.stdout);
    if (child.status !== 0) fail(`CPython did not get through ${part[0]} … ${part.at(-1)}`);
    stale += child.stdout.split("\n").filter((line) => /^(stale|wrote) /.test(line)).length;
  }
  for (const target of options.paths.flatMap((p) => filesBelow(p, ".golden")).filter(wanted)) {
    if (fs.existsSync(target.replace(/\.golden$/, ".py"))) continue;
    stale++;
    console.log(`no program for ${target}`);
  }
  console.log(`${programs.length} programs, ${stale} ${options.check ? "stale" : "changed"}`);
  return options.check && stale > 0 ? 1 : 0;
}

// Runs the programs in this process.
async function runHere() {
  const golden = await startPython();
  for (const file of programs) {
    const target = file.replace(/\.py$/, ".golden");
    const text = golden(path.basename(file), fs.readFileSync(file, "utf8"));
    if (options.print) {
      fs.writeSync(1, `=== ${file}\n${text}`);
      continue;
    }
    const before = fs.existsSync(target) ? fs.readFileSync(target, "utf8") : null;
    if (before === text) continue;
    fs.writeSync(1, `${options.check ? "stale" : "wrote"} ${target}\n`);
    if (!options.check) fs.writeFileSync(target, text);
  }
  process.exit(0);
}
