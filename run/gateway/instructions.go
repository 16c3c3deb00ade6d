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
	return fmt.Sprintf(`%d tools (%s) are async functions of Python programs. Write ONE program for the whole job.
Find tools with %s, see signatures with %s, run with %s:

%s
Large results become artifacts: %s pages them, load_artifact(handle) loads them in a program.
`, len(o.entries), strings.Join(modules, ", "), n.Search, n.Describe, n.Execute, Writing, n.Read)
}

// Writing tells a model how to write programs, whatever it runs them with.
const Writing = `import asyncio
rows = await asyncio.gather(*[crm.get_invoice(id=i) for i in ids])  # in parallel
return [r.number for r in rows if r.total > 100]  # r["total"] works too

Filter, join and count in the program. A failing tool raises ToolError: catch it for each item if one failure must not end all.
Python 3.14 with its standard library; no files, network, subprocesses or pip. No variables survive a program.`

// ToolNames are the names of the tools a model sees.
type ToolNames struct{ Search, Describe, Execute, Wait, Read string }

// DefaultNames are the names of the tools unless others are asked for.
var DefaultNames = ToolNames{"search_tools", "describe_tools", "execute_code", "wait", "read_artifact"}
