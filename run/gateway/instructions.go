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
	return fmt.Sprintf(`%d tools (%s) are async functions of Python programs. Write ONE program for the whole job instead of calling tools one by one.
Find tools with %s, see exact signatures with %s, run with %s:

%s
Large results become artifacts: %s pages through them, load_artifact(handle) gives them to a later program.
`, len(o.entries), strings.Join(modules, ", "), n.Search, n.Describe, n.Execute, Writing, n.Read)
}

// Writing tells a model how to write programs, whatever it runs them with.
const Writing = `import asyncio
rows = await asyncio.gather(*[crm.get_invoice(id=i) for i in ids])  # in parallel
return [r.number for r in rows if r.total > 100]  # r["total"] works too

Filter, join and count in the program; only the returned value and prints come back. A failing tool raises ToolError: catch it for each item if one failure must not end all.
Python 3.14 with its standard library; no files, network, subprocesses or pip. No variables survive a program.`

// ToolNames are the names of the four tools a model sees.
type ToolNames struct{ Search, Describe, Execute, Read string }

// DefaultNames are the names of the four tools unless others are asked for.
var DefaultNames = ToolNames{"search_tools", "describe_tools", "execute_code", "read_artifact"}
