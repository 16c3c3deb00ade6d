package main

// This file measures many executions at once in a Go process: each in a goroutine of its own.

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"
)

// toolTime is what a tool takes in the rows with many executions.
const toolTime = 5 * time.Millisecond

// arrivals counts the executions that have not come to their first tool yet.
var arrivals sync.WaitGroup

// delay is what a tool does before it answers. Suspended executions wait until wait is closed.
func delay(k kind, wait <-chan struct{}) {
	switch k {
	case many, late:
		time.Sleep(toolTime)
	case suspended:
		select {
		case <-wait:
		default:
			arrivals.Done()
			<-wait
		}
	}
}

// atOnce starts r.n executions and returns when the last one ended, or all but 1% of them.
func atOnce(r row, execute func() error) (measurement, error) {
	took := make([]float64, r.n)
	errs := make([]error, r.n)
	var all sync.WaitGroup
	start := time.Now()
	for i := range r.n {
		all.Go(func() {
			errs[i] = execute()
			took[i] = float64(time.Since(start)) / float64(time.Millisecond)
		})
	}
	all.Wait()
	slices.Sort(took)
	at := r.n - 1
	if r.kind == late {
		at = r.n*99/100 - 1
	}
	return measurement{took[at : at+1], fmt.Sprint(r.n)}, errors.Join(errs...)
}

// waiting starts n executions, which wait for their first tool until wait is closed, and returns the memory of each in KiB.
func waiting(n int, wait chan struct{}, execute func() error) (measurement, error) {
	before, err := resident()
	if err != nil {
		return measurement{}, err
	}
	var all sync.WaitGroup
	arrivals.Add(n)
	for range n {
		all.Go(func() { exitOn(execute()) }) // one that fails never arrives
	}
	arrivals.Wait()
	after, err := resident()
	close(wait)
	all.Wait()
	return measurement{[]float64{float64(after-before) / float64(n)}, fmt.Sprint(n)}, err
}

// resident returns the memory of this process in KiB, garbage apart.
func resident() (kib int, err error) {
	debug.FreeOSMemory()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	_, rss, _ := strings.Cut(string(status), "VmRSS:")
	_, err = fmt.Sscan(rss, &kib)
	return kib, err
}
