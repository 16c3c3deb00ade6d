// Package gateway is what a model works with: it finds tools, describes them, runs programs that call them, and answers
// within a budget. Network faces and the command line are thin layers over it.
//
// Start with [New] and [Gateway.Execute]. How it is divided:
//
//	gateway.go       the tools on offer, and their changes
//	search.go        finding and describing tools
//	execute.go       running a program
//	background.go    programs that outlive the request that began them
//	answer.go        what the model gets to see of a run
//	builtin.go       what programs themselves may ask of the gateway
//	redact.go        secrets that must not reach a model
//	instructions.go  how to write programs here, in few words
package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"toolweaver/journal"
	"toolweaver/run"
	"toolweaver/run/artifact"
	"toolweaver/tool"
	"toolweaver/tool/search"
	"toolweaver/tool/shape"
)

// Config says what a Gateway works with.
type Config struct {
	// Sources are where the tools come from. The gateway takes them over: [Gateway.Close] closes them.
	Sources []tool.Source
	// ListTimeout bounds the listing of each source. Default: 45 s.
	ListTimeout time.Duration
	// Limits apply to every execution; zero fields have the defaults of package run.
	Limits run.Limits
	// Policy decides on every call; nil allows all.
	Policy run.Policy
	// Workers run the programs, each in a process of its own; nil runs them in this process.
	Workers run.Workers
	// Store keeps the journals. Default: the last ones in memory.
	Store journal.Store
	// Artifacts keeps what is too large to show. Default: in memory.
	Artifacts *artifact.Store
	// Shapes keeps what tools were seen to return. Default: in memory.
	Shapes *shape.Store
	// Budget bounds what the model gets to see of each run.
	Budget Budget
	// Secrets are replaced wherever they would reach the model: by name, for what is shown instead.
	Secrets map[string]string
	// Engine names the version, for journals.
	Engine string
	// Labels are recorded with every execution.
	Labels map[string]string
	// Names are the names under which a model has the gateway's tools, for what it is told. Default: [DefaultNames].
	Names ToolNames
}

// A Gateway offers the tools of its sources to programs. Its methods may be called concurrently.
type Gateway struct {
	cfg     Config
	budget  Budget
	secrets *redactor
	builtin tool.Source
	names   ToolNames

	background *background

	refresh sync.Mutex // held while the tools are listed
	offer   atomic.Pointer[offer]
}

// An offer is a snapshot of the tools.
type offer struct {
	catalog *tool.Catalog
	entries []*tool.Entry // those of the sources, without the gateway's own
	index   *search.Index
	exec    *run.Executor
	bytes   int // of the definitions of entries
}

// New returns a gateway and lists the tools of all sources. A source that fails does not fail the gateway: its tools say
// why they are not available, and [Gateway.Refresh] tries again. The error is about the sources themselves, such as two with
// one name.
func New(ctx context.Context, cfg Config) (*Gateway, error) {
	if cfg.Artifacts == nil {
		cfg.Artifacts = artifact.Open("", artifact.Retention{})
	}
	if cfg.Shapes == nil {
		cfg.Shapes = new(shape.Store)
	}
	g := &Gateway{cfg: cfg, budget: cfg.Budget.withDefaults(), secrets: newRedactor(cfg.Secrets), names: cfg.Names, background: newBackground()}
	if g.names == (ToolNames{}) {
		g.names = DefaultNames
	}
	var err error
	if g.builtin, err = g.newBuiltin(); err != nil {
		return nil, err
	}
	if err := g.Refresh(ctx); err != nil {
		return nil, errors.Join(err, g.closeSources())
	}
	return g, nil
}

// Refresh lists the tools of all sources again. Executions that run keep the tools they began with. The error is as with
// [New].
func (g *Gateway) Refresh(ctx context.Context) error {
	g.refresh.Lock()
	defer g.refresh.Unlock()
	catalog, err := tool.NewCatalog(ctx, tool.CatalogOptions{ListTimeout: g.cfg.ListTimeout}, append([]tool.Source{g.builtin}, g.cfg.Sources...)...)
	if err != nil {
		return err
	}
	o := &offer{catalog: catalog}
	for _, e := range catalog.Entries() {
		if e.From != g.builtin {
			o.entries = append(o.entries, e)
			o.bytes += definitionBytes(e)
		}
	}
	o.index = search.New(o.entries)
	o.exec = run.New(run.Config{Catalog: catalog, Store: g.cfg.Store, Limits: g.cfg.Limits, Policy: g.cfg.Policy, Workers: g.cfg.Workers, Engine: g.cfg.Engine,
		Observe: g.observe, Learned: g.learned})
	g.offer.Store(o)
	return nil
}

// definitionBytes is what the definition of a tool takes in the context of a model that has it as a tool of its own.
func definitionBytes(e *tool.Entry) int {
	data, err := json.Marshal(struct {
		Name        string          `json:"name"`
		Description string          `json:"description,omitempty"`
		InputSchema json.RawMessage `json:"input_schema,omitempty"`
	}{e.Tool.Name, e.Tool.Description, e.Tool.InputSchema})
	if err != nil {
		return len(e.Tool.Name) + len(e.Tool.Description) + len(e.Tool.InputSchema)
	}
	return len(data)
}

// observe learns what tools without an output schema return.
func (g *Gateway) observe(e *tool.Entry, value tool.Value) {
	if len(e.Tool.OutputSchema) == 0 && e.From != g.builtin {
		g.cfg.Shapes.Observe(e.Tool.Source, e.Tool.Name, value.Bytes(), time.Now())
	}
}

// learned returns what a tool without an output schema was seen to return.
func (g *Gateway) learned(e *tool.Entry) *tool.Schema {
	s, _ := g.cfg.Shapes.Learned(e)
	return s
}

// OnChange sets what is called when the tools of a source may have changed; [Gateway.Refresh] then takes them over. It is
// called from other goroutines, perhaps several times in a row, and must not block.
func (g *Gateway) OnChange(f func()) {
	for _, s := range g.cfg.Sources {
		if n, ok := s.(tool.Notifier); ok {
			n.OnChange(f)
		}
	}
}

// Read returns a part of an artifact; see [artifact.Store.Page]. Artifacts hold no secrets: what is kept has been cleaned.
func (g *Gateway) Read(handle, path string, offset, limit int) (*artifact.Page, error) {
	return g.cfg.Artifacts.Page(handle, path, offset, limit)
}

// Catalog returns the tools as they were listed last, the gateway's own included.
func (g *Gateway) Catalog() *tool.Catalog { return g.offer.Load().catalog }

// Executor returns what runs the programs.
func (g *Gateway) Executor() *run.Executor { return g.offer.Load().exec }

// Artifacts returns where artifacts are kept.
func (g *Gateway) Artifacts() *artifact.Store { return g.cfg.Artifacts }

// Tools returns how many tools there are, how many sources, and how many bytes their definitions would take in a model's
// context.
func (g *Gateway) Tools() (tools, sources, bytes int) {
	o := g.offer.Load()
	return len(o.entries), len(o.catalog.Sources()) - 1, o.bytes
}

// Close interrupts the executions in the background, closes the sources and writes what was learned. Other executions that run
// fail.
func (g *Gateway) Close() error {
	g.background.close()
	return errors.Join(g.closeSources(), g.cfg.Shapes.Save())
}

func (g *Gateway) closeSources() error {
	errs := make([]error, len(g.cfg.Sources)+1)
	var wg sync.WaitGroup
	for i, s := range append([]tool.Source{g.builtin}, g.cfg.Sources...) {
		wg.Go(func() { errs[i] = s.Close() })
	}
	wg.Wait()
	return errors.Join(errs...)
}
