package envref

import (
	"strings"
	"testing"
)

func TestExpand(t *testing.T) {
	lookup := func(name string) (string, bool) {
		v, ok := map[string]string{"A": "1", "EMPTY": "", "REF": "${A}"}[name]
		return v, ok
	}
	for _, tt := range []struct{ in, want, err string }{
		{"x", "x", ""}, {"${A}-${env:A}", "1-1", ""}, {"${B:-d}", "d", ""}, {"${EMPTY:-d}", "d", ""}, {"${EMPTY}", "", ""}, {"${REF}", "${A}", ""}, {"$A", "$A", ""},
		{"${B}", "", "B is not set"}, {"${A", "", "without"}, {"${1x}", "", "not a variable"}, {"${}", "", "not a variable"},
	} {
		got, err := Expand(tt.in, lookup)
		if got != tt.want || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%q: %q, %v", tt.in, got, err)
		}
	}
}
