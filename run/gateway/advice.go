package gateway

// This file knows when a program is worth it, and when a direct call would do.

import (
	"fmt"

	"toolweaver/tool"
)

// Crossover is the size of the definitions of all tools, in tokens, below which a task of one call takes fewer tokens in a client that
// has the tools as its own than through the gateway, whose search and program cost more than the definitions. It was measured by
// server/compare, whose tests hold it against new measurements; above it, and for tasks of more calls or with large results, the
// gateway takes less.
const Crossover = 1300

// advice tells the model what a program gains with the tools that were found: little, if there is one tool that is called once and
// answers in few words.
func (o *offer) advice(found []*tool.Entry) string {
	if len(found) > 1 {
		return ""
	}
	text := "One call of this tool needs no program of more than one line: `return await " + found[0].Qualified() + "(…)`."
	if size := o.bytes / 4; size < Crossover {
		text += fmt.Sprintf(" With as few tools as here (about %d tokens of definitions) one call takes less as a direct call, if you have this tool as one of your own.", size)
	}
	return text
}
