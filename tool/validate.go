package tool

// This file checks arguments against a Schema before they are sent. It reads the JSON bytes in place: a call with valid
// arguments allocates almost nothing.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"toolweaver/internal/spell"
)

// A Problem is one thing wrong with the arguments of a call.
type Problem struct {
	// Path leads to the value, as in "filters[2].name"; empty for the arguments as a whole.
	Path string
	// Message says what is wrong, naming what was expected and what was got.
	Message string
}

// String returns "parameter path: message", or the message alone.
func (p Problem) String() string {
	if p.Path == "" {
		return p.Message
	}
	return "parameter " + strconv.Quote(p.Path) + ": " + p.Message
}

// Limits of a validation.
const (
	maxProblems      = 10      // reported at once
	maxValidateDepth = 64      // levels of the arguments and of the schema that are looked at
	maxValidateSteps = 200_000 // comparisons; then the rest counts as valid, and the tool itself decides
	bytesPerStep     = 64      // scanning so many bytes costs as much as a comparison
)

// ValidateArgs checks the arguments object of a call against s, the tool's input schema; empty args are {}. It returns
// nil, or an [*Error] of [KindBadArguments] whose text names each wrong parameter, what was expected, and for an unknown
// parameter the nearest valid name. Unknown parameters are refused unless [Schema.AcceptsOther]. Formats, conditions
// (if, not, dependentRequired, oneOf's "exactly one") and patterns Go does not know are not checked: those are left to the tool.
func (s *Schema) ValidateArgs(args json.RawMessage) error { return asError(s.Problems(args)) }

// ValidateArgsObject is [Schema.ValidateArgs] for arguments that are known to be a valid JSON object.
func (s *Schema) ValidateArgsObject(args json.RawMessage) error { return asError(s.argProblems(args)) }

func asError(problems []Problem) error {
	if len(problems) == 0 {
		return nil
	}
	texts := make([]string, len(problems))
	for i, p := range problems {
		texts[i] = p.String()
	}
	return &Error{Kind: KindBadArguments, Message: strings.Join(texts, "; ")}
}

// Problems is [Schema.ValidateArgs] with the problems as data, at most ten of them.
func (s *Schema) Problems(args json.RawMessage) []Problem {
	if len(args) == 0 {
		args = emptyObject
	}
	if !json.Valid(args) {
		return []Problem{{Message: "the arguments are not valid JSON"}}
	}
	c := cursor{data: args}
	if c.peek() != '{' {
		return []Problem{{Message: "the arguments must be an object, got " + describe(args)}}
	}
	return s.argProblems(args)
}

// argProblems is Problems for a valid object.
func (s *Schema) argProblems(args json.RawMessage) []Problem {
	if s == nil {
		return nil
	}
	v := validator{steps: maxValidateSteps}
	if !s.AcceptsOther() {
		v.unknownParams(s, args)
		v.reported = s.Resolve()
	}
	v.check(s, args, 0)
	return v.problems
}

// Validate checks any JSON value against s, as JSON Schema says: members that are not declared are allowed unless
// additionalProperties is false. It returns nil or an [*Error] of [KindBadArguments].
func (s *Schema) Validate(value json.RawMessage) error {
	if !json.Valid(value) {
		return &Error{Kind: KindBadArguments, Message: "the value is not valid JSON"}
	}
	v := validator{steps: maxValidateSteps}
	v.check(s, value, 0)
	if len(v.problems) == 0 {
		return nil
	}
	texts := make([]string, len(v.problems))
	for i, p := range v.problems {
		texts[i] = p.String()
	}
	return &Error{Kind: KindBadArguments, Message: strings.Join(texts, "; ")}
}

type validator struct {
	problems []Problem
	path     []step // to the value that is being checked
	steps    int
	reported *Schema // its unknown members have been reported as unknown parameters
	quiet    bool    // trying an alternative: only the first problem counts
}

// A step leads from a value to one of its members or items.
type step struct {
	key   []byte // the member's name as a JSON string literal; nil for an item
	index int
}

// at renders the path to the value that is being checked.
func (v *validator) at() string {
	var b strings.Builder
	for _, s := range v.path {
		switch {
		case s.key == nil:
			b.WriteString("[" + strconv.Itoa(s.index) + "]")
		case b.Len() > 0:
			b.WriteByte('.')
			fallthrough
		default:
			b.WriteString(CleanLine(unquote(s.key), 80))
		}
	}
	return b.String()
}

// into checks a member or item.
func (v *validator) into(sub *Schema, value json.RawMessage, s step, depth int) {
	v.path = append(v.path, s)
	v.check(sub, value, depth+1)
	v.path = v.path[:len(v.path)-1]
}

func (v *validator) fail(format string, args ...any) {
	if v.quiet {
		if len(v.problems) == 0 {
			v.problems = append(v.problems, Problem{})
		}
		return
	}
	if len(v.problems) < maxProblems {
		v.problems = append(v.problems, Problem{Path: v.at(), Message: fmt.Sprintf(format, args...)})
	}
}

func (v *validator) full() bool {
	v.steps--
	return v.steps < 0 || len(v.problems) >= maxProblems || (v.quiet && len(v.problems) > 0)
}

// unknownParams reports the arguments no parameter is declared for.
func (v *validator) unknownParams(s *Schema, args json.RawMessage) {
	params := s.params
	if params == nil {
		params = s.Params()
	}
	c := cursor{data: args}
	_ = c.members(func(lit []byte, _ json.RawMessage) error {
		for i := range params {
			if isKey(lit, params[i].Name) {
				return nil
			}
		}
		v.unknownMember(unquote(lit), len(params), func(i int) string { return params[i].Name })
		return nil
	})
}

// unknownMember reports a member that does not exist, with the nearest of the n names that do.
func (v *validator) unknownMember(key string, n int, name func(int) string) {
	if v.quiet {
		v.fail("")
		return
	}
	what := "unknown parameter " + strconv.Quote(CleanLine(key, 80))
	if len(v.path) > 0 {
		what = "unknown member " + strconv.Quote(CleanLine(key, 80))
	}
	if n == 0 {
		v.fail("%s: none are accepted", what)
		return
	}
	names := make([]string, n)
	for i := range names {
		names[i] = name(i)
	}
	if near := spell.Nearest(key, names, 1); len(near) > 0 {
		v.fail("%s; did you mean %q?", what, near[0])
		return
	}
	if len(names) > 20 {
		names = append(names[:20:20], "…")
	}
	v.fail("%s; the names are %s", what, strings.Join(names, ", "))
}

// check validates value against s.
func (v *validator) check(s *Schema, value json.RawMessage, depth int) {
	if s == nil || depth > maxValidateDepth || v.full() {
		return
	}
	value = bytes.TrimSpace(value)
	if len(value) == 0 {
		return
	}
	if s.never {
		v.fail("no value is allowed here")
		return
	}
	if s.Ref != nil {
		v.check(s.Ref, value, depth+1)
	}
	if len(s.Types) > 0 && !typeAllowed(s, value) {
		v.mismatch(s.TypeName, value)
		return
	}
	if s.Const != nil && !sameJSON(s.Const, value, 0) {
		v.fail("expected %s, got %s", Clean(string(s.Const), 80), describe(value))
		return
	}
	if len(s.Enum) > 0 && !v.inEnum(s, value) {
		v.failEnum(s, value)
		return
	}
	for _, sub := range s.AllOf {
		v.check(sub, value, depth+1)
	}
	if len(s.AnyOf) > 0 {
		v.checkAny(s, value, depth)
	}
	switch value[0] {
	case '{':
		v.checkObject(s, value, depth)
	case '[':
		v.checkArray(s, value, depth)
	case '"':
		v.checkString(s, value)
	case 't', 'f', 'n':
	default:
		v.checkNumber(s, value)
	}
}

// checkAny wants one of the alternatives to hold. The message is that of the only alternative whose type fits, if there is
// one, else it names the types.
func (v *validator) checkAny(s *Schema, value json.RawMessage, depth int) {
	var fitting *Schema
	n := 0
	for _, alt := range s.AnyOf {
		try := validator{steps: v.steps, quiet: true}
		try.check(alt, value, depth+1)
		v.steps = try.steps
		if len(try.problems) == 0 {
			return
		}
		if r := alt.Resolve(); len(r.Types) == 0 || typeAllowed(r, value) {
			fitting = alt
			n++
		}
	}
	if n == 1 {
		v.check(fitting, value, depth+1)
		return
	}
	v.mismatch(s.TypeName, value)
}

// mismatch reports that value is not what was expected; in quiet mode without finding out what that is called.
func (v *validator) mismatch(expected func() string, value json.RawMessage) {
	if v.quiet {
		v.fail("")
		return
	}
	v.fail("expected %s, got %s", expected(), describe(value))
}

func (v *validator) inEnum(s *Schema, value json.RawMessage) bool {
	for _, e := range s.Enum {
		if v.steps--; v.steps < 0 || sameJSON(e, value, 0) {
			return true
		}
	}
	return false
}

func (v *validator) failEnum(s *Schema, value json.RawMessage) {
	if v.quiet {
		v.fail("")
		return
	}
	var texts, names []string
	for i, e := range s.Enum {
		if i == 20 {
			texts = append(texts, "…")
			break
		}
		texts = append(texts, Clean(string(e), 80))
		if len(e) > 0 && e[0] == '"' {
			names = append(names, unquote(e))
		}
	}
	hint := ""
	if value[0] == '"' {
		if near := spell.Nearest(unquote(value), names, 1); len(near) > 0 {
			hint = fmt.Sprintf("; did you mean %q?", near[0])
		}
	}
	v.fail("expected one of %s, got %s%s", strings.Join(texts, ", "), describe(value), hint)
}

func (v *validator) checkObject(s *Schema, value json.RawMessage, depth int) {
	if len(s.Properties) == 0 && len(s.Required) == 0 && s.Additional == nil && !s.Closed && s.MinProperties < 0 && s.MaxProperties < 0 {
		return
	}
	v.steps -= len(value) / bytesPerStep
	var present uint64 // bit i: Required[i] is there; more than 64 are looked up again
	n := 0
	c := cursor{data: value}
	_ = c.members(func(lit []byte, member json.RawMessage) error {
		n++
		for i, r := range s.Required {
			if i < 64 && isKey(lit, r) {
				present |= 1 << i
			}
		}
		for i := range s.Properties {
			if v.steps--; isKey(lit, s.Properties[i].Name) {
				v.into(s.Properties[i].Schema, member, step{key: lit}, depth)
				return nil
			}
		}
		switch {
		case s.hasPatternProperties:
		case s.Closed:
			if (len(v.path) > 0 || s != v.reported) && len(s.AllOf) == 0 && len(s.AnyOf) == 0 {
				v.unknownMember(unquote(lit), len(s.Properties), func(i int) string { return s.Properties[i].Name })
			}
		case s.Additional != nil:
			v.into(s.Additional, member, step{key: lit}, depth)
		}
		return nil
	})
	for i, name := range s.Required {
		if i < 64 && present&(1<<i) == 0 {
			v.missing(s, name)
		}
	}
	if s.MinProperties >= 0 && n < s.MinProperties {
		v.fail("expected at least %d members, got %d", s.MinProperties, n)
	}
	if s.MaxProperties >= 0 && n > s.MaxProperties {
		v.fail("expected at most %d members, got %d", s.MaxProperties, n)
	}
}

func (v *validator) missing(s *Schema, name string) {
	if v.quiet {
		v.fail("")
		return
	}
	what := "missing required parameter "
	if len(v.path) > 0 {
		what = "missing required member "
	}
	typ := ""
	if p, ok := s.Property(name); ok {
		if t := p.TypeName(); t != "any" {
			typ = " (" + t + ")"
		}
	}
	v.fail("%s%q%s", what, CleanLine(name, 80), typ)
}

func (v *validator) checkArray(s *Schema, value json.RawMessage, depth int) {
	if s.Items == nil && len(s.Prefix) == 0 && s.MinItems < 0 && s.MaxItems < 0 {
		return
	}
	v.steps -= len(value) / bytesPerStep
	n := 0
	c := cursor{data: value}
	_ = c.array(func(item json.RawMessage) error {
		sub := s.Items
		if n < len(s.Prefix) {
			sub = s.Prefix[n]
		}
		if sub != nil {
			v.into(sub, item, step{index: n}, depth)
		}
		n++
		return nil
	})
	if s.MinItems >= 0 && n < s.MinItems {
		v.fail("expected at least %d items, got %d", s.MinItems, n)
	}
	if s.MaxItems >= 0 && n > s.MaxItems {
		v.fail("expected at most %d items, got %d", s.MaxItems, n)
	}
}

func (v *validator) checkString(s *Schema, value json.RawMessage) {
	if s.MinLength < 0 && s.MaxLength < 0 && s.pattern == nil {
		return
	}
	text := unquote(value)
	n := utf8.RuneCountInString(text)
	if s.MinLength >= 0 && n < s.MinLength {
		v.fail("expected at least %d characters, got %d", s.MinLength, n)
	}
	if s.MaxLength >= 0 && n > s.MaxLength {
		v.fail("expected at most %d characters, got %d", s.MaxLength, n)
	}
	if s.pattern != nil {
		if re := s.pattern(); re != nil && !re.MatchString(text) {
			v.fail("%s does not match the pattern %s", describe(value), CleanLine(s.Pattern, 200))
		}
	}
}

func (v *validator) checkNumber(s *Schema, value json.RawMessage) {
	if s.Minimum == "" && s.Maximum == "" && s.ExclusiveMinimum == "" && s.ExclusiveMaximum == "" && s.MultipleOf == "" {
		return
	}
	bounds := [...]struct {
		bound json.Number
		ok    func(cmp int) bool
		text  string
	}{
		{s.Minimum, func(c int) bool { return c >= 0 }, "at least"},
		{s.Maximum, func(c int) bool { return c <= 0 }, "at most"},
		{s.ExclusiveMinimum, func(c int) bool { return c > 0 }, "more than"},
		{s.ExclusiveMaximum, func(c int) bool { return c < 0 }, "less than"},
	}
	for _, b := range bounds {
		if b.bound == "" {
			continue
		}
		if c, ok := compareNumbers(string(value), string(b.bound)); ok && !b.ok(c) {
			v.fail("expected %s %s, got %s", b.text, b.bound, Clean(string(value), 80))
		}
	}
	if s.MultipleOf != "" {
		x, err1 := strconv.ParseFloat(string(value), 64)
		m, err2 := strconv.ParseFloat(string(s.MultipleOf), 64)
		if err1 == nil && err2 == nil && m > 0 {
			if q := x / m; math.Abs(q) < 1<<52 && math.Abs(q-math.Round(q)) > 1e-9 {
				v.fail("expected a multiple of %s, got %s", s.MultipleOf, Clean(string(value), 80))
			}
		}
	}
}

// typeAllowed reports whether value has one of the types of s. Type names it does not know allow everything.
func typeAllowed(s *Schema, value json.RawMessage) bool {
	got := typeOf(value)
	for _, t := range s.Types {
		switch t {
		case got:
			return true
		case "number":
			if got == "integer" {
				return true
			}
		case "integer":
			if got == "number" && isIntegral(value) {
				return true
			}
		case "string", "boolean", "object", "array", "null":
		default:
			return true
		}
	}
	return false
}

// typeOf returns the JSON type of value, "integer" for a number without fraction and exponent.
func typeOf(value json.RawMessage) string {
	switch value[0] {
	case '{':
		return "object"
	case '[':
		return "array"
	case '"':
		return "string"
	case 't', 'f':
		return "boolean"
	case 'n':
		return "null"
	}
	if bytes.ContainsAny(value, ".eE") {
		return "number"
	}
	return "integer"
}

// isIntegral reports whether a number with fraction or exponent has an integral value, as 1.0 and 1e3 have.
func isIntegral(value json.RawMessage) bool {
	f, err := strconv.ParseFloat(string(value), 64)
	return err == nil && f == math.Trunc(f)
}

// compareNumbers compares two JSON numbers, exactly if both are integers of reasonable length.
func compareNumbers(a, b string) (cmp int, ok bool) {
	if len(a) <= 400 && len(b) <= 400 && !strings.ContainsAny(a, ".eE") && !strings.ContainsAny(b, ".eE") {
		x, ok1 := new(big.Int).SetString(a, 10)
		y, ok2 := new(big.Int).SetString(b, 10)
		if ok1 && ok2 {
			return x.Cmp(y), true
		}
	}
	x, err1 := strconv.ParseFloat(a, 64)
	y, err2 := strconv.ParseFloat(b, 64)
	if err1 != nil || err2 != nil {
		return 0, false
	}
	switch {
	case x < y:
		return -1, true
	case x > y:
		return 1, true
	}
	return 0, true
}

// sameJSON reports whether two JSON values are equal. Objects are compared with their members in order, which is how
// schema constants are written back in practice.
func sameJSON(a, b json.RawMessage, depth int) bool {
	a, b = bytes.TrimSpace(a), bytes.TrimSpace(b)
	if bytes.Equal(a, b) {
		return true
	}
	if len(a) == 0 || len(b) == 0 || depth > maxSchemaDepth {
		return false
	}
	ta, tb := typeOf(a), typeOf(b)
	switch {
	case ta == "string" && tb == "string":
		return unquote(a) == unquote(b)
	case (ta == "integer" || ta == "number") && (tb == "integer" || tb == "number"):
		c, ok := compareNumbers(string(a), string(b))
		return ok && c == 0
	case ta == "array" && tb == "array", ta == "object" && tb == "object":
		var ca, cb bytes.Buffer
		return json.Compact(&ca, a) == nil && json.Compact(&cb, b) == nil && bytes.Equal(ca.Bytes(), cb.Bytes())
	}
	return false
}

// describe names the type of a value and shows it if it is short: `integer 3`, `string "x"`, `array`.
func describe(value json.RawMessage) string {
	value = bytes.TrimSpace(value)
	if len(value) == 0 {
		return "nothing"
	}
	t := typeOf(value)
	switch t {
	case "null":
		return "null"
	case "object", "array":
		return t
	}
	if len(value) > 60 {
		return t
	}
	return t + " " + CleanLine(string(value), 60)
}
