package hashlib_test

import (
	"strings"
	"testing"

	"toolweaver/py"
	"toolweaver/py/lib/all"
)

// TestScrypt checks the test vectors of RFC 7914, section 12, and what is refused.
func TestScrypt(t *testing.T) {
	for call, want := range map[string]string{
		"b'', salt=b'', n=16, r=1, p=1":                                                       "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
		"b'password', salt=b'NaCl', n=1024, r=8, p=16":                                        "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
		"b'pleaseletmein', salt=b'SodiumChloride', n=16384, r=8, p=1, maxmem=2**26, dklen=64": "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
		"b'', salt=b'', n=16, r=1, p=1, dklen=4":                                              "77d65762",
		"b'', salt=b'', n=15, r=1, p=1":                                                       "ValueError: n must be a power of 2.",
		"b'', salt=b'', n=16, r=0, p=1":                                                       "ValueError: Invalid parameter combination for n, r, p, maxmem.",
		"b'', salt=b'', n=2**20, r=8, p=1":                                                    "ValueError: Invalid parameter combination for n, r, p, maxmem.",
		"b'', salt=b'', n=16, r=2**62, p=2**62":                                               "ValueError: Invalid parameter combination for n, r, p, maxmem.",
		"b'', salt=b'', n=16, r=8, p=1, dklen=0":                                              "ValueError: dklen must be greater than 0 and smaller than 2147483647",
		"b'', salt=b'', n=16, r=8, p=1, maxmem=-1":                                            "ValueError: maxmem must be positive and smaller than 2147483647",
		"'', salt=b'', n=16, r=8, p=1":                                                        "TypeError:",
		"b'', salt=b'', n='', r=8, p=1":                                                       "TypeError:",
	} {
		prog, err := py.Compile("scrypt.py", "import hashlib\ntry: s = hashlib.scrypt("+call+").hex()\nexcept Exception as e: s = f'{type(e).__name__}: {e}'\ns", py.CompileOptions{})
		if err != nil {
			t.Fatal(err)
		}
		in := py.New(py.Options{Library: all.Library()})
		o := in.Start(prog)
		if o.Status != py.Done {
			t.Errorf("%s: %s", call, in.FormatException(o.Exc))
			continue
		}
		if got, _ := o.Value.Text(); got != want && (!strings.HasSuffix(want, "Error:") || !strings.HasPrefix(got, want)) {
			t.Errorf("scrypt(%s): got %s, want %s", call, got, want)
		}
	}
}
