package main

// This file defines the values of flags that kong does not know: sizes and inputs.

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"toolweaver/run"
)

// size is a number of bytes: 512, 64KiB, 1.5GB.
type size int64

var sizeUnits = []struct {
	suffix string
	bytes  float64
}{
	{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"KB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"K", 1 << 10}, {"M", 1 << 20}, {"G", 1 << 30}, {"B", 1}, {"", 1},
}

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *size) UnmarshalText(text []byte) error {
	given := strings.TrimSpace(string(text))
	for _, u := range sizeUnits {
		if len(given) < len(u.suffix) || !strings.EqualFold(given[len(given)-len(u.suffix):], u.suffix) {
			continue
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(given[:len(given)-len(u.suffix)]), 64)
		if err != nil || math.IsNaN(n) || n < 0 || n*u.bytes > 1<<60 {
			break
		}
		*s = size(n * u.bytes)
		return nil
	}
	return fmt.Errorf("%q is not a size; write 64MiB, 1GB or a number of bytes", given)
}

// limitFlags are the limits as flags. Zero means the default.
type limitFlags struct {
	Timeout      time.Duration `help:"Limit of time, waiting for tools included." placeholder:"5m"`
	MaxSource    size          `help:"Limit of the length of the program." placeholder:"1MiB"`
	MaxSteps     int64         `help:"Limit of steps; one is about one pass through a small loop." placeholder:"500000000"`
	MaxMemory    size          `help:"Limit of memory." placeholder:"256MiB"`
	MaxOutput    size          `help:"Limit of what the program prints." placeholder:"1MiB"`
	MaxToolCalls int           `help:"Limit of tool calls." placeholder:"10000"`
	MaxTasks     int           `help:"Limit of unfinished tasks." placeholder:"100000"`
	MaxRecursion int           `help:"Limit of the depth of Python calls." placeholder:"1000"`
	MaxInFlight  int           `help:"How many calls are in flight at one time." placeholder:"64"`
	CallTimeout  time.Duration `help:"Limit of time of each call." placeholder:"2m"`
	MaxCall      size          `help:"Limit of the arguments, and of the result, of each call." placeholder:"32MiB"`
	MaxTotal     size          `help:"Limit of the arguments and results of all calls together." placeholder:"1GiB"`
}

// limits returns the flags as limits.
func (f limitFlags) limits() run.Limits {
	return run.Limits{MaxSourceBytes: int(f.MaxSource), Timeout: f.Timeout, MaxSteps: f.MaxSteps, MaxMemory: int64(f.MaxMemory), MaxOutput: int64(f.MaxOutput),
		MaxToolCalls: f.MaxToolCalls, MaxRecursion: f.MaxRecursion, MaxInFlight: f.MaxInFlight, CallTimeout: f.CallTimeout,
		MaxTasks: f.MaxTasks, MaxCallBytes: int(f.MaxCall), MaxTotalBytes: int64(f.MaxTotal)}
}

// Validate refuses limits that make no sense; kong calls it.
func (f limitFlags) Validate() error {
	if f.Timeout < 0 || f.MaxSteps < 0 || f.MaxToolCalls < 0 || f.MaxRecursion < 0 || f.MaxInFlight < 0 || f.CallTimeout < 0 || f.MaxTasks < 0 {
		return fmt.Errorf("limits must be positive")
	}
	return nil
}

// parseInputs reads name=json; what is not JSON is text.
func parseInputs(list []string) (map[string]json.RawMessage, error) {
	m := make(map[string]json.RawMessage, len(list))
	for _, in := range list {
		name, value, ok := strings.Cut(in, "=")
		switch {
		case !ok:
			return nil, fmt.Errorf("--input %s: write name=value", in)
		case m[name] != nil:
			return nil, fmt.Errorf("--input %s: given twice", name)
		case json.Valid([]byte(value)):
			m[name] = json.RawMessage(value)
		case value != "" && strings.ContainsRune(`{["`, rune(value[0])):
			return nil, fmt.Errorf("--input %s: the value is not valid JSON", name)
		default:
			text, err := json.Marshal(value)
			if err != nil {
				return nil, err
			}
			m[name] = text
		}
	}
	return m, nil
}
