package toolweaver_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"toolweaver"
	"toolweaver/journal/memstore"
	"toolweaver/run"
	"toolweaver/run/hostile"
)

// TestCanaries reaches every limit.
func TestCanaries(t *testing.T) {
	src, err := hostile.Tools()
	if err != nil {
		t.Fatal(err)
	}
	w, err := toolweaver.New(t.Context(), toolweaver.From(src))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	for _, c := range hostile.Canaries() {
		for source, want := range map[string]string{c.Source: c.Class, c.Within: "done"} {
			r, err := w.Run(t.Context(), source, toolweaver.Bounded(c.Limits))
			if err != nil {
				t.Fatal(err)
			}
			if got := hostile.ClassOf(r); got != want {
				t.Errorf("%s: %s, want %s: %v", c.Name, got, want, r.Error)
			}
		}
	}
}

type greetIn struct {
	Name string `json:"name"`
}

func greet(_ context.Context, in greetIn) (string, error) { return "Hello " + in.Name, nil }

func TestWeaver(t *testing.T) {
	defer goleak.VerifyNone(t)
	ctx := context.Background()
	w, err := toolweaver.New(ctx, toolweaver.Functions("demo", toolweaver.Func("greet", "Greets.", greet)),
		toolweaver.WithStore(memstore.New()), toolweaver.WithLimits(toolweaver.Limits{MaxToolCalls: 2}))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	var out strings.Builder
	events := 0
	res, err := w.Run(ctx, "print(await greet(who))\nreturn len(who)", toolweaver.Input("who", "Ada"), toolweaver.Stdout(&out),
		toolweaver.Named("greet.py"), toolweaver.OnEvent(func(toolweaver.Event) { events++ }))
	if err != nil || res.Status != toolweaver.StatusDone || string(res.Value) != "3" || out.String() != "Hello Ada\n" || events != 2 {
		t.Fatalf("%v %+v, printed %q, %d events", err, res, out.String(), events)
	}
	again, err := w.Replay(ctx, res.ID)
	if err != nil || string(again.Value) != "3" || again.Stdout != out.String() {
		t.Errorf("replay: %v %+v", err, again)
	}
	res, err = w.Run(ctx, "for i in range(3): await greet(str(i))")
	if err != nil || res.Status != toolweaver.StatusLimit || res.Error.Limit != "tool calls" {
		t.Errorf("%v %+v", err, res)
	}
	res, err = w.Run(ctx, "for i in range(3): await greet(str(i))", toolweaver.Bounded(toolweaver.Limits{MaxToolCalls: 3}))
	if err != nil || res.Err() != nil {
		t.Errorf("%v %+v", err, res)
	}
	if _, err := w.Run(ctx, "1", toolweaver.Input("x", make(chan int))); !errors.Is(err, run.ErrRequest) {
		t.Errorf("the error is %v", err)
	}
	res, err = w.Run(ctx, "def f():\n    return 1 / 0\nf()", toolweaver.Named("boom.py"))
	var e *run.Error
	if err != nil || !errors.As(res.Err(), &e) || e.Type != "ZeroDivisionError" || !strings.Contains(e.Traceback, `File "boom.py", line 2, in f`) {
		t.Errorf("%v %+v", err, res.Err())
	}
}

func TestNewFails(t *testing.T) {
	defer goleak.VerifyNone(t)
	ctx := context.Background()
	for name, opts := range map[string][]toolweaver.Option{
		"is not set":           {toolweaver.MCPConfig([]byte(`{"mcpServers": {"x": {"command": "${NOT_SET_ANYWHERE}"}}}`))},
		"two sources":          {toolweaver.Functions("a"), toolweaver.Functions("a")},
		"no-such-program-here": {toolweaver.Functions("a"), toolweaver.MCPConfig([]byte(`{"mcpServers": {"x": {"command": "no-such-program-here"}}}`))},
		"the function is nil":  {toolweaver.Functions("a", toolweaver.Func[greetIn, string]("greet", "", nil))},
	} {
		w, err := toolweaver.New(ctx, opts...)
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("the error is %v, want one with %q", err, name)
		}
		if err == nil {
			w.Close()
		}
	}
}
