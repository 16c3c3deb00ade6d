package gateway

// This file tells a model how to write programs here.

import (
	"fmt"
	"strings"
)

// Instructions returns what a model needs to know before its first program, in under 400 tokens. The names are those under
// which the gateway's tools are offered to it.
func (g *Gateway) Instructions(n ToolNames) string {
	o := g.offer.Load()
	var modules []string
	for _, s := range o.catalog.Sources()[1:] {
		if len(modules) == 12 {
			modules = append(modules, "…")
			break
		}
		modules = append(modules, s.Module)
	}
	return fmt.Sprintf(`%d tools (%s) are called from programs: write ONE Python program that does the whole job, instead of calling tools one by one.

1. %s("what you need") finds tools; %s gives exact signatures.
2. %s runs a program. Tools are async functions: await crm.list_invoices(status="open"). Top-level await and return work.
3. Call in parallel: rows = await asyncio.gather(*[get(id=i) for i in ids]). asyncio is imported as usual.
4. Filter, join and count in the program; return only what is needed. Only the return value and prints come back. Too large a result becomes an artifact: read pages with %s, or await load_artifact(handle) in a later program.
5. Results are dicts and lists, also with attributes: row["id"] or row.id. A failing tool raises ToolError: catch it for each item when one failure must not end all.

Python 3.14 with its standard library; no files, network, subprocesses or pip. Everything outside is a tool. Variables do not survive between programs.
`, len(o.entries), strings.Join(modules, ", "), n.Search, n.Describe, n.Execute, n.Read)
}

// ToolNames are the names of the four tools a model sees.
type ToolNames struct{ Search, Describe, Execute, Read string }

// DefaultNames are the names of the four tools unless others are asked for.
var DefaultNames = ToolNames{"search_tools", "describe_tools", "execute_code", "read_artifact"}
