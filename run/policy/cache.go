package policy

// This file keeps answers that are used again.

import (
	"container/list"
	"crypto/sha256"
	"encoding/json"
	"sync"
	"time"

	"toolweaver/tool"
)

// What a cache keeps at most.
const (
	cacheEntries = 4096
	cacheBytes   = 64 << 20
	cacheOne     = 4 << 20 // the largest answer
)

// A cache keeps the answers used last. The zero value is ready for use.
type cache struct {
	mu    sync.Mutex
	by    map[cacheKey]*list.Element // of *cached
	order list.List                  // the one used last is in front
	bytes int
}

type cacheKey [sha256.Size]byte

type cached struct {
	key   cacheKey
	res   tool.Result
	until time.Time
	size  int
}

// key returns the key of a call: the tool as it is, and the arguments in a form in which equal ones are the same.
func key(e *tool.Entry, args json.RawMessage) cacheKey {
	var v any
	if json.Unmarshal(args, &v) == nil { // maps are encoded with sorted keys
		if same, err := json.Marshal(v); err == nil && len(same) > 0 && lossless(args) {
			args = same
		}
	}
	h := sha256.New()
	h.Write([]byte(e.Tool.Source + "\x00" + e.Tool.Name + "\x00" + e.Tool.Fingerprint() + "\x00"))
	h.Write(args)
	var k cacheKey
	h.Sum(k[:0])
	return k
}

// lossless reports whether decoding args keeps every number apart: none has more digits than a float64 holds.
func lossless(args json.RawMessage) bool {
	digits := 0
	for _, c := range args {
		if '0' <= c && c <= '9' {
			if digits++; digits > 15 {
				return false
			}
		} else if c != '.' {
			digits = 0
		}
	}
	return true
}

func (c *cache) get(k cacheKey, now time.Time) (tool.Result, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	el := c.by[k]
	if el == nil {
		return tool.Result{}, false
	}
	e := el.Value.(*cached)
	if !now.Before(e.until) {
		c.remove(el)
		return tool.Result{}, false
	}
	c.order.MoveToFront(el)
	return e.res, true
}

func (c *cache) put(k cacheKey, res tool.Result, until time.Time) {
	size := res.Size()
	if size > cacheOne || res.IsError {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if el := c.by[k]; el != nil {
		c.remove(el)
	}
	if c.by == nil {
		c.by = map[cacheKey]*list.Element{}
	}
	c.by[k] = c.order.PushFront(&cached{k, res, until, size})
	c.bytes += size
	for len(c.by) > cacheEntries || c.bytes > cacheBytes {
		c.remove(c.order.Back())
	}
}

func (c *cache) remove(el *list.Element) {
	e := c.order.Remove(el).(*cached)
	delete(c.by, e.key)
	c.bytes -= e.size
}
