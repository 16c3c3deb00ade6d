package numfmt

// This file checks str.format and the % operator against testdata/templates.txt, with small renderers.

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"toolweaver/py/internal/golden"
	"toolweaver/py/internal/pyerr"
	"toolweaver/py/internal/strrepr"
	"toolweaver/py/internal/unidata"
)

// renderTemplate is str.format over objects that show how they were reached: two positional ones and the keyword x.
func renderTemplate(s string, auto *AutoNumber, depth int) (string, error) {
	if depth <= 0 {
		return "", ErrTemplateDepth
	}
	var out strings.Builder
	t := Template{Text: s}
	for {
		p, ok, err := t.Next()
		if err != nil || !ok {
			return out.String(), err
		}
		out.WriteString(p.Literal)
		if !p.HasField {
			continue
		}
		first, index, path, err := SplitName(p.Name, auto)
		if err != nil {
			return "", err
		}
		switch {
		case index > 1:
			return "", IndexError(index)
		case index >= 0:
			first = strconv.Itoa(index)
		case first != "x":
			return "", pyerr.New(pyerr.KeyError, strrepr.Repr(first))
		}
		for {
			a, ok, err := path.Next()
			if err != nil {
				return "", err
			}
			if !ok {
				break
			}
			switch {
			case a.Attr:
				first += "." + a.Name
			case a.Index >= 0:
				first += "[" + strconv.Itoa(a.Index) + "]"
			default:
				first += "[" + strrepr.Repr(a.Name) + "]"
			}
		}
		if p.Conversion != 0 {
			if err := ConversionError(p.Conversion); err != nil {
				return "", err
			}
		}
		spec := p.Spec
		if p.Nested {
			if spec, err = renderTemplate(spec, auto, depth-1); err != nil {
				return "", err
			}
		}
		out.WriteString("<" + first + "|" + spec + ">")
	}
}

// renderPercent is the % operator with a tuple of ints ("i…"), floats ("f…") and strings ("s…").
func renderPercent(t testing.TB, s string, args []string) (string, error) {
	var out []byte
	total := len(args)
	next := func() (string, error) {
		if len(args) == 0 {
			return "", ErrNotEnoughArgs
		}
		a := args[0]
		args = args[1:]
		return a, nil
	}
	star := func(overflow error) (int64, error) {
		a, err := next()
		if err != nil {
			return 0, err
		}
		if a[0] != 'i' {
			return 0, ErrStarType
		}
		v, err := strconv.ParseInt(a[1:], 10, 64)
		if err != nil {
			return 0, overflow
		}
		return v, nil
	}
	p := Percent{Text: s}
	for {
		d, ok := p.Next()
		if !ok {
			break
		}
		out = append(out, d.Literal...)
		if !d.HasVerb {
			continue
		}
		if d.HasKey {
			return "", ErrNotMapping
		}
		if d.WidthStar {
			v, err := star(ErrStarWidth)
			if err != nil {
				return "", err
			}
			d.SetWidth(v)
		}
		if d.PrecStar {
			v, err := star(ErrStarPrec)
			if err != nil {
				return "", err
			}
			if !d.SetPrec(v) {
				return "", ErrStarPrec
			}
		}
		if d.Err != nil {
			return "", d.Err
		}
		a, err := next()
		if err != nil {
			return "", err
		}
		if err := d.VerbError(); err != nil {
			return "", err
		}
		if out, err = percentValue(t, out, &d, a); err != nil {
			return "", err
		}
	}
	if len(args) > 0 && total > 0 {
		return "", ErrNotAllArgs
	}
	return string(out), nil
}

func percentValue(t testing.TB, out []byte, d *Directive, a string) ([]byte, error) {
	typ := map[byte]string{'i': "int", 'f': "float", 's': "str"}[a[0]]
	var b *big.Int
	var f float64
	switch a[0] {
	case 'i':
		b, _ = new(big.Int).SetString(a[1:], 10)
		f, _ = new(big.Float).SetInt(b).Float64()
	case 'f':
		f = hexFloat(t, a[1:])
	}
	switch d.Verb {
	case 's', 'r', 'a':
		s := a[1:]
		if a[0] == 'f' {
			s = FloatRepr(f)
		}
		if a[0] == 's' && d.Verb == 'r' {
			s = strrepr.Repr(s)
		} else if a[0] == 's' && d.Verb == 'a' {
			s = strrepr.ASCII(s)
		}
		return d.AppendStr(out, s), nil
	case 'c':
		switch {
		case a[0] == 's' && unidata.Count(a[1:]) != 1:
			return nil, ErrCharLength(unidata.Count(a[1:]))
		case a[0] == 's':
			return d.AppendStr(out, a[1:]), nil
		case a[0] == 'f':
			return nil, ErrCharRequired(typ)
		case !b.IsInt64() || b.Int64() < 0 || b.Int64() > unidata.MaxRune:
			return nil, ErrCharRange
		}
		return d.AppendStr(out, string(unidata.AppendRune(nil, rune(b.Int64())))), nil
	case 'd', 'i', 'u':
		if a[0] == 's' {
			return nil, ErrRealRequired(d.Verb, typ)
		}
		if a[0] == 'f' {
			if f-f != 0 {
				if f != f {
					return nil, pyerr.New(pyerr.ValueError, "cannot convert float NaN to integer")
				}
				return nil, pyerr.New(pyerr.OverflowError, "cannot convert float infinity to integer")
			}
			b = big.NewInt(int64(f))
		}
	case 'o', 'x', 'X':
		if a[0] != 'i' {
			return nil, ErrIntegerRequired(d.Verb, typ)
		}
	default:
		if a[0] == 's' {
			return nil, ErrFloatRequired(typ)
		}
		return d.AppendFloat(out, f), nil
	}
	if b.IsInt64() {
		return d.AppendInt(out, b.Int64()), nil
	}
	return d.AppendBig(out, b), nil
}

func TestTemplatesGolden(t *testing.T) {
	for _, c := range golden.Load(t, "testdata/templates.txt") {
		var got string
		var err error
		if c.F[0] == "format" {
			got, err = renderTemplate(c.F[1], new(AutoNumber), MaxTemplateDepth)
		} else {
			got, err = renderPercent(t, c.F[1], c.F[3:])
		}
		if err != nil {
			got = err.Error()
		} else {
			got = "=" + got
		}
		if want := c.F[2]; got != want {
			t.Errorf("line %d: %s %q %q\n got %q\nwant %q", c.Line, c.F[0], c.F[1], c.F[3:], got, want)
		}
	}
}

func TestPercentKey(t *testing.T) {
	p := Percent{Text: "x%(a(b)c)-5d%(k"}
	d, _ := p.Next()
	if !d.HasKey || d.Key != "a(b)c" || d.Verb != 'd' || !d.Left || d.Width != 5 || d.KeyErr != nil {
		t.Errorf("got %+v", d)
	}
	d, _ = p.Next()
	if !d.HasKey || d.KeyErr == nil || d.KeyErr.Error() != "ValueError: incomplete format key" {
		t.Errorf("got %+v", d)
	}
}

func FuzzTemplates(f *testing.F) {
	f.Add("{0.a[b]!r:>{1}}", "%(k)-*.3d")
	f.Fuzz(func(t *testing.T, a, b string) {
		renderTemplate(a, new(AutoNumber), MaxTemplateDepth)
		p := Percent{Text: b}
		for range len(b) + 1 {
			d, ok := p.Next()
			if !ok || d.KeyErr != nil || d.Err != nil {
				return
			}
		}
		t.Errorf("%q does not end", b)
	})
}
