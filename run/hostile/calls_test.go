package hostile

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"toolweaver/run"
)

//go:embed calls.py
var calls string

// TestCalls calls everything that programs can reach with values of every kind. A build with the tag castcheck also notices when
// a value is taken for another kind, which may do no visible harm. TOOLWEAVER_CALLS says how many rounds there are, TOOLWEAVER_SEED
// which is the first.
func TestCalls(t *testing.T) {
	rounds, first := setting(t, "TOOLWEAVER_CALLS", 2), setting(t, "TOOLWEAVER_SEED", 0)
	const each = 8000
	x := run.New(run.Config{Limits: run.Limits{MaxMemory: 1 << 30, MaxSteps: -1, Timeout: time.Minute, MaxOutput: 64 << 20}})
	for seed := first; seed < first+rounds; seed++ {
		res, err := x.Run(context.Background(), run.Request{Source: calls, Inputs: map[string]json.RawMessage{
			"seed": json.RawMessage(fmt.Sprint(seed)), "calls": json.RawMessage(fmt.Sprint(each))}})
		switch {
		case err != nil:
			t.Errorf("seed %d: %v", seed, err)
		case res.Error != nil && res.Error.Limit == "memory": // something large was made, and that is all
		case res.Error != nil && res.Error.Message == "deadlock: every task waits for another one, and no tool call or timer is under way":
		case res.Status != run.StatusDone:
			t.Errorf("seed %d: %s %v\n%s", seed, res.Status, res.Error, res.Error.Stack+res.Error.Traceback)
		}
	}
}

// setting reads a number from the environment.
func setting(t *testing.T, name string, otherwise int) int {
	s := os.Getenv(name)
	if s == "" {
		return otherwise
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
