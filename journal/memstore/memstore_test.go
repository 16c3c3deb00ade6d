package memstore_test

import (
	"testing"

	"toolweaver/journal"
	"toolweaver/journal/memstore"
	"toolweaver/journal/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(*testing.T) journal.Store { return memstore.New() })
}
