package sqlitestore

// This file defines the tables.

import (
	"context"
	"database/sql"
	"fmt"

	"toolweaver/journal"
)

// applicationID marks the file as a journal in its header, so that another program's database is not taken for one.
const applicationID = 0x7457_4a31 // "tWJ1"

// schemaVersion is PRAGMA user_version. A change of the tables gets a higher one and a step in migrate.
const schemaVersion = 1

// schema makes the tables. Times are nanoseconds since 1970, NULL for none. An entry's check is the CRC-32C of what the row
// says, since SQLite does not notice a bit that fell over. The executions' number keeps rows of entries short.
const schema = `
CREATE TABLE executions (
	number   INTEGER PRIMARY KEY,
	id       TEXT NOT NULL UNIQUE,
	created  INTEGER,
	updated  INTEGER,
	next_seq INTEGER NOT NULL,
	bytes    INTEGER NOT NULL,
	status   TEXT NOT NULL,
	parent   TEXT NOT NULL,
	summary  BLOB NOT NULL,
	owner    TEXT NOT NULL
);
CREATE INDEX executions_by_time ON executions (created DESC, id);
CREATE INDEX executions_by_status ON executions (status);
CREATE TABLE entries (
	execution INTEGER NOT NULL,
	seq       INTEGER NOT NULL,
	kind      INTEGER NOT NULL,
	time      INTEGER,
	data      BLOB NOT NULL,
	crc       INTEGER NOT NULL,
	PRIMARY KEY (execution, seq)
) WITHOUT ROWID;
CREATE TABLE blobs (
	hash  BLOB PRIMARY KEY,
	users INTEGER NOT NULL,
	data  BLOB NOT NULL
);
CREATE TABLE refs (
	execution INTEGER NOT NULL,
	hash      BLOB NOT NULL,
	PRIMARY KEY (execution, hash)
) WITHOUT ROWID;
`

// migrate brings the file to this version's tables. It runs in a transaction.
func migrate(ctx context.Context, tx querier) error {
	app, version, err := versions(ctx, tx)
	if err != nil {
		return err
	}
	var tables int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	switch {
	case tables == 0 && app == 0:
		if _, err := tx.ExecContext(ctx, schema); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, schemaVersion))
		return err
	default:
		return supported(app, version)
	}
}

// checkVersion returns an error if the file is not a journal that this version reads.
func checkVersion(ctx context.Context, db querier) error {
	app, version, err := versions(ctx, db)
	if err != nil {
		return err
	}
	return supported(app, version)
}

func supported(app, version int) error {
	switch {
	case app != applicationID:
		return &journal.CorruptError{Reason: "the file is a database of another program"}
	case version > schemaVersion:
		return fmt.Errorf("%w: the file has tables of version %d, this program knows %d", journal.ErrUnsupported, version, schemaVersion)
	}
	return nil
}

func versions(ctx context.Context, db querier) (app, version int, err error) {
	if err = db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err == nil {
		err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	}
	return app, version, err
}

// querier is a connection, a pool or a transaction.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}
