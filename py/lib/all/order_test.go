package all_test

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

// namesInOrder prints the namespace of every module and of every class in it, in the order in which a program sees them.
const namesInOrder = `
seen = set()
for m in modules:
    print(m.__name__, list(vars(m)))
    for v in list(vars(m).values()):
        if isinstance(v, type) and v not in seen:
            seen.add(v)
            print(v.__name__, list(vars(v)))
`

// TestOrder checks that programs see names in the same order in every process: an execution that is resumed depends on it. Maps of Go
// have no order, and classes are made once in a process, so it compares with a second process.
func TestOrder(t *testing.T) {
	var source strings.Builder
	names := slices.Sorted(maps.Keys(all.Library()))
	fmt.Fprintf(&source, "modules = []\n")
	for _, name := range names {
		fmt.Fprintf(&source, "import %s as m\nmodules.append(m)\n", name)
	}
	source.WriteString(namesInOrder)
	prog, err := py.Compile("order.py", source.String(), py.CompileOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	in := py.New(py.Options{Library: all.Library(), Stdout: &out})
	if o := in.Start(prog); o.Status != py.Done {
		t.Fatal(in.FormatException(o.Exc))
	}
	const child = "TOOLWEAVER_ORDER"
	if os.Getenv(child) != "" {
		fmt.Print(out.String())
		os.Exit(0)
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestOrder$")
	cmd.Env = append(os.Environ(), child+"=1")
	other, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	ours, theirs := strings.Split(out.String(), "\n"), strings.Split(string(other), "\n")
	for i, line := range ours {
		if i >= len(theirs) || theirs[i] != line {
			t.Errorf("another process sees other names:\n%.300s", line)
		}
	}
}
