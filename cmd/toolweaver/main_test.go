package main

import (
	"fmt"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"toolweaver/tool/tooltest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"toolweaver": main, "hostile": tooltest.HostileMain})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			// status N PROGRAM ARGS... runs a program and checks its exit status.
			"status": func(ts *testscript.TestScript, neg bool, args []string) {
				err := ts.Exec(args[1], args[2:]...)
				got := "0"
				if err != nil {
					got = "?"
					var code int
					if _, scanErr := fmt.Sscanf(err.Error(), "exit status %d", &code); scanErr == nil {
						got = fmt.Sprint(code)
					}
				}
				if (got == args[0]) == neg {
					ts.Fatalf("exit status is %s, want %s", got, args[0])
				}
			},
		},
		Setup: func(e *testscript.Env) error {
			e.Setenv("TOOLWEAVER_ROOT", root())
			return nil
		},
	})
}

// root returns the folder of the repository.
func root() string {
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	return dir + "/../.."
}
