package sqlitestore

// This file damages files, fills disks and kills processes: what was acknowledged is there, and what is damaged is said to be.

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toolweaver/journal"
)

var epoch = time.Date(2026, 3, 1, 12, 0, 0, 123456789, time.UTC)

// text is what entry seq of an execution says.
func text(id journal.ExecutionID, seq uint64) string {
	return fmt.Sprintf("%s %d %s", id, seq, strings.Repeat(string(rune('a'+seq%26)), int(seq*37%300)))
}

func entry(t testing.TB, id journal.ExecutionID, seq uint64) journal.Entry {
	t.Helper()
	var p journal.Payload = &journal.Printed{Stream: journal.Stdout, Text: []byte(text(id, seq))}
	if seq == 1 {
		p = &journal.Started{ExecutionID: id, ProgramHash: "h", Start: epoch}
	}
	data, err := journal.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	return journal.Entry{Seq: seq, Kind: p.Kind(), Time: epoch.Add(time.Duration(seq)), Data: data}
}

func open(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// write makes executions with n entries each.
func write(t testing.TB, s *Store, executions int, n uint64) {
	t.Helper()
	ctx := context.Background()
	for x := range executions {
		id := journal.ExecutionID(fmt.Sprintf("x%d", x))
		if err := s.Create(ctx, id); err != nil {
			t.Fatal(err)
		}
		for seq := uint64(1); seq <= n; seq++ {
			if err := s.Append(ctx, id, entry(t, id, seq)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// intact checks everything that can be read of a file: each entry is what was written, or there is an error of a class. It returns how
// many entries were read, and how often something was found to be damaged.
func intact(t *testing.T, path, what string) (read, damaged int) {
	t.Helper()
	ctx := context.Background()
	s, err := Open(ctx, path, Options{})
	if err != nil {
		if !classified(err) {
			t.Errorf("%s: opening: %v", what, err)
		}
		return 0, 1
	}
	defer s.Close()
	list, err := s.List(ctx, journal.Filter{})
	if err != nil {
		if !classified(err) {
			t.Errorf("%s: listing: %v", what, err)
		}
		return 0, 1
	}
	for _, i := range list {
		for e, err := range s.Read(ctx, i.ID, 1) {
			if err != nil {
				if !classified(err) {
					t.Errorf("%s: %s: %v", what, i.ID, err)
				}
				damaged++
				break
			}
			read++
			p, err := e.Decode()
			if err != nil {
				t.Errorf("%s: %s %d: %v", what, i.ID, e.Seq, err)
				continue
			}
			if pr, ok := p.(*journal.Printed); ok && string(pr.Text) != text(i.ID, e.Seq) {
				t.Errorf("%s: %s %d says %q", what, i.ID, e.Seq, pr.Text)
			}
		}
	}
	return read, damaged
}

// classified reports whether an error says what is the matter.
func classified(err error) bool {
	return errors.Is(err, journal.ErrCorrupt) || errors.Is(err, journal.ErrUnsupported) || errors.Is(err, journal.ErrNotFound)
}

// TestDamage flips a byte anywhere in the file, many times: nothing wrong is ever read.
func TestDamage(t *testing.T) {
	dir := t.TempDir()
	whole := filepath.Join(dir, "whole.db")
	s := open(t, whole)
	write(t, s, 5, 60)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(3, 4))
	noticed := 0
	const rounds = 150
	for i := range rounds {
		bad := bytes.Clone(data)
		at := rnd.IntN(len(bad))
		bad[at] ^= byte(1 + rnd.IntN(255))
		path := filepath.Join(dir, fmt.Sprintf("bad%d.db", i))
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if read, damaged := intact(t, path, fmt.Sprintf("byte %d", at)); damaged > 0 || read < 300 {
			noticed++
		}
		_ = os.Remove(path)
	}
	t.Logf("%d of %d damages were noticed; the others hit what nothing is read from", noticed, rounds)
	if noticed < rounds/3 {
		t.Error("hardly any damage was noticed")
	}
}

// TestTorn cuts the write-ahead file anywhere, as a power cut may leave it: what is there is a beginning of what was written.
func TestTorn(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "journal.db")
	s := open(t, path)
	defer s.Close()
	write(t, s, 3, 40)
	db, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	wal, err := os.ReadFile(path + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(5, 6))
	for i := range 60 {
		cut := rnd.IntN(len(wal) + 1)
		torn := bytes.Clone(wal[:cut])
		if i%3 == 0 && cut > 100 { // the end was not written in order
			copy(torn[cut-50:], make([]byte, 50))
		}
		name := filepath.Join(dir, fmt.Sprintf("torn%d.db", i))
		if err := errors.Join(os.WriteFile(name, db, 0o600), os.WriteFile(name+"-wal", torn, 0o600)); err != nil {
			t.Fatal(err)
		}
		if _, damaged := intact(t, name, fmt.Sprintf("cut at %d of %d", cut, len(wal))); damaged > 0 && cut > 0 && len(db) > 0 {
			t.Errorf("cut at %d: %d damages; a torn end is no damage", cut, damaged)
		}
	}
}

// TestFull fills the disk: the write fails as a whole, the error says why, and when there is room again it goes on.
func TestFull(t *testing.T) {
	ctx := context.Background()
	s := open(t, filepath.Join(t.TempDir(), "journal.db"))
	defer s.Close()
	write(t, s, 1, 5)
	pages := func(n int) {
		if err := s.write.apply(ctx, func(t *tx) error {
			_, err := t.exec(fmt.Sprintf("PRAGMA max_page_count = %d", n))
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	pages(1) // which means: no more than there are
	large := journal.NewBlob(bytes.Repeat([]byte("large"), 100_000))
	if err := s.PutBlob(ctx, "x0", large); err != nil {
		t.Fatal(err)
	}
	err := s.Append(ctx, "x0", entry(t, "x0", 6))
	if err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Fatalf("error is %v", err)
	}
	if info, err := s.Get(ctx, "x0"); err != nil || info.NextSeq != 6 {
		t.Errorf("%v %+v", err, info)
	}
	pages(1 << 20)
	if err := s.Append(ctx, "x0", entry(t, "x0", 6)); err != nil {
		t.Error(err)
	}
	if data, err := s.GetBlob(ctx, "x0", large.Ref()); err != nil || len(data) != 500_000 {
		t.Errorf("%v, %d bytes", err, len(data))
	}
}

// TestReadOnly opens files that cannot be written, and files that are none.
func TestReadOnly(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	path := filepath.Join(dir, "journal.db")
	if _, err := Open(ctx, path, Options{ReadOnly: true}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	s := open(t, path)
	write(t, s, 1, 5)
	r, err := Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if info, err := r.Get(ctx, "x0"); err != nil || info.NextSeq != 6 {
		t.Errorf("%v %+v", err, info)
	}
	for what, err := range map[string]error{"Create": r.Create(ctx, "y"), "Append": r.Append(ctx, "x0", entry(t, "x0", 6)), "Delete": r.Delete(ctx, "x0"),
		"PutBlob": r.PutBlob(ctx, "x0", journal.NewBlob(nil)), "Release": r.Release(ctx, "x0")} {
		if !errors.Is(err, journal.ErrInvalid) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := errors.Join(r.Close(), s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	if err := s.Append(ctx, "x0", entry(t, "x0", 6)); !errors.Is(err, journal.ErrClosed) {
		t.Errorf("after Close: %v", err)
	}
	if _, err := s.Get(ctx, "x0"); !errors.Is(err, journal.ErrClosed) {
		t.Errorf("after Close: %v", err)
	}
	if err := os.WriteFile(path+"2", []byte("this is no database, whatever its name says, and it is long enough to be looked at"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, path+"2", Options{}); !errors.Is(err, journal.ErrCorrupt) || !strings.Contains(err.Error(), "not a database") {
		t.Errorf("a file of text: %v", err)
	}
	if _, err := Open(ctx, dir, Options{}); err == nil {
		t.Error("a folder was opened")
	}
	if os.Getuid() != 0 {
		if err := os.Chmod(path, 0o400); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(ctx, path, Options{}); err == nil || !strings.Contains(err.Error(), "permission denied") {
			t.Errorf("a file that may not be written: %v", err)
		}
	}
}

// TestNewer refuses the file of a newer version, and other programs' databases.
func TestNewer(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "journal.db")
	s := open(t, path)
	if err := s.write.apply(ctx, func(t *tx) error {
		_, err := t.exec("PRAGMA user_version = 99")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, path, Options{}); !errors.Is(err, journal.ErrUnsupported) {
		t.Errorf("a newer file: %v", err)
	}
}

// TestWriterChild is the child of TestKilledWriter and TestTwoProcesses: it appends to an execution and says what is durable.
func TestWriterChild(t *testing.T) {
	path := os.Getenv("TOOLWEAVER_WRITER_PATH")
	if path == "" {
		t.Skip("the child of other tests")
	}
	ctx := context.Background()
	s := open(t, path)
	id := journal.ExecutionID(os.Getenv("TOOLWEAVER_WRITER_ID"))
	if err := s.Create(ctx, id); err != nil && !errors.Is(err, journal.ErrExists) {
		t.Fatal(err)
	}
	info, err := s.Get(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("READY")
	for seq := info.NextSeq; ; seq++ {
		if err := s.Append(ctx, id, entry(t, id, seq)); err != nil {
			fmt.Println("ERROR", err)
			return
		}
		fmt.Println("DURABLE", seq)
	}
}

// child starts a writer and returns what it says, line by line.
func child(t *testing.T, path, id string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestWriterChild$", "-test.timeout=60s")
	cmd.Env = append(os.Environ(), "TOOLWEAVER_WRITER_PATH="+path, "TOOLWEAVER_WRITER_ID="+id)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s := bufio.NewScanner(out)
	for s.Scan() && s.Text() != "READY" {
	}
	return cmd, s
}

// TestKilledWriter kills a process that writes, again and again: everything that it called durable is there.
func TestKilledWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	var durable uint64
	for i := range 12 {
		cmd, lines := child(t, path, "k")
		time.AfterFunc(time.Duration(5+i*7)*time.Millisecond, func() { _ = cmd.Process.Kill() })
		for lines.Scan() {
			_, _ = fmt.Sscanf(lines.Text(), "DURABLE %d", &durable)
		}
		_ = cmd.Wait() // it was killed
		s := open(t, path)
		info, err := s.Get(context.Background(), "k")
		if err != nil || info.NextSeq <= durable {
			t.Errorf("%v: %d entries, %d were durable", err, info.NextSeq-1, durable)
		}
		if owned, err := s.Owned(context.Background(), "k"); err != nil || owned {
			t.Errorf("owned by a dead process: %v %v", owned, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if read, damaged := intact(t, path, "killed"); damaged > 0 || uint64(read) < durable {
		t.Errorf("%d entries, %d damages, %d were durable", read, damaged, durable)
	}
}

// TestTwoProcesses lets another process take an execution over: the first one is refused, and nothing is lost or mixed.
func TestTwoProcesses(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "journal.db")
	cmd, lines := child(t, path, "k")
	defer func() { _ = cmd.Process.Kill() }()
	for range 20 {
		lines.Scan()
	}
	s := open(t, path)
	defer s.Close()
	if owned, err := s.Owned(ctx, "k"); err != nil || !owned {
		t.Errorf("the execution of a living process is not owned: %v", err)
	}
	for { // take it over between two of its writes
		info, err := s.Get(ctx, "k")
		if err != nil {
			t.Fatal(err)
		}
		err = s.Append(ctx, "k", entry(t, "k", info.NextSeq))
		if err == nil {
			break
		}
		if !errors.Is(err, journal.ErrConflict) {
			t.Fatal(err)
		}
	}
	last := ""
	for lines.Scan() && !strings.HasPrefix(last, "ERROR") {
		last = lines.Text()
	}
	if !strings.Contains(last, "journal: conflict") {
		t.Errorf("the other process says %q", last)
	}
	_ = cmd.Wait() // it has said what it had to say
	if _, damaged := intact(t, path, "two processes"); damaged > 0 {
		t.Error("entries are mixed")
	}
}
