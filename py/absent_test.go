package py_test

// This file proves what is not there: nothing leads from a value of a program to code, frames or the variables of another function. The
// names are those of the checklist for the object model; what is not there need not be filtered. Whoever adds one of them takes
// the promise of docs/security.md away.

import (
	"strings"
	"testing"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

const absentSetup = `
import sys, types, inspect
x = 1
def f():
    return lambda: x
def g():
    yield
async def c():
    pass
async def ag():
    yield
class C:
    def m(self): pass
try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
coro = c()
`

var absentNames = []string{
	"f.__code__", "f.__globals__", "f.__closure__", "f.__builtins__", "f().__closure__", "C().m.__code__", "C().m.__globals__", "C.m.__func__", "len.__globals__",
	"g().gi_frame", "g().gi_code", "coro.cr_frame", "coro.cr_code", "ag().ag_frame", "ag().ag_code", "tb.tb_frame", "tb.tb_frame.f_back", "tb.f_back",
	"object.__subclasses__", "int.__subclasses__", "C.__subclasses__", "type.__subclasses__", "sys._getframe", "sys._current_frames", "sys.settrace", "sys.setprofile", "sys.modules['os'].__loader__",
	"types.FrameType", "types.CodeType", "sys.__loader__", "sys.__spec__.loader.load_module", "inspect.getsource(f)", "inspect.stack()[0].frame", "inspect.currentframe().f_globals", "inspect.trace()[0].frame",
}

func TestAbsent(t *testing.T) {
	for _, name := range absentNames {
		prog, err := py.Compile("absent.py", absentSetup+"r = "+name+"\n", py.CompileOptions{})
		if err != nil {
			t.Fatal(err)
		}
		in := py.New(py.Options{Library: all.Library()})
		o := in.Start(prog)
		if o.Status != py.Raised {
			t.Errorf("%s is there: status %v", name, o.Status)
			continue
		}
		text := in.FormatException(o.Exc)
		if lines := strings.Split(strings.TrimSpace(text), "\n"); !strings.Contains(text, "r = "+name) || strings.Contains(lines[len(lines)-1], "SyntaxError") {
			t.Errorf("%s: the program ended elsewhere\n%s", name, text)
		}
	}
}
