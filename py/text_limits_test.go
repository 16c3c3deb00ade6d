package py_test

// This file checks that no operation on text or numbers gets around the
// limits: each program asks for more than it may have, and must be stopped
// before the memory or the time is spent.

import (
	"errors"
	"runtime"
	"testing"
	"time"

	"toolweaver/py"
)

// hungry are expressions that want far more than maxBytes, or endless time.
// s is a str, b a bytes object of 1 MB, w a str of 1 million wide characters.
var hungry = []string{
	"s * 1000", "'é' * 10**9", "b * 1000", "bytearray(b) * 1000", "bytes(10**9)", "bytearray(10**9)",
	"s.replace('a', s)", "w.replace('é', w)", "b.replace(b'a', b)", "s.replace('', s)",
	"s.join([s] * 1000)", "b.join([b] * 1000)", "','.join(s for _ in range(1000))", "s.center(10**9)", "s.ljust(10**9, 'é')",
	"'x'.zfill(10**9)", "b'x'.zfill(10**9)", "('\\t' * 1000).expandtabs(10**6)", "(b'\\t' * 1000).expandtabs(10**6)", "s.translate({97: s})",
	"'%1000000000d' % 5", "'%.1000000000f' % 5", "'%*s' % (10**9, 5)", "b'%1000000000d' % 5", "'%.1000000000d' % 5", "'%1000000000s' % 'x'",
	"format(5, '1000000000')", "format(5.5, '.1000000000f')", "format('x', '1000000000')", "f'{5:>{10**9}}'", "'{:1000000000}'.format(5)", "'{:{}}'.format(5, 10**9)",
	"('{0}' * 1000).format(s)", "'%s' * 1000 % ((s,) * 1000)", "''.join(f'{s}{s}' for _ in range(1000))", "[s[i:] for i in range(1000)]", "[s.split('a') for _ in range(100)]",
	"[w[:-1] for _ in range(1000)]", "[s.upper() for _ in range(1000)]", "[s.encode('utf-32') for _ in range(1000)]", "[w.encode('ascii', 'xmlcharrefreplace') for _ in range(100)]",
	"[b.decode('utf-16') for _ in range(1000)]", "[b.hex() for _ in range(1000)]", "[repr(w) for _ in range(1000)]", "[ascii(w) for _ in range(1000)]",
	"2 ** 10**10", "(2 ** 10**6) ** 10**6", "1 << 10**10", "10 ** (10 ** 10)", "(10**400000) ** 1000", "pow(3, 2**100000, 2**100000 + 1)", "(5).to_bytes(10**9)",
	"[x * x for x in [10**20000] * 100000]", "[s.find('b') for _ in range(10**9)]", "[s.count('b') for _ in range(10**9)]", "[s.strip('ba') for _ in range(10**9)]", "[w.strip('é') for _ in range(10**9)]", "['x'.strip(w) for _ in range(10**9)]", "[w.lower() for _ in range(10**9)]", "[w.split() for _ in range(10**9)]", "[(w + ' ').rstrip() for _ in range(10**9)]", "[w.encode() for _ in range(10**9)]",
	"[int('9' * 4000) for _ in range(10**9)]", "[str(10**4000) for _ in range(10**9)]", "[float('1' * 10**6) for _ in range(10**9)]", "[hash((s + str(i))) for i in range(10**9)]",
	"bytearray(b).extend(x for x in iter(int, 1))", "bytes(iter(int, 1))", "str.maketrans(dict(enumerate([s] * 10**9)))", "s.splitlines() and [w.splitlines() for _ in range(10**9)]",
	"[w.find('x', i) for i in range(10**9)]", "[w[i % 1000000] for i in range(10**9)]", "[w.isalpha() for _ in range(10**9)]", "[s == s[:-1] + 'b' for _ in range(10**9)]",
	"[s < s[:-1] + 'b' for _ in range(10**9)]", "[s.startswith(('b',) * 100000) for _ in range(10**9)]", "[b'x' in b for _ in range(10**9)]", "[(w, w[::-1]) for _ in range(10**9)]",
}

func TestTextLimits(t *testing.T) {
	const maxBytes = 24 << 20
	for _, e := range hungry {
		t.Run(e, func(t *testing.T) {
			prog, err := py.Compile("limits.py", "s = 'a' * 10**6\nb = b'a' * 10**6\nw = 'é' * 10**6\nr = "+e+"\n", py.CompileOptions{})
			if err != nil {
				t.Fatal(err)
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			in := py.New(py.Options{Limits: py.Limits{MaxBytes: maxBytes, MaxSteps: 4_000_000}})
			o := in.Start(prog)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			var limit *py.LimitError
			if o.Exc != nil {
				limit = o.Exc.Limit
			}
			if o.Status != py.Exceeded || limit == nil || !errors.As(error(limit), &limit) {
				text := ""
				if o.Exc != nil {
					text = in.FormatException(o.Exc)
				}
				t.Fatalf("not stopped: %v %s", o.Status, text)
			}
			if took > 10*time.Second {
				t.Errorf("stopped after %v only", took)
			}
			if live := int64(after.HeapSys) - int64(before.HeapSys); live > 8*maxBytes {
				t.Errorf("the heap grew by %d MB", live>>20)
			}
		})
	}
}
