package artifact

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// stores runs a test on a store in memory and on one in a folder.
func stores(t *testing.T, keep Retention, f func(t *testing.T, s *Store)) {
	for name, dir := range map[string]string{"memory": "", "folder": filepath.Join(t.TempDir(), "artifacts")} {
		t.Run(name, func(t *testing.T) { f(t, Open(dir, keep)) })
	}
}

func TestStore(t *testing.T) {
	stores(t, Retention{}, func(t *testing.T, s *Store) {
		a, err := s.Put(Info{Kind: JSON, Name: "result", Execution: "e1"}, []byte(`[1,2]`))
		if err != nil {
			t.Fatal(err)
		}
		b, err := s.Put(Info{Kind: Binary, MIMEType: "image/png"}, []byte{0, 1})
		if err != nil {
			t.Fatal(err)
		}
		again, err := s.Put(Info{Kind: JSON}, []byte(`[1,2]`))
		if err != nil || again.Handle != a.Handle || a.Handle == b.Handle || !validHandle(a.Handle) {
			t.Errorf("handles %s, %s, %s: %v", a.Handle, again.Handle, b.Handle, err)
		}
		info, data, err := s.Get(" " + b.Handle + "\n")
		if err != nil || string(data) != "\x00\x01" || info.MIMEType != "image/png" || info.Size != 2 {
			t.Errorf("%+v %q %v", info, data, err)
		}
		list, err := s.List()
		if err != nil || len(list) != 2 {
			t.Errorf("%v, %v", list, err)
		}
		if err := errors.Join(s.Delete(a.Handle), s.Delete(a.Handle), s.Delete("../x")); err != nil {
			t.Error(err)
		}
		for _, h := range []string{a.Handle, "art_0000000000000000", "../../etc/passwd", "", "art_../../../../etc/", "art_3F9c2b7d1e4a5b6c"} {
			if _, _, err := s.Get(h); !errors.Is(err, ErrNotFound) {
				t.Errorf("%q: %v", h, err)
			}
		}
	})
}

func TestRetention(t *testing.T) {
	stores(t, Retention{MaxAge: time.Hour, MaxBytes: 2500}, func(t *testing.T, s *Store) {
		now := time.Unix(1e9, 0)
		s.now = func() time.Time { return now }
		var handles []string
		for i := range 4 {
			now = now.Add(time.Second)
			a, err := s.Put(Info{Kind: Text}, []byte(strings.Repeat(fmt.Sprint(i), 1000)))
			if err != nil {
				t.Fatal(err)
			}
			handles = append(handles, a.Handle)
		}
		left := func() string {
			var l []string
			for i, h := range handles {
				if _, _, err := s.Get(h); err == nil {
					l = append(l, fmt.Sprint(i))
				}
			}
			return strings.Join(l, "")
		}
		if got := left(); got != "23" {
			t.Errorf("kept by size: %s", got)
		}
		now = now.Add(time.Hour)
		if err := s.Sweep(); err != nil {
			t.Fatal(err)
		}
		if got := left(); got != "3" {
			t.Errorf("kept by age: %s", got)
		}
		if _, err := s.Put(Info{Kind: Text}, make([]byte, 5000)); err != nil {
			t.Fatal(err)
		}
		if list, _ := s.List(); len(list) != 1 {
			t.Errorf("one that is too large stays alone: %v", list)
		}
	})
}

func TestPage(t *testing.T) {
	var s Store
	put := func(k Kind, data string) string {
		a, err := s.Put(Info{Kind: k}, []byte(data))
		if err != nil {
			t.Fatal(err)
		}
		return a.Handle
	}
	doc := put(JSON, ` {"items": [{"id":1,"name":"é1"}, {"id":2,"name":"`+strings.Repeat("é", 10000)+`"}, {"id":3}], "a/b": {"x y": [true, null]}, "n": 1.50} `)
	text := put(Text, "one\ntwo\nthree")
	image := put(Binary, "\x00\x01\x02")
	for _, tt := range []struct {
		handle, path  string
		offset, limit int
		want          string
	}{
		{doc, "", 1, 1, `members 1+1/3 next 2 {"a/b":{"x y": [true, null]}}`},
		{doc, "items", 0, 2, `elements 0+2/3 next 2 [{"id":1`},
		{doc, "/items", 2, 0, `elements 2+1/3 next 0 [{"id":3}]`},
		{doc, "items", 9, 5, `elements 9+0/3 next 0 []`},
		{doc, "items[0].name", 0, 0, `characters 0+0/2 next 0 é1`},
		{doc, "/items/1/name", 9998, 1, `characters 9998+0/10000 next 9999 é`},
		{doc, `$["a/b"]['x y'][1]`, 0, 0, `value 0+0/1 next 0 null`},
		{doc, `/a~1b/x y/0`, 0, 0, `value 0+0/1 next 0 true`},
		{doc, `n`, 0, 0, `value 0+0/1 next 0 1.50`},
		{doc, "items[7]", 0, 0, `artifact: no such part: the array at "items" has 3 elements`},
		{doc, "items.x", 0, 0, `artifact: no such part: "x" is not a number of an element of the array at "items"`},
		{doc, "itens", 0, 0, `artifact: no such part: the object at "" has no member "itens"; it has items, a/b, n`},
		{doc, "n.x", 0, 0, `artifact: no such part: "n" is neither an object nor an array`},
		{doc, "items[", 0, 0, `artifact: no such part: the path "items[" has a [ without ]`},
		{doc, "a..b", 0, 0, `artifact: no such part: the path "a..b" has an empty name`},
		{text, "", 1, 1, `lines 1+0/3 next 2 two` + "\n"},
		{text, "x", 1, 1, `artifact: no such part: ` + text + ` has no parts: it is text; use offset and limit`},
		{image, "", 1, 1, `bytes 1+0/3 next 2 AQ==`},
	} {
		p, err := s.Page(tt.handle, tt.path, tt.offset, tt.limit)
		var got string
		if err != nil {
			got = err.Error()
		} else {
			var parts []json.RawMessage
			_ = json.Unmarshal(p.Value, &parts)
			n := len(parts)
			if p.Unit == "members" {
				n = 1
			}
			got = fmt.Sprintf("%s %d+%d/%d next %d %s%s%s", p.Unit, p.Offset, n, p.Total, p.Next, p.Value, p.Text, p.Base64)
		}
		if !strings.HasPrefix(got, tt.want) {
			t.Errorf("%q %d %d:\n got  %.200s\n want %s", tt.path, tt.offset, tt.limit, got, tt.want)
		}
	}
}

// TestPages: the pages together are the whole.
func TestPages(t *testing.T) {
	var s Store
	var want []json.RawMessage
	for i := range 3000 {
		want = append(want, json.RawMessage(fmt.Sprintf(`{"i":%d,"pad":%q}`, i, strings.Repeat("x", i%900))))
	}
	doc, _ := json.Marshal(want)
	a, err := s.Put(Info{Kind: JSON}, doc)
	if err != nil {
		t.Fatal(err)
	}
	n, pages := 0, 0
	for offset := 0; ; pages++ {
		p, err := s.Page(a.Handle, "", offset, 10000)
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Value) > maxPageBytes+1000 {
			t.Errorf("a page of %d bytes", len(p.Value))
		}
		var got []json.RawMessage
		if err := json.Unmarshal(p.Value, &got); err != nil {
			t.Fatal(err)
		}
		for _, g := range got {
			if string(g) != string(want[n]) {
				t.Fatalf("element %d is %s", n, g)
			}
			n++
		}
		if offset = p.Next; offset == 0 {
			break
		}
	}
	if n != len(want) || pages < 3 {
		t.Errorf("%d of %d elements on %d pages", n, len(want), pages+1)
	}
}

// TestTwoProcesses: what one store puts into a folder another one finds; what is not whole is not there.
func TestTwoProcesses(t *testing.T) {
	dir := t.TempDir()
	a, b := Open(dir, Retention{}), Open(dir, Retention{})
	info, err := a.Put(Info{Kind: Text, Name: "x"}, []byte("text"))
	if err != nil {
		t.Fatal(err)
	}
	if got, data, err := b.Get(info.Handle); err != nil || string(data) != "text" || got.Name != "x" {
		t.Errorf("%+v %q %v", got, data, err)
	}
	if err := os.Remove(filepath.Join(dir, info.Handle+dataSuffix)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := b.Get(info.Handle); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(`{"a":[1,{"b":"c"}]}`), "/a/1/b", 0, 1)
	f.Add([]byte(`[[],{}]`), "[1]", 2, 0)
	f.Fuzz(func(t *testing.T, doc []byte, path string, offset, limit int) {
		if !json.Valid(doc) {
			return
		}
		var s Store
		a, err := s.Put(Info{Kind: JSON}, doc)
		if err != nil {
			t.Fatal(err)
		}
		p, err := s.Page(a.Handle, path, offset, limit)
		if err == nil && p.Value != nil && !json.Valid(p.Value) {
			t.Errorf("%q: %s", path, p.Value)
		}
	})
}
