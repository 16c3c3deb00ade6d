package run_test

// This file tests calls: how arguments are bound, what results and failures become, and which names reach a tool.

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"toolweaver/run"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

type expenseIn struct {
	UserID  string `json:"user_id"`
	Quarter string `json:"quarter"`
	Limit   int    `json:"limit,omitempty"`
}

type leadIn struct {
	Lead map[string]any `json:"lead"`
}

// echo is a tool that answers with its arguments.
func echo[In any](name string) *gofunc.Func {
	return gofunc.New(name, func(_ context.Context, in In) (In, error) { return in, nil }, gofunc.ReadOnly())
}

func callTools(t testing.TB) *tool.Catalog {
	return catalogOf(t, echo[expenseIn]("get_expenses"), echo[leadIn]("score_lead"), echo[expenseIn]("print"), echo[expenseIn]("get-user.v2"),
		gofunc.New("fail", func(_ context.Context, in map[string]any) (any, error) { return nil, errors.New("no such thing") }),
		gofunc.New("raw", func(_ context.Context, in json.RawMessage) (json.RawMessage, error) { return in, nil }),
		gofunc.New0("nothing", func(context.Context) (any, error) { return nil, nil }),
		gofunc.New0("panics", func(context.Context) (any, error) { panic("secret") }))
}

func TestArguments(t *testing.T) {
	x := run.New(run.Config{Catalog: callTools(t)})
	const want = `{"user_id":"e1","quarter":"Q3"}`
	for source, value := range map[string]string{
		`return await get_expenses("e1", "Q3")`:                                                                                        want,
		`return await get_expenses("e1", quarter="Q3")`:                                                                                want,
		`return await get_expenses(quarter="Q3", user_id="e1")`:                                                                        want,
		`return await get_expenses({"user_id": "e1", "quarter": "Q3"})`:                                                                want,
		`return await get_expenses("e1", "Q3", None)`:                                                                                  want,
		`return await api.get_expenses("e1", "Q3")`:                                                                                    want,
		`return await api.print("e1", "Q3")`:                                                                                           want,
		`return await get_user_v2("e1", "Q3")`:                                                                                         want,
		`return await api.get_user_v2("e1", "Q3")`:                                                                                     want,
		`return await call_tool("api.get-user.v2", {"user_id": "e1", "quarter": "Q3"})`:                                                want,
		`return await call_tool("get_expenses", user_id="e1", quarter="Q3")`:                                                           want,
		`from tools.api import get_expenses as g` + "\nreturn await g('e1', 'Q3')":                                                     want,
		"import tools\nreturn await tools.api.get_expenses('e1', 'Q3')":                                                                want,
		"import tools.api as a\nreturn await a.get_expenses('e1', 'Q3')":                                                               want,
		"from tools import api\nreturn await api.get_expenses('e1', 'Q3')":                                                             want,
		"from tools import get_expenses\nreturn await get_expenses('e1', 'Q3')":                                                        want,
		"from tools.api import *\nreturn await get_expenses('e1', 'Q3')":                                                               want,
		"from tools.api import GetExpensesInput as I\nreturn await get_expenses(I('e1', quarter='Q3'))":                                want,
		"from tools.api import GetExpensesInput as I\ni = I(user_id='e1', quarter='Q3')\nreturn [i.user_id, i['quarter'], i.get('x')]": `["e1","Q3",null]`,
		"from tools.api import GetExpensesInput, GetExpensesOutput\nx: GetExpensesOutput = await get_expenses(GetExpensesInput(user_id='e1', quarter='Q3'))\nreturn x.user_id": `"e1"`,
		"def f(x: GetExpensesOutput | None) -> list[GetExpensesOutput]: return x\nfrom tools.api import GetExpensesOutput\nreturn f(1)":                                        "1",
		`return await score_lead({"id": "l1", "n": 1})`:              `{"lead":{"id":"l1","n":1}}`,
		`return await score_lead({"lead": {"id": "l1"}})`:            `{"lead":{"id":"l1"}}`,
		`return await score_lead(lead={"id": "l1"})`:                 `{"lead":{"id":"l1"}}`,
		`return await score_lead({})`:                                `{"lead":{}}`,
		`return await raw(a=1, b=[1, (2, 3)], c={"x": None})`:        `{"a":1,"b":[1,[2,3]],"c":{"x":null}}`,
		`return await raw({"a": 12345678901234567890, "b": 1.0})`:    `{"a":12345678901234567890,"b":1.0}`,
		`return await nothing()`:                                     `null`,
		`return await nothing({})`:                                   `null`,
		`return (await raw(lead={"company_id": 5})).lead.company_id`: `5`,
		`return (await raw(lead={"a": 1})).to_dict()`:                `{"lead":{"a":1}}`,
	} {
		if res := runProgram(t, x, run.StatusDone, source); string(res.Value) != value {
			t.Errorf("%s\n  result %s, want %s", source, res.Value, value)
		}
	}
}

func TestWrongArguments(t *testing.T) {
	x := run.New(run.Config{Catalog: callTools(t)})
	for source, want := range map[string]string{
		`await get_expenses(user="e1", quarter="Q3")`:                         `TypeError: get_expenses() got an unexpected argument 'user'. Did you mean 'user_id'?`,
		`await get_expenses("e1")`:                                            `TypeError: get_expenses(): `,
		`await get_expenses("e1", 3)`:                                         `TypeError: get_expenses(): `,
		`await get_expenses("e1", "Q3", "Q4", 5)`:                             `TypeError: get_expenses() takes 3 arguments but 4 were given; the parameters are user_id, quarter, limit=...`,
		`await get_expenses("e1", "Q3", user_id="e2")`:                        `TypeError: get_expenses() got multiple values for argument 'user_id'`,
		`await get_expenses({"user_id": "e1", "quartr": "Q3"})`:               `TypeError: get_expenses() got an unexpected argument 'quartr'. Did you mean 'quarter'?`,
		`await get_expenses(nothing(), "Q3")`:                                 `TypeError: get_expenses(): argument 'user_id' is a coroutine that was not awaited; write user_id=await ...`,
		`await call_tool("api.get_expense", {})`:                              `ToolError: api.get_expense: there is no tool "api.get_expense"; did you mean get_expenses`,
		`await call_tool(5)`:                                                  `TypeError: call_tool(): the name of the tool must be str, not int`,
		"from tools.api import GetExpensesInput\nGetExpensesInput(user_id=5)": `TypeError: GetExpensesInput(): `,
		"from tools.api import get_expense":                                   `ImportError: cannot import name 'get_expense' from 'tools.api' (unknown location)`,
		"import tools.apo":                                                    `ModuleNotFoundError: No module named 'tools.apo'`,
		"await api.get_expense()":                                             `AttributeError: module 'tools.api' has no attribute 'get_expense'`,
		"await get_expense('e1')":                                             `NameError: name 'get_expense' is not defined`,
		"return get_expenses('e1', 'Q3')":                                     `TypeError: the result is a coroutine that was never awaited`,
		"return [get_expenses('e1', 'Q3')]":                                   `TypeError: the result is a coroutine that was never awaited`,
	} {
		res := runProgram(t, x, run.StatusRaised, source)
		if got := res.Error.Error(); !strings.HasPrefix(got, want) {
			t.Errorf("%s\n  error %s\n  want  %s", source, got, want)
		}
		if len(res.Calls) != 0 && !strings.Contains(source, "nothing()") {
			t.Errorf("%s: a call was sent", source)
		}
	}
	res := runProgram(t, x, run.StatusRaised, "await get_expense('e1')")
	if !strings.Contains(res.Error.Hint, "get_expenses") || !strings.Contains(res.Error.Traceback, "hint: ") {
		t.Errorf("the hint is %q in\n%s", res.Error.Hint, res.Error.Traceback)
	}
}

func TestToolErrors(t *testing.T) {
	x := run.New(run.Config{Catalog: callTools(t)})
	res := runProgram(t, x, run.StatusDone, `
try:
    await fail(a=1)
except ToolError as e:
    return [str(e), e.tool, e.args_, e.retryable, e.kind]
`)
	if want := `["api.fail: no such thing","api.fail",{"a":1},false,"failed"]`; string(res.Value) != want {
		t.Errorf("got %s, want %s", res.Value, want)
	}
	res = runProgram(t, x, run.StatusRaised, "x = 1\nawait fail()\n")
	if res.Error.Type != "ToolError" || res.Error.Tool != "api.fail" || res.Error.Kind != "failed" || !strings.Contains(res.Error.Traceback, "line 2") {
		t.Errorf("the error is %+v", res.Error)
	}
	if len(res.Calls) != 1 || res.Calls[0].Error != "no such thing" || res.Calls[0].Line != 2 {
		t.Errorf("calls are %+v", res.Calls)
	}
	res = runProgram(t, x, run.StatusRaised, "await panics()")
	if strings.Contains(res.Error.Message, "secret") || res.Error.Kind != "internal" {
		t.Errorf("the error is %+v", res.Error)
	}
}

func TestPolicy(t *testing.T) {
	x := run.New(run.Config{Catalog: callTools(t), Policy: run.PolicyFunc(func(_ context.Context, e *tool.Entry, args json.RawMessage) run.Decision {
		if !e.Tool.Annotations.IsReadOnly() {
			return run.Decision{Permission: run.Denied, Reason: "only tools that read are allowed"}
		}
		return run.Decision{}
	})})
	runProgram(t, x, run.StatusDone, `await get_expenses("e1", "Q3")`)
	res := runProgram(t, x, run.StatusRaised, `await nothing()`)
	if res.Error.Kind != "denied" || res.Error.Message != "api.nothing: only tools that read are allowed" {
		t.Errorf("the error is %+v", res.Error)
	}
}

func TestRefused(t *testing.T) {
	x := run.New(run.Config{Catalog: callTools(t)})
	res := runProgram(t, x, run.StatusRefused, "await nothing()\nif x\n  pass\n")
	if res.Error.Type != "SyntaxError" || res.Error.Message != "expected ':' (program.py, line 2)" || !strings.Contains(res.Error.Traceback, "^") {
		t.Errorf("the error is %+v", res.Error)
	}
	if _, err := x.Run(ctx, run.Request{Source: "1", Inputs: map[string]json.RawMessage{"a b": nil}}); !errors.Is(err, run.ErrRequest) {
		t.Errorf("the error is %v", err)
	}
	if _, err := x.Run(ctx, run.Request{Source: "1", Inputs: map[string]json.RawMessage{"a": json.RawMessage("{")}}); !errors.Is(err, run.ErrRequest) {
		t.Errorf("the error is %v", err)
	}
}
