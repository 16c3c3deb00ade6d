// Package secrets is the secrets module of programs. Its tokens derive from
// the seed of the execution: they repeat in a replay and are no secrets to
// the host. Start with Module.
// https://docs.python.org/3.14/library/secrets.html
package secrets

import (
	_ "embed"

	"toolweaver/py"
	"toolweaver/py/lib/hashlib"
)

//go:embed secrets.py
var source string

// Module is the secrets module.
var Module = &py.ModuleDef{
	Name: "secrets", Doc: "Random tokens, from the seed of the execution.", Source: source,
	Funcs: []py.Def{{Name: "compare_digest", Sig: "a, b, /", Fn: hashlib.CompareDigest, Doc: "Compare without telling where the difference is."}},
}
