package py_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"testing"
)

// humanEval is where the collection is looked for: beside the repository, or where the environment says.
const humanEval = "../../shared/corpora/HumanEval.jsonl.gz"

// TestHumanEval runs the 164 reference solutions of HumanEval (https://github.com/openai/human-eval) with their tests.
func TestHumanEval(t *testing.T) {
	path := os.Getenv("HUMANEVAL")
	if path == "" {
		path = humanEval
	}
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("no collection: set HUMANEVAL to HumanEval.jsonl.gz (%v)", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		var p struct {
			ID       string `json:"task_id"`
			Prompt   string `json:"prompt"`
			Entry    string `json:"entry_point"`
			Solution string `json:"canonical_solution"`
			Test     string `json:"test"`
		}
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		n++
		t.Run(p.ID, func(t *testing.T) {
			t.Parallel()
			source := p.Prompt + p.Solution + "\n" + p.Test + "\ncheck(" + p.Entry + ")\nprint('passed')\n"
			if out, traceback, _ := runProgram("solution.py", source); out != "passed\n" {
				t.Errorf("printed %q\n%s", out, traceback)
			}
		})
	}
	if err := lines.Err(); err != nil || n != 164 {
		t.Errorf("%d programs, %v", n, err)
	}
}
