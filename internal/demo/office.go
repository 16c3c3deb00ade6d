package demo

// This file makes tools in any number, for measurements with many of them: what the applications of an office offer. Their definitions
// are as long as those of real servers; the 36 tools of the MCP servers everything, filesystem and memory have 101 tokens each.

import (
	"context"
	"encoding/json"
	"fmt"

	"toolweaver/tool/gofunc"
)

// An application has objects, on each of which the same things can be done.
var applications = []struct{ name, object, example string }{
	{"crm", "contact", "con_42"}, {"crm", "deal", "deal_7"}, {"billing", "invoice", "inv_1201"}, {"billing", "subscription", "sub_88"},
	{"support", "ticket", "tic_311"}, {"support", "conversation", "conv_5"}, {"calendar", "event", "evt_19"}, {"calendar", "room", "room_3"},
	{"mail", "message", "msg_9041"}, {"mail", "mailbox", "box_2"}, {"drive", "document", "doc_77"}, {"drive", "folder", "fld_6"},
	{"tracker", "issue", "PRJ-1204"}, {"tracker", "sprint", "spr_31"}, {"code", "repository", "acme/site"}, {"code", "pull_request", "pr_512"},
	{"hr", "employee", "emp_15"}, {"hr", "absence", "abs_208"}, {"wiki", "page", "page_340"}, {"wiki", "comment", "com_12"},
	{"stock", "article", "art_555"}, {"stock", "delivery", "del_61"}, {"phone", "call", "call_8"}, {"phone", "number", "num_4"}, {"survey", "answer", "ans_73"},
}

// actions are what can be done with an object. In the texts %[1]s is the object, %[2]s an id of one, %[3]s the application.
var actions = []struct {
	name, description, schema string
	readOnly                  bool
}{
	{"get", "Gets one %[1]s of the %[3]s application with all of its fields, and who changed it last.", idSchema, true},
	{"list", "Lists the %[1]ss of the %[3]s application, the newest first, one page at a time. Use the cursor of a page to get the next one.", listSchema, true},
	{"search", "Finds %[1]ss whose text or fields fit a query. Returns the best matches first, with a score for each.", searchSchema, true},
	{"create", "Creates a %[1]s in the %[3]s application and returns it with its new id. Fails if one with the same name exists.", createSchema, false},
	{"update", "Changes fields of a %[1]s and returns it as it is afterwards. Fields that are not given stay as they are.", updateSchema, false},
	{"delete", "Deletes a %[1]s for good, with everything that belongs to it. This cannot be undone.", idSchema, false},
	{"archive", "Archives a %[1]s: it is kept but no longer listed, until somebody restores it.", idSchema, false},
	{"restore", "Restores an archived %[1]s of the %[3]s application, so that it is listed again.", idSchema, false},
	{"assign", "Makes a person responsible for a %[1]s and tells them by mail, unless they are already.", personSchema, false},
	{"share", "Gives people or a team access to a %[1]s, to read or to change it.", personSchema, false},
	{"comment_on", "Adds a comment to a %[1]s. People who are mentioned with @ get a notification.", updateSchema, false},
	{"history_of", "Returns what was changed in a %[1]s, when and by whom, the newest change first.", listSchema, true},
	{"count", "Counts the %[1]ss that fit a query, grouped by one of their fields if that is asked for.", searchSchema, true},
	{"export", "Exports %[1]ss of the %[3]s application as rows with the fields that are asked for.", listSchema, true},
	{"watch", "Subscribes a person to the changes of a %[1]s, by mail or in the application.", personSchema, false},
	{"merge", "Merges a duplicate %[1]s into another one, which gets the comments and files of both.", updateSchema, false},
	{"copy", "Copies a %[1]s with its fields, without its comments and its history, and returns the copy.", idSchema, false},
	{"tag", "Adds tags to a %[1]s or removes them, and returns all tags that it has afterwards.", updateSchema, false},
	{"attach_to", "Attaches a file to a %[1]s. The file is named by its address; it must not be larger than 25 MB.", updateSchema, false},
	{"remind_of", "Sends a person a reminder about a %[1]s at a time of your choice.", personSchema, false},
}

// The schemas of actions.
const (
	idSchema = `{"type":"object","properties":{"id":{"type":"string","description":"The id of the %[1]s, as in %[2]s"},` +
		`"reason":{"type":"string","description":"Why, for the history of the %[1]s"},"fields":{"type":"array","items":{"type":"string"},"description":"Only these fields of the %[1]s; all if it is empty"}},"required":["id"]}`
	listSchema = `{"type":"object","properties":{"since":{"type":"string","format":"date","description":"Only those changed since this day"},"limit":{"type":"integer","minimum":1,"maximum":200,"default":50},` +
		`"cursor":{"type":"string","description":"Where the last page ended"},"status":{"type":"string","enum":["open","closed","all"],"default":"open"}}}`
	searchSchema = `{"type":"object","properties":{"query":{"type":"string","description":"Words, or field:value, as in owner:kim"},"limit":{"type":"integer","minimum":1,"maximum":100,"default":20},` +
		`"group_by":{"type":"string","description":"A field of the %[1]s"}},"required":["query"]}`
	createSchema = `{"type":"object","properties":{"name":{"type":"string","description":"The name of the %[1]s"},"owner":{"type":"string","description":"Who is responsible, by email address"},` +
		`"tags":{"type":"array","items":{"type":"string"}},"fields":{"type":"object","description":"Further fields, by name"}},"required":["name"]}`
	updateSchema = `{"type":"object","properties":{"id":{"type":"string","description":"The id of the %[1]s, as in %[2]s"},"text":{"type":"string","description":"The text, in Markdown"},` +
		`"fields":{"type":"object","description":"Fields and their new values, by name"}},"required":["id"]}`
	personSchema = `{"type":"object","properties":{"id":{"type":"string","description":"The id of the %[1]s, as in %[2]s"},"person":{"type":"string","description":"Email address of the person"},` +
		`"notify":{"type":"boolean","default":true,"description":"Whether the person is told"}},"required":["id","person"]}`
)

// MaxOffice is the largest number of tools that [Office] makes.
var MaxOffice = len(applications) * len(actions)

// Office returns a source named office with n tools, 500 at most, that answer at once and do nothing.
func Office(n int) (*gofunc.Source, error) {
	if n < 0 || n > MaxOffice {
		return nil, fmt.Errorf("demo: %d tools, want 0 to %d", n, MaxOffice)
	}
	funcs := make([]*gofunc.Func, 0, n)
	for i := range n { // the first few are of many applications
		app, act := applications[i%len(applications)], actions[i/len(applications)]
		// Not every text uses every word.
		fill := func(text string) string {
			return fmt.Sprintf(text+"%.0[1]s%.0[2]s%.0[3]s", app.object, app.example, app.name)
		}
		opts := []gofunc.Option{gofunc.Description(fill(act.description)), gofunc.InputSchema(json.RawMessage(fill(act.schema))), gofunc.Inline()}
		if act.readOnly {
			opts = append(opts, gofunc.ReadOnly())
		}
		name := act.name + "_" + app.object
		funcs = append(funcs, gofunc.New(name, func(context.Context, json.RawMessage) (map[string]string, error) {
			return map[string]string{"done": name}, nil
		}, opts...))
	}
	return gofunc.NewSource("office", funcs...)
}
