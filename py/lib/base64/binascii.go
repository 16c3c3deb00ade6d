package base64

// This file defines the functions of binascii.
// https://docs.python.org/3.14/library/binascii.html

import (
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"

	"toolweaver/py"
)

func binasciiFuncs() []py.Def {
	return []py.Def{
		{Name: "hexlify", Sig: "data, sep=None, bytes_per_sep=1", Fn: binascii_hexlify, Doc: "Return hexadecimal digits."},
		{Name: "b2a_hex", Sig: "data, sep=None, bytes_per_sep=1", Fn: binascii_hexlify, Doc: "Return hexadecimal digits."},
		{Name: "unhexlify", Sig: "hexstr, /", Fn: binascii_unhexlify, Doc: "Decode hexadecimal digits."},
		{Name: "a2b_hex", Sig: "hexstr, /", Fn: binascii_unhexlify, Doc: "Decode hexadecimal digits."},
		{Name: "b2a_base64", Sig: "data, /, *, newline=True", Fn: binascii_b2a_base64, Doc: "Encode a line of base 64."},
		{Name: "a2b_base64", Sig: "data, /, *, strict_mode=False", Fn: binascii_a2b_base64, Doc: "Decode base 64."},
		{Name: "crc32", Sig: "data, crc=0, /", Fn: binascii_crc32, Doc: "Return the CRC-32."},
		{Name: "crc_hqx", Sig: "data, crc, /", Fn: binascii_crc_hqx, Doc: "Return the CRC of 16 bits with the polynomial 0x1021."},
	}
}

// ascii returns the bytes of a str of ASCII or a bytes-like object.
func ascii(v value) (string, *py.Exception) {
	if _, isText := v.Text(); !isText {
		if s, ok := v.AsBytes(); ok {
			return s, nil
		}
		return "", py.Errorf(py.TypeError, "argument should be bytes, buffer or ASCII string, not '%s'", py.TypeName(v))
	}
	return encoded(v)
}

func binascii_hexlify(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	if !a[1].IsAbsent() && !a[1].IsNone() {
		args := []value{a[1]}
		if !a[2].IsAbsent() {
			args = append(args, a[2])
		}
		text, exc := in.CallMethod(in.NewBytes(s), "hex", args...)
		if exc != nil {
			return value{}, exc
		}
		t, _ := text.Text()
		return in.NewBytes(t), nil
	}
	if exc := charge(in, len(s), 2*len(s)); exc != nil {
		return value{}, exc
	}
	return in.NewBytes(hex.EncodeToString([]byte(s))), nil
}

func binascii_unhexlify(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := ascii(a[0])
	if exc != nil {
		return value{}, exc
	}
	if exc := charge(in, len(s), len(s)); exc != nil {
		return value{}, exc
	}
	return unhex(in, s)
}

func binascii_b2a_base64(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	newline := true
	if !a[1].IsAbsent() {
		if newline, exc = in.Truth(a[1]); exc != nil {
			return value{}, exc
		}
	}
	if exc := charge(in, len(s), 2*len(s)+4); exc != nil {
		return value{}, exc
	}
	out := base64.StdEncoding.AppendEncode(nil, []byte(s))
	if newline {
		out = append(out, '\n')
	}
	return in.NewBytes(string(out)), nil
}

func binascii_a2b_base64(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := ascii(a[0])
	if exc != nil {
		return value{}, exc
	}
	strict, exc := truth(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	return decode64(in, s, "", strict)
}

// crcArg is the value to go on from.
func crcArg(in *py.Interp, v value) (uint32, *py.Exception) {
	if v.IsAbsent() {
		return 0, nil
	}
	i, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	n, _ := i.AsInt()
	return uint32(n), nil
}

func binascii_crc32(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	crc, exc := crcArg(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	return py.Int(int64(crc32.Update(crc, crc32.IEEETable, []byte(s)))), in.Charge(len(s) / 64)
}

func binascii_crc_hqx(in *py.Interp, a []value, _ *py.Kwargs) (value, *py.Exception) {
	s, exc := content(a[0])
	if exc != nil {
		return value{}, exc
	}
	crc, exc := crcArg(in, a[1])
	if exc != nil {
		return value{}, exc
	}
	crc &= 0xFFFF
	for i := 0; i < len(s); i++ {
		crc ^= uint32(s[i]) << 8
		for range 8 {
			crc <<= 1
			if crc&0x10000 != 0 {
				crc ^= 0x11021
			}
		}
	}
	return py.Int(int64(crc)), in.Charge(len(s) / 8)
}
