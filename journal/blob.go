package journal

// This file holds payload bodies: bytes that are kept in the entry when they are small and as a blob, stored once by
// content hash, when they are large.

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// MaxInlineBytes is the largest body kept inside an entry, in bytes. Larger ones become blobs. 16 KiB keeps an entry
// within a few database pages and still spares most results a second write.
const MaxInlineBytes = 16 << 10

// Ref names a blob by its content. The zero value refers to nothing.
type Ref struct {
	// Hash is the SHA-256 of the content.
	Hash [sha256.Size]byte
	// Size is the length of the content in bytes.
	Size int64
}

// IsZero reports whether r refers to nothing.
func (r Ref) IsZero() bool { return r == Ref{} }

// String returns the reference as it is written in payloads: "sha256:HEX:SIZE", or "" for the zero value.
func (r Ref) String() string {
	if r.IsZero() {
		return ""
	}
	return fmt.Sprintf("sha256:%s:%d", hex.EncodeToString(r.Hash[:]), r.Size)
}

// ParseRef parses the result of [Ref.String]; "" is the zero Ref. The error wraps [ErrInvalid].
func ParseRef(s string) (Ref, error) {
	var r Ref
	if s == "" {
		return r, nil
	}
	const prefix = "sha256:"
	const hashEnd = len(prefix) + 2*sha256.Size
	bad := fmt.Errorf("%w: blob reference %q", ErrInvalid, clip(s, 100))
	if len(s) < hashEnd+2 || s[:len(prefix)] != prefix || s[hashEnd] != ':' || len(s) > hashEnd+20 {
		return Ref{}, bad
	}
	if _, err := hex.Decode(r.Hash[:], []byte(s[len(prefix):hashEnd])); err != nil {
		return Ref{}, bad
	}
	for _, c := range []byte(s[hashEnd+1:]) {
		if c < '0' || c > '9' {
			return Ref{}, bad
		}
		r.Size = r.Size*10 + int64(c-'0')
	}
	if r.Size < 0 || r.String() != s {
		return Ref{}, bad
	}
	return r, nil
}

// Blob is content together with its Ref, which always matches. The zero value is not a blob.
type Blob struct {
	ref  Ref
	data []byte
}

// NewBlob returns data as a blob. It keeps data, which the caller must not change any more.
func NewBlob(data []byte) Blob {
	return Blob{Ref{sha256.Sum256(data), int64(len(data))}, data}
}

// Ref returns the name of the blob.
func (b Blob) Ref() Ref { return b.ref }

// Bytes returns the content; the caller must not change it.
func (b Blob) Bytes() []byte { return b.data }

// Body is one JSON document of a payload (arguments, a result): inline, or a reference to a blob. Inline bytes are kept
// exactly as they were given. The zero value is an absent body.
type Body struct {
	// JSON is the inline document; nil when the body is absent or a blob.
	JSON []byte
	// Blob refers to the content when it is not inline.
	Blob Ref

	valid bool // JSON is known to be a document
}

// IsZero reports whether the body is absent.
func (b Body) IsZero() bool { return b.JSON == nil && b.Blob.IsZero() }

// NewBody returns data as a body. Data goes inline if it is a JSON document without surrounding white space of at most
// [MaxInlineBytes]; anything else, text that is no JSON included, is referred to, and blob is what must be stored
// before an entry with this body; otherwise blob is nil. Nil data is the absent body.
func NewBody(data []byte) (body Body, blob *Blob) { return newBody(data, false) }

// newBody is NewBody; known says that data is a JSON document.
func newBody(data []byte, known bool) (body Body, blob *Blob) {
	if data == nil {
		return Body{}, nil
	}
	if n := len(data); n > 0 && n <= MaxInlineBytes && len(bytes.TrimSpace(data)) == n && (known || json.Valid(data)) {
		return Body{JSON: data, valid: true}, nil
	}
	b := NewBlob(data)
	return Body{Blob: b.Ref()}, &b
}

// clip shortens s to at most n bytes, for messages, at a character boundary.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n] + "…"
}
