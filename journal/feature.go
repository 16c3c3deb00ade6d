package journal

// This file declares the behaviour switches that are recorded with every execution.

import (
	"fmt"
	"slices"
)

// Feature numbers a behaviour of the engine or the executor that decides what a journal contains. An execution records
// the features it was started with, and is resumed with exactly those, whatever the defaults have become since. Numbers
// are never reused.
//
// To change behaviour that replay can see: add a Feature, add it to [DefaultFeatures], and keep the old behaviour for
// executions that do not have it.
type Feature uint16

// The features known to this version.
const (
	// FeatureObservedClock: clock readings that a program takes within a step are recorded as Observed entries. Without
	// it a program sees the time of the step's Delivered entry.
	FeatureObservedClock Feature = 1
	// FeatureCancelEntries: a call that the program gave up is recorded as a Cancelled entry and checked on replay.
	FeatureCancelEntries Feature = 2
)

// features lists every known Feature with its name.
var features = [...]struct {
	feature Feature
	name    string
}{
	{FeatureObservedClock, "observed_clock"},
	{FeatureCancelEntries, "cancel_entries"},
}

// String returns the name of f, or "feature(99)" for a number this version does not know.
func (f Feature) String() string {
	for _, e := range features {
		if e.feature == f {
			return e.name
		}
	}
	return fmt.Sprintf("feature(%d)", uint16(f))
}

// Features is the set of features of one execution, in rising order. The zero value has none.
type Features []Feature

// DefaultFeatures returns the features that a new execution is started with.
func DefaultFeatures() Features { return Features{FeatureObservedClock, FeatureCancelEntries} }

// Has reports whether f is in the set.
func (s Features) Has(f Feature) bool { return slices.Contains(s, f) }

// Check returns an error that wraps [ErrUnsupported] and names the first feature this version does not know.
func (s Features) Check() error {
	for _, f := range s {
		if !slices.ContainsFunc(features[:], func(e struct {
			feature Feature
			name    string
		}) bool {
			return e.feature == f
		}) {
			return fmt.Errorf("%w: %s", ErrUnsupported, f)
		}
	}
	return nil
}
