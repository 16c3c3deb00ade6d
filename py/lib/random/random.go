// Package random is the random module of programs: CPython's generator and
// distributions, so that equal seeds give equal sequences. A generator without
// a seed of its own is seeded from the seed of the execution, and so is
// SystemRandom: nothing here is unpredictable, and nothing is fit for secrets.
//
// Start with Module; Fork gives other modules randomness.
package random

import (
	"math/big"
	"slices"
	"strings"

	"toolweaver/py"
	"toolweaver/py/internal/floatmath"
	"toolweaver/py/internal/mt19937"
)

// Module is the random module.
// https://docs.python.org/3.14/library/random.html
var Module = &py.ModuleDef{Name: "random", Doc: "Random numbers, the same for the same seed.", Init: initModule}

var randomType, systemType *py.Type

type value = py.Value

// generator is the payload of a Random.
type generator struct {
	own *mt19937.Random
	// forks counts the generators seeded from the execution's seed; kept by
	// the generator behind the functions of the module.
	forks uint64
}

// Trace visits no values: a generator holds none.
func (*generator) Trace(func(value)) {}

// Size returns the bytes g takes.
func (*generator) Size() int { return 2600 }

func init() {
	randomType = py.NewType(py.TypeSpec{
		Name: "Random", Module: "random", Doc: "A random number generator.",
		New: random_new, NewSig: "...",
		Methods: append(distributions(), append(sequences(), []py.Def{
			{Name: "__init__", Sig: "def x=None", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				if a[1].IsAbsent() {
					return in.CallMethod(a[0], "seed")
				}
				return in.CallMethod(a[0], "seed", a[1])
			}},
			{Name: "seed", Sig: "def a=None, version=2", Fn: random_seed, Doc: "Start the sequence of a seed."},
			{Name: "getstate", Sig: "def", Fn: random_getstate, Doc: "Return the state, for setstate."},
			{Name: "setstate", Sig: "def state", Fn: random_setstate, Doc: "Return to a state."},
			{Name: "__getstate__", Sig: "def", Fn: random_getstate},
			{Name: "__setstate__", Sig: "def state", Fn: random_setstate},
			{Name: "__reduce__", Sig: "def", Fn: func(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
				s, exc := in.CallMethod(a[0], "getstate")
				if exc != nil {
					return value{}, exc
				}
				return in.NewTuple(py.TypeOf(a[0]).Value(), in.NewTuple(), s), nil
			}},
		}...)...),
		Consts: map[string]value{"VERSION": py.Int(3)},
	})
	stateless := func(in *py.Interp, _ []value, _ *py.Kwargs) (value, *py.Exception) {
		return value{}, py.Errorf(py.NotImplementedError, "System entropy source does not have state.")
	}
	systemType = py.NewType(py.TypeSpec{
		Name: "SystemRandom", Module: "random", Bases: []*py.Type{randomType}, Doc: "A generator that cannot be seeded; it derives from the seed of the execution.",
		Methods: []py.Def{
			{Name: "seed", Sig: "...", Fn: func(*py.Interp, []value, *py.Kwargs) (value, *py.Exception) { return py.None, nil }},
			{Name: "getstate", Sig: "...", Fn: stateless},
			{Name: "setstate", Sig: "...", Fn: stateless},
		},
	})
	Module.Values = map[string]value{"Random": randomType.Value(), "SystemRandom": systemType.Value()}
}

// hidden is the name of the generator behind the functions of the module.
const hidden = "_inst"

var functions = []string{"seed", "random", "uniform", "triangular", "randint", "choice", "randrange", "sample", "shuffle", "choices", "normalvariate",
	"lognormvariate", "expovariate", "vonmisesvariate", "gammavariate", "gauss", "binomialvariate", "betavariate", "paretovariate", "weibullvariate",
	"getstate", "setstate", "getrandbits", "randbytes"}

func initModule(in *py.Interp, m *py.Module) *py.Exception {
	inst := in.NewObject(randomType, &generator{own: mt19937.New(in.Seed())})
	m.Set(in, hidden, inst)
	names := []value{in.NewStr("Random"), in.NewStr("SystemRandom")}
	for _, n := range functions {
		f, exc := in.GetAttrString(inst, n)
		if exc != nil {
			return exc
		}
		m.Set(in, n, f)
		names = append(names, in.NewStr(n))
	}
	slices.SortFunc(names, func(a, b value) int {
		x, _ := a.Text()
		y, _ := b.Text()
		return strings.Compare(x, y)
	})
	m.Set(in, "__all__", in.NewList(names))
	return nil
}

// Fork returns a generator seeded from the seed of the execution and from how
// many were made before.
func Fork(in *py.Interp) (*mt19937.Random, *py.Exception) {
	m, exc := in.Import("random")
	if exc != nil {
		return nil, exc
	}
	g := generatorOf(m.Get(in, hidden))
	g.forks++
	// The mixing of SplitMix64 keeps the sequences apart.
	z := in.Seed() + g.forks*0x9E3779B97F4A7C15
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return mt19937.New(z ^ z>>31), nil
}

func generatorOf(v value) *generator {
	if g, ok := v.ObjectData().(*generator); ok {
		return g
	}
	return &generator{own: mt19937.New(0)}
}

func random_new(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	r, exc := Fork(in)
	if exc != nil {
		return value{}, exc
	}
	cls, _ := a[0].AsType()
	return in.NewObject(cls, &generator{own: r}), nil
}

func random_seed(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	g := generatorOf(a[0])
	v := a[1]
	if v.IsAbsent() || v.IsNone() {
		r, exc := Fork(in)
		if exc != nil {
			return value{}, exc
		}
		*g.own = *r
		return py.None, nil
	}
	version := int64(2)
	if n, ok := a[2].AsInt(); !a[2].IsAbsent() && ok {
		version = n
	}
	if n, ok := v.AsInt(); ok {
		g.own.SeedInt(n)
		return py.None, nil
	}
	if n, ok := v.AsBig(); ok {
		if exc := in.Charge(len(n.Bits()) / 4); exc != nil {
			return value{}, exc
		}
		g.own.SeedBig(n)
		return py.None, nil
	}
	if f, ok := v.AsFloat(); ok {
		g.own.SeedHash(floatmath.HashFloat(f))
		return py.None, nil
	}
	s, isText := v.Text()
	if b, ok := v.AsBytes(); ok {
		s = b
	} else if !isText {
		return value{}, py.Errorf(py.TypeError, "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
	}
	if exc := in.Charge(len(s) / 16); exc != nil {
		return value{}, exc
	}
	switch version {
	case 2:
		if exc := in.Alloc(2 * len(s)); exc != nil {
			return value{}, exc
		}
		g.own.SeedBytes([]byte(s))
	case 1:
		g.own.SeedBig(oldHash(s, isText))
	default:
		h, exc := in.Hash(v)
		if exc != nil {
			return value{}, exc
		}
		g.own.SeedHash(h)
	}
	return py.None, nil
}

// oldHash is the number version 1 made of a text or of bytes.
func oldHash(s string, isText bool) *big.Int {
	var chars []uint64
	if isText {
		for _, r := range s {
			chars = append(chars, uint64(r))
		}
	} else {
		for i := 0; i < len(s); i++ {
			chars = append(chars, uint64(s[i]))
		}
	}
	var x uint64
	if len(chars) > 0 {
		x = chars[0] << 7
	}
	for _, c := range chars {
		x = 1000003*x ^ c
	}
	x ^= uint64(len(chars))
	return new(big.Int).SetUint64(x)
}

func random_getstate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s := generatorOf(a[0]).own.State()
	words := make([]value, 0, mt19937.Size+1)
	for _, w := range s.Words {
		words = append(words, py.Int(int64(w)))
	}
	next := py.None
	if s.HasGauss {
		next = py.Float(s.Gauss)
	}
	return in.NewTuple(py.Int(3), in.NewTuple(append(words, py.Int(int64(s.Index)))...), next), nil
}

func random_setstate(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	version, exc := in.GetItem(a[1], py.Int(0))
	if exc != nil {
		return value{}, exc
	}
	number, ok := version.AsInt()
	if !ok || number != 3 && number != 2 {
		r, exc := in.Str(version)
		if exc != nil {
			return value{}, exc
		}
		return value{}, py.Errorf(py.ValueError, "state with version %s passed to Random.setstate() of version 3", r)
	}
	parts, exc := in.Items(a[1])
	if exc != nil {
		return value{}, exc
	}
	switch {
	case len(parts) < 3:
		return value{}, py.Errorf(py.ValueError, "not enough values to unpack (expected 3, got %d)", len(parts))
	case len(parts) > 3:
		return value{}, py.Errorf(py.ValueError, "too many values to unpack (expected 3, got %d)", len(parts))
	}
	var s mt19937.State
	if parts[1].Kind() != py.KindTuple {
		return value{}, py.Errorf(py.TypeError, "state vector must be a tuple")
	}
	words, _ := parts[1].AsItems()
	if len(words) != mt19937.Size+1 {
		return value{}, py.Errorf(py.ValueError, "state vector is the wrong size")
	}
	for i, w := range words {
		n, ok := w.AsInt()
		if ok && number == 2 { // written by a version that kept them signed
			n = int64(uint32(n))
		}
		if b, isInt := w.AsBig(); isInt {
			switch {
			case !ok && b.Sign() < 0:
				return value{}, py.Errorf(py.OverflowError, "can't convert negative value to unsigned int")
			case n < 0 && i < mt19937.Size:
				return value{}, py.Errorf(py.OverflowError, "can't convert negative value to unsigned int")
			case !ok:
				return value{}, py.Errorf(py.OverflowError, "Python int too large to convert to C unsigned long")
			}
		}
		switch {
		case !ok:
			return value{}, py.Errorf(py.TypeError, "an integer is required")
		case i < mt19937.Size:
			s.Words[i] = uint32(n)
		case n < 0 || n > mt19937.Size:
			return value{}, py.Errorf(py.ValueError, "invalid state")
		default:
			s.Index = int(n)
		}
	}
	s.Gauss, s.HasGauss = parts[2].AsFloat()
	return py.None, in.LeafError(generatorOf(a[0]).own.SetState(s))
}
