package pyerr

import (
	"fmt"
	"testing"
)

func TestError(t *testing.T) {
	e := Newf(ValueError, "bad %s: %d", "x", 3)
	if e.Error() != "ValueError: bad x: 3" {
		t.Errorf("got %q", e.Error())
	}
	if got := New(MemoryError, "").Error(); got != "MemoryError" {
		t.Errorf("got %q", got)
	}
	w := fmt.Errorf("wrapped: %w", e)
	if got, ok := As(w); !ok || got != e {
		t.Errorf("As(%v) = %v, %v", w, got, ok)
	}
	if _, ok := As(fmt.Errorf("plain")); ok {
		t.Error("As found an Error in a plain error")
	}
}
