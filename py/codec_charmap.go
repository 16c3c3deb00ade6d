package py

// This file defines encodings of one byte a character. Their tables are in
// codec_charmaps.go.

import "sync"

// charmap is an encoding of one byte a character.
type charmap struct {
	name  string
	chars string // see charmaps
	once  sync.Once
	dec   [256]rune // noChar where there is none
	enc   map[rune]byte
}

const noChar = 0xFFFE

// asciiBased reports whether the bytes below 128 are ASCII.
func (m *charmap) asciiBased() bool { return m.chars[0] != 0 }

// load unpacks the tables.
func (m *charmap) load() *charmap {
	m.once.Do(func() {
		m.enc = make(map[rune]byte, 256)
		i := 0
		add := func(c rune) {
			m.dec[i] = c
			if c != noChar {
				m.enc[c] = byte(i)
			}
			i++
		}
		if m.asciiBased() {
			for c := rune(0); c < 128; c++ {
				add(c)
			}
		}
		for _, c := range m.chars {
			add(c)
		}
	})
	return m
}

// charmapOf returns the table of an encoding, nil if it has none.
func charmapOf(e encoding) *charmap {
	if e < encCharmap {
		return nil
	}
	return charmaps[e-encCharmap].load()
}

// asciiBased reports whether ASCII text and its encoding are the same.
func (e encoding) asciiBased() bool {
	switch e {
	case encUTF8, encASCII, encLatin1:
		return true
	}
	return e >= encCharmap && charmaps[e-encCharmap].asciiBased()
}

// errorName is how exceptions name the codec.
func (e encoding) errorName() string {
	if e >= encCharmap {
		return "charmap"
	}
	return encodingNames[e]
}
