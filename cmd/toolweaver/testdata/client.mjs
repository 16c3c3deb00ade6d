// A client on the TypeScript SDK: client.mjs MODULES stdio COMMAND ARGUMENTS... or client.mjs MODULES http URL. It lists the tools, finds one,
// runs a program with progress, reads a page of its result, and prints what came back, a line each.
import { pathToFileURL } from "node:url";

const [modules, kind, ...rest] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(`${modules}/@modelcontextprotocol/sdk/dist/esm/client/${file}`));
const { Client } = await load("index.js");
let transport;
if (kind === "stdio") {
  const { StdioClientTransport } = await load("stdio.js");
  transport = new StdioClientTransport({ command: rest[0], args: rest.slice(1), env: process.env, stderr: "ignore" });
} else {
  const { StreamableHTTPClientTransport } = await load("streamableHttp.js");
  transport = new StreamableHTTPClientTransport(new URL(rest[0]));
}
const client = new Client({ name: "test", version: "1" });
await client.connect(transport);
const text = (r) => r.content.map((c) => c.text).join("");
const { tools } = await client.listTools();
console.log("tools", tools.map((t) => t.name).join(" "));
console.log("found", text(await client.callTool({ name: "search_tools", arguments: { query: "remember entities", limit: 3, detail: "names" } })).split("\n")[0]);
let progress = 0;
const ran = await client.callTool({ name: "execute_code", arguments: { code: `
import asyncio
await memory.create_entities(entities=[{"name": f"n{i}", "entityType": "number", "observations": [str(i * i)]} for i in range(n)])
graph = await memory.read_graph()
sums = await asyncio.gather(*[everything.get_sum(a=i, b=i) for i in range(20)])
print("read", len(graph.entities))
await asyncio.sleep(0.2)
return {"entities": graph.entities, "sums": len(sums)}`, inputs: { n: 400 }, artifacts: true } }, undefined, { onprogress: () => progress++ });
const answer = ran.structuredContent ?? JSON.parse(text(ran));
console.log("ran", answer.status, answer.calls?.total, answer.result_cut ?? false, answer.error?.message ?? "");
console.log("progress", progress > 0);
const page = JSON.parse(text(await client.callTool({ name: "read_artifact", arguments: { handle: answer.artifacts[0].handle, path: "entities[399]" } })));
console.log("page", JSON.stringify(page.value));
const files = JSON.parse(text(await client.callTool({ name: "execute_code", arguments: { code: `r = await files.list_directory(path=dir)\nreturn "a.txt" in str(r)`, inputs: { dir: process.env.FILES } } })));
console.log("files", files.result, files.error?.message ?? "");
const failed = await client.callTool({ name: "execute_code", arguments: { code: "await memory.nothing()" } });
console.log("refused", failed.isError, text(failed).includes("unknown-tool"));
await client.close();
