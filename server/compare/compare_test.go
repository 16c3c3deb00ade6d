package compare_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"toolweaver/internal/demo"
	"toolweaver/run/gateway"
	"toolweaver/server/compare"
	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestScenarios measures all tasks with few and with many tools and checks what must come out: which calls belong together, and who wins.
func TestScenarios(t *testing.T) {
	waves := map[string][]int{
		"one lookup": {1}, "read it all": {1}, "chain of 3": {1, 1, 1}, "total of a list": {1},
		"ask 5, keep few": {1, 5}, "ask 20, keep few": {1, 20}, "ask 100, keep few": {1, 100},
	}
	for _, s := range compare.Scenarios {
		t.Run(s.Name, func(t *testing.T) {
			few, err := s.Measure(context.Background(), compare.Config{}, 10, 0)
			if err != nil {
				t.Fatal(err)
			}
			many, err := s.Measure(context.Background(), compare.Config{}, 500, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range []*compare.Measured{few, many} {
				if !slices.Equal(m.Waves, waves[s.Name]) {
					t.Errorf("waves %v", m.Waves)
				}
				total := 0
				for _, n := range m.Waves {
					total += n
				}
				if m.Direct.ToolCalls != total || m.Direct.ModelCalls != len(m.Waves)+1 || m.Program.ModelCalls != 2 || m.Gateway.ModelCalls < 3 {
					t.Errorf("%+v", m)
				}
				if m.Program.Before != m.Direct.Before || m.Gateway.Before > 600 {
					t.Errorf("%d, %d, %d tokens before the first call", m.Direct.Before, m.Program.Before, m.Gateway.Before)
				}
			}
			if many.Gateway.Before != few.Gateway.Before && many.Gateway.Before-few.Gateway.Before > 5 {
				t.Errorf("the gateway takes %d tokens with few tools and %d with many", few.Gateway.Before, many.Gateway.Before)
			}
			if many.Gateway.Read > many.Direct.Read {
				t.Errorf("with 500 tools: %d tokens read through the gateway, %d direct", many.Gateway.Read, many.Direct.Read)
			}
			direct, gateway := few.Direct.Read+few.Direct.Written, few.Gateway.Read+few.Gateway.Written
			switch s.Name {
			case "one lookup": // nothing to keep out
				if gateway < direct || few.Gateway.ModelCalls <= few.Direct.ModelCalls {
					t.Errorf("with 10 tools: direct %+v, gateway %+v", few.Direct, few.Gateway)
				}
			case "read it all": // what the program returns is what the tool returned
				if gateway*100 < direct*85 || few.Gateway.ModelCalls <= few.Direct.ModelCalls {
					t.Errorf("with 10 tools: direct %+v, gateway %+v", few.Direct, few.Gateway)
				}
			default:
				if gateway > direct {
					t.Errorf("with 10 tools: direct %+v, gateway %+v", few.Direct, few.Gateway)
				}
			}
		})
	}
}

// TestChain has two chains side by side: a model would make their calls in two waves of two.
func TestChain(t *testing.T) {
	type in struct {
		N int `json:"n"`
	}
	var src tool.Source
	src, err := gofunc.NewSource("s", gofunc.New("step", func(ctx context.Context, i in) (int, error) {
		select {
		case <-time.After(time.Duration(i.N) * time.Millisecond): // the chains do not keep step
		case <-ctx.Done():
		}
		return i.N + 1, nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	m, err := compare.Measure(context.Background(), compare.Config{Sources: []tool.Source{src}}, compare.Task{Name: "chains", Question: "?", Program: `
import asyncio
async def chain(n):
    return await step(n=await step(n=n))
return await asyncio.gather(chain(1), chain(30))
`})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(m.Waves, []int{2, 2}) {
		t.Errorf("waves %v", m.Waves)
	}
}

// TestFailures names the cause.
func TestFailures(t *testing.T) {
	calls := 0
	count := gofunc.New("count", func(context.Context, json.RawMessage) (int, error) { calls++; return calls, nil }, gofunc.InputSchema(json.RawMessage(`{"type":"object"}`)))
	for program, want := range map[string]string{
		"1/0\n": "did not end well: raised",
		"import random\nreturn await count(x=random.random())\n": "calls s.count with other arguments when it runs again",
		"await count(\n": "did not end well: refused",
	} {
		src, err := gofunc.NewSource("s", count)
		if err != nil {
			t.Fatal(err)
		}
		_, err = compare.Measure(context.Background(), compare.Config{Sources: []tool.Source{src}}, compare.Task{Name: "t", Question: "?", Program: program})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v", program, err)
		}
	}
	if _, err := demo.Office(demo.MaxOffice + 1); err == nil {
		t.Error("too many tools were made")
	}
}

// TestCrossover finds the number of tools from which on a task of one call takes fewer tokens through the gateway, and holds the rule
// that the gateway's advice goes by against it.
func TestCrossover(t *testing.T) {
	lookup := compare.Scenarios[0]
	for n := 1; n <= 50; n++ {
		m, err := lookup.Measure(context.Background(), compare.Config{}, n, 0)
		if err != nil {
			t.Fatal(err)
		}
		if m.Gateway.Read+m.Gateway.Written > m.Direct.Read+m.Direct.Written {
			continue
		}
		t.Logf("from %d tools on, whose definitions have %d tokens", n, m.Direct.Before)
		if m.Direct.Before < gateway.Crossover*8/10 || m.Direct.Before > gateway.Crossover*12/10 {
			t.Errorf("the crossover is at %d tokens of definitions, the rule says %d", m.Direct.Before, gateway.Crossover)
		}
		return
	}
	t.Error("direct calls are never worse")
}
