package main

// This file is "toolweaver mcp": the gateway as an MCP server.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"time"

	"toolweaver/journal"
	"toolweaver/run/gateway"
	"toolweaver/run/isolate"
	"toolweaver/server"
)

// mcpCmd is "toolweaver mcp".
type mcpCmd struct {
	gatewayFlags
	HTTP           string   `name:"http" help:"Serve over HTTP at this address, as in localhost:8080, instead of over standard input and output." placeholder:"ADDR"`
	Token          string   `help:"Bearer token that HTTP clients must send. Needed at addresses that other machines reach." env:"TOOLWEAVER_TOKEN" placeholder:"TOKEN"`
	AllowedOrigins []string `help:"Web pages that may send requests, as in https://example.org." placeholder:"ORIGIN"`
	Profile        string   `help:"How the five tools are called: default, fastmcp or bifrost." default:"default" enum:"default,fastmcp,bifrost"`
	MaxResult      size     `help:"Largest result that is shown whole; a larger one becomes an artifact." default:"16KiB"`
	MaxPrograms    int      `help:"How many programs run at one time." default:"64"`
	Verbose        bool     `short:"v" help:"Tell on standard error what happens."`
	journalFlags
	policyFlags
	limitFlags
	isolateFlags
}

// Run serves until the client leaves or the process is interrupted.
func (c *mcpCmd) Run(e *env) error {
	if c.HTTP != "" && c.Token == "" && !local(c.HTTP) {
		return exitError{exitUsage, fmt.Errorf("--http %s can be reached from other machines: give --token, or an address such as localhost:8080", c.HTTP)}
	}
	rules, err := c.policy()
	if err != nil {
		return exitError{exitUsage, err}
	}
	profile, _ := server.Profiles(c.Profile) // kong has checked it
	cfg := gateway.Config{Limits: c.limits(), Policy: rules, Budget: gateway.Budget{Result: int(c.MaxResult)}, Names: profile.Names()}
	store, err := c.record(e, &cfg, c.gatewayFlags, setup{Gateway: true, Served: true, Policy: c.policyFlags})
	if err != nil {
		return err
	}
	if store != nil {
		defer func() { _ = store.Close() }() // the work is done
	}
	var pool io.Closer
	if cfg.Workers, pool, err = c.workers(e, isolate.Options{Max: c.MaxPrograms}); err != nil {
		return err
	}
	defer func() { _ = pool.Close() }()
	g, err := c.gateway(e, cfg)
	if err != nil {
		return err
	}
	level := slog.LevelWarn
	if c.Verbose {
		level = slog.LevelDebug
	}
	logger := slog.New(slog.NewTextHandler(e.stderr, &slog.HandlerOptions{Level: level}))
	m, err := server.NewMCP(g, server.Options{Profile: profile, Version: version(), Logger: logger, MaxConcurrent: c.MaxPrograms})
	if err != nil {
		return exitError{exitUsage, errors.Join(err, g.Close())}
	}
	room := make([]byte, headroom)
	defer runtime.KeepAlive(room)
	_ = warnOfSources(e, g.Catalog()) // what is down now is tried again when it is called
	g.Recover(cfg.Labels, func(id journal.ExecutionID, err error) {
		if err != nil {
			logger.Warn("an execution cannot go on", "execution", id, "error", err)
		} else {
			logger.Debug("an execution goes on", "execution", id)
		}
	})
	if store != nil {
		stop := pruneHourly(e.ctx, store, logger)
		defer stop()
	}
	if c.HTTP == "" {
		err = m.ServeStdio(e.ctx, readCloser(e.stdin), writeCloser(e.stdout))
	} else {
		err = c.serveHTTP(e, m)
	}
	if err = errors.Join(err, m.Close(), g.Close()); err != nil {
		return exitError{exitInternal, err}
	}
	return nil
}

// pruneHourly deletes executions that are too old, now and every hour, until stop is called, which waits for it.
func pruneHourly(ctx context.Context, store journal.Store, logger *slog.Logger) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var work sync.WaitGroup
	work.Go(func() {
		t := time.NewTicker(time.Hour)
		defer t.Stop()
		for {
			if _, err := prune(ctx, store, time.Now()); err != nil && ctx.Err() == nil {
				logger.Warn("old executions could not be deleted", "error", err)
			}
			select {
			case <-t.C:
			case <-ctx.Done():
				return
			}
		}
	})
	return func() {
		cancel()
		work.Wait()
	}
}

// headroom is memory that is never touched, and so takes none of the machine's. The collector counts it: with it, it runs after some
// 200 MB of requests instead of 40, and one program in a hundred no longer waits for it (server, BenchmarkExecute). memoryTarget
// still bounds the heap.
const headroom = 32 << 20

// local reports whether only this machine reaches an address.
func local(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

// shutdownAfter is how long programs may go on when the process is to end.
const shutdownAfter = 5 * time.Second

func (c *mcpCmd) serveHTTP(e *env, m *server.MCP) error {
	h, err := m.Handler(server.HTTPOptions{Token: c.Token, AllowedOrigins: c.AllowedOrigins})
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("/mcp", h)
	l, err := net.Listen("tcp", c.HTTP)
	if err != nil {
		return err
	}
	fmt.Fprintf(e.stderr, "MCP over HTTP at http://%s/mcp\n", l.Addr())
	s := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	stop := context.AfterFunc(e.ctx, func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(e.ctx), shutdownAfter)
		defer cancel()
		if s.Shutdown(ctx) != nil {
			_ = s.Close()
		}
	})
	defer stop()
	if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// readCloser and writeCloser make what the command line has what the server wants: standard input is closed so that a
// read that waits for a client ends.
func readCloser(r io.Reader) io.ReadCloser {
	if c, ok := r.(io.ReadCloser); ok {
		return c
	}
	return io.NopCloser(r)
}

type keepOpen struct{ io.Writer }

func (keepOpen) Close() error { return nil }

func writeCloser(w io.Writer) io.WriteCloser { return keepOpen{w} }
