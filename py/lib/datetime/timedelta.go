package datetime

// This file defines timedelta: its making, text and comparison. Arithmetic is
// in timedelta_arith.go.
// https://docs.python.org/3.14/library/datetime.html#timedelta-objects

import (
	"math"
	"math/big"
	"strconv"

	"toolweaver/py"
	"toolweaver/py/internal/calendar"
	"toolweaver/py/internal/floatmath"
)

// delta is the payload of a timedelta: 0 <= secs < 86400, 0 <= us < 1000000,
// -maxDays <= days <= maxDays.
type delta struct{ days, secs, us int64 }

const (
	maxDays = 999_999_999
	// wideDays is the number of days up to which microseconds fit 64 bits,
	// with room for one more addition.
	wideDays = 50_000_000
)

// Trace visits no values: a delta holds none.
func (*delta) Trace(func(value)) {}

// Size returns the bytes d takes.
func (*delta) Size() int { return 24 }

// deltaOf returns the payload of a timedelta.
func deltaOf(v value) delta {
	if d, ok := v.ObjectData().(*delta); ok {
		return *d
	}
	return delta{}
}

func isDelta(v value) bool {
	_, ok := v.ObjectData().(*delta)
	return ok
}

// small reports whether d.micros may be used.
func (d delta) small() bool { return d.days > -wideDays && d.days < wideDays }

// micros returns d in microseconds; d.small() holds.
func (d delta) micros() int64 { return d.days*day + d.secs*second + d.us }

var bigDay, bigSecond = big.NewInt(day), big.NewInt(second)

// big returns d in microseconds.
func (d delta) big() *big.Int {
	n := new(big.Int).Mul(big.NewInt(d.days), bigDay)
	return n.Add(n, big.NewInt(d.secs*second+d.us))
}

// deltaMicros is the duration of us microseconds.
func deltaMicros(us int64) delta {
	days, us := floorDiv(us, day)
	return delta{days, us / second, us % second}
}

// newDelta makes a timedelta of microseconds.
func newDelta(in *py.Interp, us int64) value {
	d := deltaMicros(us)
	return in.NewObject(deltaType, &d)
}

// newDeltaOf makes a timedelta of class cls, checking its range.
func newDeltaOf(in *py.Interp, cls *py.Type, d delta) (value, *py.Exception) {
	if d.days < -maxDays || d.days > maxDays {
		return value{}, py.Errorf(py.OverflowError, "days=%d; must have magnitude <= %d", d.days, maxDays)
	}
	return in.NewObject(cls, &d), nil
}

// newDeltaBig makes a timedelta of class cls from microseconds of any size.
func newDeltaBig(in *py.Interp, cls *py.Type, us *big.Int) (value, *py.Exception) {
	if us.IsInt64() {
		return newDeltaOf(in, cls, deltaMicros(us.Int64()))
	}
	q, r := new(big.Int).DivMod(us, bigDay, new(big.Int))
	if !q.IsInt64() || q.Int64() > math.MaxInt32 || q.Int64() < math.MinInt32 {
		return value{}, py.Errorf(py.OverflowError, "Python int too large to convert to C int")
	}
	return newDeltaOf(in, cls, delta{q.Int64(), r.Int64() / second, r.Int64() % second})
}

// The components of a timedelta, in the order of the constructor; taken says
// in which order their fractions are added up.
var components = [...]struct {
	name   string
	factor int64
}{
	{"days", day}, {"seconds", second}, {"microseconds", 1}, {"milliseconds", 1000}, {"minutes", minute}, {"hours", hour}, {"weeks", 7 * day},
}

var deltaNames = func() (names []string) {
	for _, c := range components {
		names = append(names, c.name)
	}
	return names
}()

var taken = [...]int{2, 3, 1, 4, 5, 0, 6}

func initDelta() {
	deltaType = py.NewType(py.TypeSpec{
		Name: "datetime.timedelta", Module: "datetime", Doc: "A duration: the difference between two dates or times.",
		New: delta_new, NewSig: "...",
		Methods: append(deltaOperators(),
			py.Def{Name: "total_seconds", Fn: delta_total_seconds, Doc: "Return the seconds of the duration as a float."},
			py.Def{Name: "__repr__", Fn: delta_repr},
			py.Def{Name: "__str__", Fn: delta_str},
			py.Def{Name: "__hash__", Fn: delta_hash},
			py.Def{Name: "__reduce__", Fn: delta_reduce},
		),
		Getters: []py.Getter{
			readonly(intGetter("days", func(v value) int { return int(deltaOf(v).days) })),
			readonly(intGetter("seconds", func(v value) int { return int(deltaOf(v).secs) })),
			readonly(intGetter("microseconds", func(v value) int { return int(deltaOf(v).us) })),
		},
		Consts: map[string]value{},
	})
	for _, c := range []struct {
		name string
		is   delta
	}{{"min", delta{-maxDays, 0, 0}}, {"max", delta{maxDays, 86399, 999999}}, {"resolution", delta{0, 0, 1}}} {
		deltaType.SetConst(c.name, py.NewStaticObject(deltaType, &c.is))
	}
}

// readonly gives an attribute the error that members of C structs have.
func readonly(g py.Getter) py.Getter {
	g.Set = func(*py.Interp, value, value) *py.Exception {
		return py.Errorf(py.AttributeError, "readonly attribute")
	}
	return g
}

func delta_new(in *py.Interp, a []value, kw *py.Kwargs) (value, *py.Exception) {
	cls, _ := a[0].AsType()
	p, exc := bind(in, a[1:], kw, "__new__", deltaNames, 0, 7, 0)
	if exc != nil {
		return value{}, exc
	}
	if d, ok := simpleDelta(p); ok {
		return newDeltaOf(in, cls, d)
	}
	sum := new(big.Int)
	left := 0.0 // microseconds not in sum
	for _, i := range taken {
		v := p[i]
		if v.IsAbsent() {
			continue
		}
		c := components[i]
		if n, ok := v.AsBig(); ok {
			sum.Add(sum, new(big.Int).Mul(n, big.NewInt(c.factor)))
			continue
		}
		f, ok := v.AsFloat()
		if !ok {
			return value{}, typeError("unsupported type for timedelta %s component: %s", c.name, py.TypeName(v))
		}
		whole, frac := math.Modf(f)
		n, exc := bigFloat(in, whole)
		if exc != nil {
			return value{}, exc
		}
		sum.Add(sum, n.Mul(n, big.NewInt(c.factor)))
		if frac != 0 {
			whole, frac = math.Modf(float64(c.factor) * frac)
			sum.Add(sum, big.NewInt(int64(whole)))
			left += frac
		}
	}
	if left != 0 {
		whole := math.Round(left)
		if math.Abs(whole-left) == 0.5 {
			odd := float64(sum.Bit(0))
			whole = 2*math.Round((left+odd)*0.5) - odd
		}
		sum.Add(sum, big.NewInt(int64(whole)))
	}
	return newDeltaBig(in, cls, sum)
}

// simpleDelta adds up components that are ints of moderate size.
func simpleDelta(a []value) (delta, bool) {
	var us, days int64
	for i, v := range a {
		if v.IsAbsent() {
			continue
		}
		n, ok := v.AsInt()
		c := &components[i]
		switch {
		case !ok || n > 1<<40 || n < -1<<40:
			return delta{}, false
		case c.factor >= day:
			days += n * (c.factor / day)
		case n > 1<<60/c.factor || n < -1<<60/c.factor:
			return delta{}, false
		default:
			us += n * c.factor
		}
	}
	if days > math.MaxInt32 || days < math.MinInt32 {
		return delta{}, false
	}
	d := deltaMicros(us)
	d.days += days
	return d, true
}

// bigFloat converts a float without a fraction.
func bigFloat(in *py.Interp, f float64) (*big.Int, *py.Exception) {
	switch {
	case f != f:
		return nil, valueError("cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return nil, py.Errorf(py.OverflowError, "cannot convert float infinity to integer")
	}
	n, _ := big.NewFloat(f).Int(nil)
	return n, nil
}

func delta_total_seconds(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d := deltaOf(a[0])
	if d.small() {
		f, err := floatmath.DivInt(d.micros(), second)
		return py.Float(f), in.LeafError(err)
	}
	f, err := floatmath.DivBig(d.big(), bigSecond)
	return py.Float(f), in.LeafError(err)
}

func delta_repr(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d := deltaOf(a[0])
	out := py.TypeName(a[0]) + "("
	sep := ""
	for _, p := range [...]struct {
		name string
		v    int64
	}{{"days", d.days}, {"seconds", d.secs}, {"microseconds", d.us}} {
		if p.v != 0 {
			out += sep + p.name + "=" + strconv.FormatInt(p.v, 10)
			sep = ", "
		}
	}
	if sep == "" {
		out += "0"
	}
	return in.NewStr(out + ")"), nil
}

func delta_str(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d := deltaOf(a[0])
	var b []byte
	if d.days != 0 {
		b = strconv.AppendInt(b, d.days, 10)
		b = append(b, " day"...)
		if d.days != 1 && d.days != -1 {
			b = append(b, 's')
		}
		b = append(b, ", "...)
	}
	c := calendar.Clock{Hour: int(d.secs / 3600), Minute: int(d.secs / 60 % 60), Second: int(d.secs % 60), Microsecond: int(d.us)}
	n := len(b)
	b, _ = calendar.AppendTime(b, c, "auto")
	if c.Hour < 10 { // hours are not padded
		b = append(b[:n], b[n+1:]...)
	}
	return in.NewStr(string(b)), nil
}

func delta_hash(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d := deltaOf(a[0])
	h, exc := in.Hash(in.NewTuple(py.Int(d.days), py.Int(d.secs), py.Int(d.us)))
	return py.Int(h), exc
}

func delta_reduce(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	d := deltaOf(a[0])
	return in.NewTuple(py.TypeOf(a[0]).Value(), in.NewTuple(py.Int(d.days), py.Int(d.secs), py.Int(d.us))), nil
}

func compareDeltas(a, b delta) int {
	if c := compareInts(a.days, b.days); c != 0 {
		return c
	}
	return compareInts(a.secs*second+a.us, b.secs*second+b.us)
}
