package check

// This file lists all kinds of findings. Each has an example, which a test checks.

// A Code names a kind of finding.
type Code string

// The codes.
const (
	UnknownTool      Code = "unknown-tool"
	Unavailable      Code = "unavailable-source"
	UnknownArgument  Code = "unknown-argument"
	MissingArgument  Code = "missing-argument"
	TooManyArguments Code = "too-many-arguments"
	WrongArgument    Code = "wrong-argument"
	MissingAwait     Code = "missing-await"
	NeverAwaited     Code = "never-awaited"
	UndefinedName    Code = "undefined-name"
	BlockedImport    Code = "blocked-import"
	SequentialCalls  Code = "sequential-calls"
	Unreachable      Code = "unreachable"
	NoResult         Code = "no-result"
)

// About says what a code means.
type About struct {
	// Error says that a program with such a finding must not run.
	Error bool
	// Means explains it.
	Means string
	// Example is a program that has it, with the tools crm.get_user(id: int, name: str = ...) and crm.list_users().
	Example string
	// Better is the program without it.
	Better string
}

// Codes explains every code. It must not be changed.
var Codes = map[Code]About{
	UnknownTool: {true, "A source has no tool of this name.",
		`await crm.get_usr(id=1)`, `await crm.get_user(id=1)`},
	Unavailable: {true, "The tools of a source are not available at the moment.",
		`await down.anything()`, `await crm.get_user(id=1)`},
	UnknownArgument: {true, "A tool has no parameter of this name.",
		`await crm.get_user(id=1, nam="x")`, `await crm.get_user(id=1, name="x")`},
	MissingArgument: {true, "A call leaves out an argument that the tool needs.",
		`await crm.get_user(name="x")`, `await crm.get_user(id=1, name="x")`},
	TooManyArguments: {true, "A call has more positional arguments than the tool has parameters.",
		`await crm.get_user(1, "x", 2)`, `await crm.get_user(1, "x")`},
	WrongArgument: {true, "A value that is written in the program is not what the tool's schema allows.",
		`await crm.get_user(id="one")`, `await crm.get_user(id=1)`},
	MissingAwait: {true, "The result of a call is used, but the call was not awaited.",
		`return crm.get_user(id=1).name`, `return (await crm.get_user(id=1)).name`},
	NeverAwaited: {true, "A call stands alone and is not awaited: nothing would happen.",
		"crm.get_user(id=1)\nreturn 1", "await crm.get_user(id=1)\nreturn 1"},
	UndefinedName: {true, "A function is called that nothing defines: no tool, no built-in, nothing in the program.",
		`await get_usr(id=1)`, `await get_user(id=1)`},
	BlockedImport: {true, "A module is imported that is not there.",
		"import requests\nreturn requests.get('x')", "import json\nreturn json.loads('1')"},
	SequentialCalls: {false, "A loop awaits calls one after the other that do not depend on each other.",
		"out = []\nfor u in await crm.list_users():\n    out.append(await crm.get_user(id=u.id))\nreturn out",
		"import asyncio\nreturn await asyncio.gather(*[crm.get_user(id=u.id) for u in await crm.list_users()])"},
	Unreachable: {false, "A statement is never reached.",
		"return 1\nprint(2)", "print(2)\nreturn 1"},
	NoResult: {false, "The program calls tools, but neither returns nor prints anything.",
		"users = await crm.list_users()", "users = await crm.list_users()\nreturn len(users)"},
}
