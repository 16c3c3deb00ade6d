package syntax

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestInspect compares what Inspect visits with what reflection finds, over the programs of testdata.
func TestInspect(t *testing.T) {
	files, err := filepath.Glob("../testdata/*/*.py")
	if err != nil || len(files) < 100 {
		t.Fatalf("%d programs, %v", len(files), err)
	}
	node := reflect.TypeFor[Node]()
	skip := map[reflect.Type]bool{reflect.TypeFor[*Arguments](): true, reflect.TypeFor[*TypeParam](): true, reflect.TypeFor[*Alias](): true} // not visited themselves
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f, err := Parse(file, string(source))
		if err != nil {
			continue // some programs are wrong on purpose
		}
		want := map[Node]bool{}
		var find func(v reflect.Value)
		find = func(v reflect.Value) {
			switch v.Kind() {
			case reflect.Interface:
				if !v.IsNil() {
					find(v.Elem())
				}
			case reflect.Slice:
				for i := range v.Len() {
					find(v.Index(i))
				}
			case reflect.Pointer:
				if v.IsNil() || !strings.HasSuffix(v.Type().Elem().PkgPath(), "py/syntax") {
					return
				}
				if v.Type().Implements(node) && !skip[v.Type()] {
					want[v.Interface().(Node)] = true
				}
				for i := range v.Elem().NumField() {
					if v.Elem().Type().Field(i).IsExported() {
						find(v.Elem().Field(i))
					}
				}
			}
		}
		find(reflect.ValueOf(f))
		depth := 0
		Inspect(f, func(n Node) bool {
			if n == nil {
				depth--
				return false
			}
			depth++
			if !want[n] {
				t.Errorf("%s: %T visited twice, or not in the tree", file, n)
			}
			delete(want, n)
			return true
		})
		for n := range want {
			t.Errorf("%s: %T is not visited", file, n)
			break
		}
		if depth != 0 {
			t.Errorf("%s: depth %d at the end", file, depth)
		}
	}
}
