package journal

// This file deletes executions that are not needed any more.

import (
	"context"
	"errors"
)

// Prune deletes the executions that f selects, all of them whatever f.Limit says, apart from those that a living process owns, and
// returns how many it deleted.
func Prune(ctx context.Context, store Store, f Filter) (deleted int, err error) {
	owners, _ := store.(Owners)
	f.Limit = DefaultListLimit
	for {
		list, err := store.List(ctx, f)
		if err != nil || len(list) == 0 {
			return deleted, err
		}
		f.After = list[len(list)-1]
		for _, i := range list {
			if owners != nil && !i.Summary.Status.Final() {
				if owned, err := owners.Owned(ctx, i.ID); owned || err != nil {
					continue
				}
			}
			switch err := store.Delete(ctx, i.ID); {
			case err == nil:
				deleted++
			case !errors.Is(err, ErrNotFound): // another process was faster
				return deleted, err
			}
		}
	}
}
