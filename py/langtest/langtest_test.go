package langtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGoldens proves that the committed programs load and that a runner which does what CPython did passes.
func TestGoldens(t *testing.T) {
	programs, err := Load("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range programs {
		if p.Golden == "" {
			t.Errorf("%s shows nothing: a program must print, return or raise", p.Name)
		}
		if strings.Contains(p.Golden, "/oracle/") || strings.Contains(p.Golden, " at 0x") {
			t.Errorf("%s: the golden file shows an address or the oracle itself", p.Name)
		}
	}
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("same.py", "print('a')\n")
	write("same.golden", "a\n--- result\n1\n")
	write("skipped.py", "# skip: needs threads\nprint('a')\n")
	write("skipped.golden", "b\n")
	write("differs.py", "# Some words.\n# divergence: no ids\n# workaround: none\nprint('a')\n")
	write("differs.golden", "b\n")
	write("differs.engine", "a\n--- result\n1\n")
	write("known.py", "print('c')\n")
	write("known.golden", "c\n")
	write("known.txt", "# not yet\nknown # reason\n")
	ran := 0
	t.Run("programs", func(t *testing.T) {
		Run(t, dir, func(name, source string) (string, string, string) {
			ran++
			return "a\n", "", "1"
		}, Options{KnownFailures: filepath.Join(dir, "known.txt"), Only: "differs"})
	})
	if ran != 1 {
		t.Errorf("ran %d programs, want 1", ran)
	}
	programs, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range programs {
		problem := p.Check(func(string, string) (string, string, string) { return "a\n", "", "1" })
		if failed := problem != ""; failed != (p.Name == "known" || p.Name == "skipped") {
			t.Errorf("%s: %s", p.Name, problem)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct{ stdout, traceback, result, want string }{
		{"", "", "", ""},
		{"a\n", "", "", "a\n"},
		{"a", "", "", "a\n--- no newline at the end of the output\n"},
		{"a\n", "", "{}", "a\n--- result\n{}\n"},
		{"a\n", "ValueError: x\n", "", "a\n--- traceback\nValueError: x\n"},
	} {
		if got := Format(c.stdout, c.traceback, c.result); got != c.want {
			t.Errorf("Format(%q, %q, %q) = %q, want %q", c.stdout, c.traceback, c.result, got, c.want)
		}
	}
}

func TestDiff(t *testing.T) {
	want := "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
	got := "1\n2\n3\n4\n5\nsix\n7\n8\n9\n10\n"
	const expected = "  3\n  4\n  5\n- 6\n+ six\n  7\n  8\n  9\n+ 10\n"
	if d := diff(want, got); d != expected {
		t.Errorf("got\n%swant\n%s", d, expected)
	}
}

func TestDocument(t *testing.T) {
	got := Document([]*Program{
		{Name: "core/plain", Source: "print(1)\n"},
		{Name: "divergences/set_order", Source: "# divergence: sets keep their order\n# workaround: sort them\n\nprint('```')\n", Divergence: "sets keep their order",
			Workaround: "sort them", Golden: "a\n", Engine: "b\n"},
	})
	for _, want := range []string{"\n## Set order\n\nSets keep their order.\n\n*Instead:* Sort them.\n\n````python\nprint('```')\n````\n", "```text\na\n```\n\nand ToolWeaver\n\n```text\nb\n```\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "print(1)") {
		t.Error("a program without divergence is in the document")
	}
}
