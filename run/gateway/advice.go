package gateway

// This file knows when a program is worth it, and when a direct call would do.

import "toolweaver/tool"

// advice tells the model what a program gains with the tools that were found: nothing, if there is one tool that is called
// once and answers in few words.
func (o *offer) advice(found []*tool.Entry) string {
	if len(found) > 1 {
		return ""
	}
	return "One call of this tool needs no program of more than one line: `return await " + found[0].Qualified() + "(…)`."
}
