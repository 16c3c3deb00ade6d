package ask_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"toolweaver/ask"
	"toolweaver/internal/demo"
	"toolweaver/model"
	"toolweaver/model/modeltest"
	"toolweaver/run"
	"toolweaver/run/gateway"
	"toolweaver/tool"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const key = "sk-secret-0123456789"

// office returns a gateway with the demo company and n tools beside it.
func office(t *testing.T, n int) *gateway.Gateway {
	t.Helper()
	company, err := demo.New(demo.Options{Latency: -1})
	if err != nil {
		t.Fatal(err)
	}
	others, err := demo.Office(n)
	if err != nil {
		t.Fatal(err)
	}
	g, err := gateway.New(context.Background(), gateway.Config{Sources: []tool.Source{company, others}, Limits: run.Limits{MaxToolCalls: 50}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = g.Close() })
	return g
}

func recorded(t *testing.T, p model.Provider, turns ...modeltest.Turn) (*modeltest.Endpoint, model.Model) {
	t.Helper()
	e := modeltest.New(key, turns...)
	return e, modeltest.Client(t, p, key, e)
}

const (
	good   = "user = await get_user(user_id=\"usr_123\")\nreturn {\"email\": user.email}\n"
	typo   = "user = await get_user(user=\"usr_123\")\nreturn user.email\n"
	raises = "user = await get_user(user_id=\"usr_123\")\nreturn user.mail_address\n"
)

// TestAsk plays conversations in both formats and checks what the model got to see, and what came of them.
func TestAsk(t *testing.T) {
	for _, p := range []model.Provider{model.Anthropic, model.OpenAI} {
		for _, tt := range []struct {
			name     string
			turns    []modeltest.Turn
			opts     ask.Options
			programs int
			text     string
			sent     []string // in the last request
			err      string
		}{
			{"one program", []modeltest.Turn{{Text: "I look it up.", Code: good}, {Text: "It is x@example.com."}}, ask.Options{}, 1, "It is x@example.com.",
				[]string{"async def get_user(user_id: str", "What is the address", `\"status\":\"done\"`, "@"}, ""},
			{"repaired before it ran", []modeltest.Turn{{Code: typo}, {Code: good}, {Text: "Done."}}, ask.Options{}, 2, "Done.",
				[]string{"CheckError", "has no parameter", "user_id", "nothing was called"}, ""},
			{"repaired after it raised", []modeltest.Turn{{Code: raises}, {Code: good}, {Text: "Done."}}, ask.Options{}, 2, "Done.",
				[]string{"AttributeError", "mail_address"}, ""},
			{"never repaired", []modeltest.Turn{{Code: raises}, {Code: raises}, {Code: raises}, {Code: good}, {Text: "I give up."}}, ask.Options{}, 3, "I give up.",
				[]string{"no further program can run"}, "none of its 3 programs ended well; the last one: AttributeError"},
			{"no repairs", []modeltest.Turn{{Code: raises}, {Text: "I give up."}}, ask.Options{Repairs: -1}, 1, "I give up.", nil, "none of its 1 programs"},
			{"as text", []modeltest.Turn{{Text: "Here it is:\n```python\n" + raises + "```\n"}, {Text: "```\n" + good + "```"}, {Text: "It is so."}}, ask.Options{}, 2, "It is so.",
				[]string{"Correct it", "AttributeError", "Answer the question from it"}, ""},
			{"no program at all", []modeltest.Turn{{Text: "Paris."}}, ask.Options{}, 0, "Paris.", nil, ""},
			{"wrong calls", []modeltest.Turn{{Tool: "get_user", Args: `{"user_id":"usr_123"}`}, {Tool: "execute_code", Args: `{"program":"x"}`}, {Code: good}, {Text: "Done."}}, ask.Options{}, 1, "Done.",
				[]string{"there is no tool", `needs the argument \"code\"`}, ""},
			{"cut off", []modeltest.Turn{{Text: "It", Stop: map[model.Provider]string{model.Anthropic: "max_tokens", model.OpenAI: "length"}[p]}}, ask.Options{}, 0, "", nil, "cut off"},
			{"no end", []modeltest.Turn{{Code: good}, {Code: good}, {Code: good}}, ask.Options{MaxTurns: 3}, 3, "", nil, "within 3 turns"},
			{"empty", []modeltest.Turn{{Text: " "}}, ask.Options{}, 0, "", nil, "its last turn is empty"},
			{"endpoint gone", []modeltest.Turn{{Code: good}, {Status: 400, Text: "bad " + key}}, ask.Options{}, 1, "", nil, "HTTP 400 Bad Request: bad [key]"},
		} {
			t.Run(string(p)+"/"+tt.name, func(t *testing.T) {
				e, m := recorded(t, p, tt.turns...)
				res, err := ask.Ask(context.Background(), m, office(t, 0), "What is the address of usr_123?", tt.opts)
				if tt.err == "" && err != nil || tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)) {
					t.Fatalf("got %v, want %q", err, tt.err)
				}
				if res.Text != tt.text || len(res.Attempts) != tt.programs {
					t.Errorf("%q after %d programs", res.Text, len(res.Attempts))
				}
				requests := e.Requests()
				last := requests[len(requests)-1]
				for _, want := range tt.sent {
					if !strings.Contains(last, want) {
						t.Errorf("%q was not sent in\n%s", want, last)
					}
				}
				if tt.err == "" && (res.Turns != len(tt.turns) || res.Usage.Output != 20*len(tt.turns) || res.Usage.Input == 0) {
					t.Errorf("%d turns, %+v", res.Turns, res.Usage)
				}
			})
		}
	}
}

// TestManyTools has more declarations than fit: the model gets those that fit the question, and searches.
func TestManyTools(t *testing.T) {
	e, m := recorded(t, model.Anthropic, modeltest.Turn{Tool: "search_tools", Args: `{"query":"merge invoices"}`}, modeltest.Turn{Code: good}, modeltest.Turn{Text: "Done."})
	res, err := ask.Ask(context.Background(), m, office(t, 500), "What do we know of user usr_123?", ask.Options{})
	if err != nil || len(res.Attempts) != 1 {
		t.Fatalf("%+v, %v", res, err)
	}
	requests := e.Requests()
	if !strings.Contains(requests[0], "async def get_user(") || !strings.Contains(requests[0], `"name":"search_tools"`) || len(requests[0]) > 40<<10 {
		t.Errorf("%d bytes: %s", len(requests[0]), requests[0])
	}
	if strings.Contains(requests[0], "async def merge_invoice(") || !strings.Contains(requests[1], "async def merge_invoice(") {
		t.Error("the tool was not found by the search")
	}
}

// TestCancel ends a program that runs.
func TestCancel(t *testing.T) {
	_, m := recorded(t, model.OpenAI, modeltest.Turn{Code: "import asyncio\nawait asyncio.sleep(60)\n"})
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	began := time.Now()
	if _, err := ask.Ask(ctx, m, office(t, 0), "?", ask.Options{}); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 5*time.Second {
		t.Errorf("got %v after %v", err, time.Since(began))
	}
}

// TestEvents reports programs and calls as they happen.
func TestEvents(t *testing.T) {
	_, m := recorded(t, model.OpenAI, modeltest.Turn{Code: "print('hello')\n" + good}, modeltest.Turn{Text: "Done."})
	var got []string
	_, err := ask.Ask(context.Background(), m, office(t, 0), "?", ask.Options{
		OnProgram: func(code string) { got = append(got, "program "+code[:5]) },
		OnPrint:   func(text string) { got = append(got, "print "+strings.TrimSpace(text)) },
		OnEvent: func(e run.Event) {
			if e.Kind == run.CallStarted {
				got = append(got, "call "+e.Call.Tool)
			}
		},
		OnAttempt: func(a ask.Attempt) { got = append(got, fmt.Sprintf("%s after %d", a.Answer.Status, a.ToolCalls)) },
	})
	if want := "program print, print hello, call api.get_user, done after 1"; err != nil || strings.Join(got, ", ") != want {
		t.Errorf("%v, %v", got, err)
	}
}

// TestWithoutTools has endpoints that know no tool calls: the program comes as text, also with more tools than fit.
func TestWithoutTools(t *testing.T) {
	for _, refusal := range []modeltest.Turn{
		{Status: 400, Text: "registry.ollama.ai/library/recorded does not support tools"},
		{Status: 400, Text: `"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set`},
		{Status: 404, Text: "No endpoints found that support tool use."},
	} {
		for _, n := range []int{0, 500} {
			e, m := recorded(t, model.OpenAI, refusal, modeltest.Turn{Text: "```python\n" + raises + "```"}, modeltest.Turn{Text: "```python\n" + good + "```"}, modeltest.Turn{Text: "Done."})
			res, err := ask.Ask(context.Background(), m, office(t, n), "What is the address of user usr_123?", ask.Options{})
			if err != nil || res.Text != "Done." || res.Turns != 3 || len(res.Attempts) != 2 {
				t.Fatalf("%+v, %v", res, err)
			}
			requests := e.Requests()
			if !strings.Contains(requests[0], `"tools"`) {
				t.Error("the first request has no tools")
			}
			for _, r := range requests[1:] {
				if strings.Contains(r, `"tools"`) || strings.Contains(r, "execute_code") || strings.Contains(r, "search_tools finds") || !strings.Contains(r, "async def get_user(") {
					t.Errorf("sent %s", r)
				}
			}
			if last := requests[3]; !strings.Contains(last, "Correct it") || !strings.Contains(last, "mail_address") || !strings.Contains(last, "Answer the question from it") {
				t.Errorf("sent %s", last)
			}
		}
	}
	// Another refusal is not sent again.
	e, m := recorded(t, model.OpenAI, modeltest.Turn{Status: 400, Text: "tools: too many"})
	if _, err := ask.Ask(context.Background(), m, office(t, 0), "?", ask.Options{}); err == nil || len(e.Requests()) != 1 {
		t.Errorf("%d requests, %v", len(e.Requests()), err)
	}
}

// TestPrompt says what the gateway says about programs, in its words.
func TestPrompt(t *testing.T) {
	e, m := recorded(t, model.Anthropic, modeltest.Turn{Code: good}, modeltest.Turn{Text: "Done."})
	g := office(t, 0)
	if _, err := ask.Ask(context.Background(), m, g, "?", ask.Options{}); err != nil {
		t.Fatal(err)
	}
	var sent struct{ System []struct{ Text string } }
	if err := json.Unmarshal([]byte(e.Requests()[0]), &sent); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{gateway.Writing, g.Stubs()} {
		if !strings.Contains(sent.System[0].Text, want) {
			t.Errorf("%q is missing in\n%s", want, sent.System[0].Text)
		}
	}
	if !strings.Contains(g.Instructions(gateway.DefaultNames), gateway.Writing) {
		t.Error("the gateway's instructions say something else")
	}
}
