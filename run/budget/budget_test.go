package budget

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestJSON(t *testing.T) {
	var rows []string
	for i := range 1000 {
		rows = append(rows, fmt.Sprintf(`{"id":%d,"name":"row %d","tags":["a","b"]}`, i, i))
	}
	table := "[" + strings.Join(rows, ", ") + "]"
	for _, tt := range []struct {
		name, doc string
		max       int
		want      string // prefix
		end       string
	}{
		{"fits", `{"a": 1}`, 100, `{"a": 1}`, `{"a": 1}`},
		{"rows", table, 1000, `[{"id":0,"name":"row 0","tags":["a","b"]},{"id":1,`, `,"… 988 more elements"]`},
		{"rows, little", table, 160, `[{"id":0,"name":"row 0","tags":["a","b"]},`, `,"… 997 more elements"]`},
		{"text", `"` + strings.Repeat("é", 1000) + `"`, 200, `"éééé`, `… 1880 more bytes"`},
		{"escapes", `"` + strings.Repeat(`\ud83d\ude00`, 100) + `"`, 200, `"\ud83d\ude00\ud83d\ude00`, `… 1080 more bytes"`},
		{"members", `{"` + strings.Repeat("k", 300) + `":1,"b":2}`, 200, `{"b":2`, `,"…":"… 1 more members"}`},
		{"deep", strings.Repeat(`{"a":`, 300) + "1" + strings.Repeat("}", 300), 200, `{"a":{"a":`, `{"…":"… 1 members"}}}}}}}}}}}}}`},
		{"number", strings.Repeat("9", 300), 200, `"…"`, `"…"`},
	} {
		got, _ := JSON([]byte(tt.doc), tt.max)
		if !json.Valid(got) || len(got) > max(tt.max, minimum) || !strings.HasPrefix(string(got), tt.want) || !strings.HasSuffix(string(got), tt.end) {
			t.Errorf("%s: %d bytes\n%s", tt.name, len(got), got)
		}
	}
}

func TestText(t *testing.T) {
	text := strings.Repeat("0123456789é\n", 100)
	for n := 10; n < 200; n++ {
		for _, f := range []func(string, int) (string, bool){Tail, Head} {
			got, cut := f(text, n)
			if !cut || !utf8.ValidString(got) || len(got) > n+40 {
				t.Errorf("%d: %q", n, got)
			}
		}
	}
	if got, cut := Tail("abc", 3); got != "abc" || cut {
		t.Error(got, cut)
	}
	if got, _ := Tail(text, 40); got != "… 1261 bytes before this\n0123456789é\n0123456789é\n0123456789é\n" {
		t.Errorf("%q", got)
	}
	if got, _ := Head(text, 40); got != "0123456789é\n0123456789é\n0123456789é\n… 1261 more bytes\n" {
		t.Errorf("%q", got)
	}
}

func FuzzJSON(f *testing.F) {
	for _, doc := range []string{`[1,2,{"a":[null,true]}]`, `"\ud83d\ude00é"`, `{"a b":{"":[[]]},"c":-1e5}`, ` [ 1 , "x" ] `, `{"k":"` + strings.Repeat("x", 300) + `"}`, strings.Repeat("1", 400)} {
		f.Add([]byte(doc), 10)
	}
	f.Fuzz(func(t *testing.T, doc []byte, n int) {
		if !json.Valid(doc) || n < 0 {
			return
		}
		got, cut := JSON(doc, n)
		if !json.Valid(got) || len(got) > max(n, minimum) || cut != (len(doc) > n) {
			t.Errorf("%d, %q: %v %q", n, doc, cut, got)
		}
	})
}

func BenchmarkJSON(b *testing.B) {
	doc := []byte("[" + strings.Repeat(`{"id":12345,"name":"some name","list":[1,2,3]},`, 20000) + "1]")
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		JSON(doc, 2000)
	}
}
