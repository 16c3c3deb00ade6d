package server_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"toolweaver/run/gateway"
	"toolweaver/run/policy"
	"toolweaver/server"
	"toolweaver/tool"
)

// asking is a face whose policy asks about every call.
func asking(t testing.TB) (*server.MCP, *shop) {
	t.Helper()
	p, err := policy.New(policy.Config{Default: policy.Ask})
	if err != nil {
		t.Fatal(err)
	}
	s := newShop(t)
	g, err := gateway.New(context.Background(), gateway.Config{Sources: []tool.Source{s}, Policy: p})
	if err != nil {
		t.Fatal(err)
	}
	m, err := server.NewMCP(g, server.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(m.Close(), g.Close()); err != nil {
			t.Error(err)
		}
	})
	return m, s
}

// TestElicitation: the person behind the client is asked, over either transport and with either generation of the protocol.
func TestElicitation(t *testing.T) {
	const code = `
out = []
for i in range(3):
    try:
        out.append((await get_order(id=i)).id)
    except PermissionError as e:
        out.append(str(e).rpartition("; ")[2])
return out`
	for _, transport := range []string{"stdio", "http"} {
		for _, version := range []string{"2026-07-28", "2025-11-25"} {
			for _, tt := range []struct {
				name    string
				answers []sdk.ElicitResult
				want    string
				asked   int64
			}{
				{"each", []sdk.ElicitResult{accept("allow once", ""), accept("refuse", "not that one"), {Action: "decline"}}, `[0,"the user refused it: not that one","the user refused it"]`, 3},
				{"for the program", []sdk.ElicitResult{accept("allow for this program", "")}, `[0,1,2]`, 1},
				{"no answer", []sdk.ElicitResult{{Action: "cancel"}, {Action: "decline"}, {Action: "cancel"}}, `["the user refused it","the user refused it","the user refused it"]`, 3},
			} {
				t.Run(fmt.Sprintf("%s %s %s", transport, version, tt.name), func(t *testing.T) {
					m, _ := asking(t)
					var asked atomic.Int64
					o := &sdk.ClientOptions{ElicitationHandler: func(_ context.Context, r *sdk.ElicitRequest) (*sdk.ElicitResult, error) {
						if !strings.Contains(r.Params.Message, "shop.get_order") {
							t.Errorf("the question is %q", r.Params.Message)
						}
						return &tt.answers[min(int(asked.Add(1)), len(tt.answers))-1], nil
					}}
					c := connectVersion(t, m, transport, version, o)
					got, bad := call(t, c, "execute_code", map[string]any{"code": code})
					if bad || !strings.Contains(got, `"result":`+tt.want+`,`) || asked.Load() != tt.asked {
						t.Errorf("%d questions, %v\n%s", asked.Load(), bad, got)
					}
				})
			}
		}
	}
}

// TestElicitAll: calls that wait together are put together, and decided on one by one; the arguments of a single one can be edited.
func TestElicitAll(t *testing.T) {
	for _, version := range []string{"2026-07-28", "2025-11-25"} {
		m, _ := asking(t)
		var asked []string
		answers := []map[string]any{
			{"decision": "decide for each call", "call_1": "allow once", "call_3": "allow once", "reason": "not two"},
			{"decision": "allow once", "arguments": `{"id": 40}`},
			{"decision": "allow once", "arguments": `{"nr": 40}`},
		}
		c := connectVersion(t, m, "http", version, &sdk.ClientOptions{ElicitationHandler: func(_ context.Context, r *sdk.ElicitRequest) (*sdk.ElicitResult, error) {
			asked = append(asked, r.Params.Message)
			return &sdk.ElicitResult{Action: "accept", Content: answers[len(asked)-1]}, nil
		}})
		got, bad := call(t, c, "execute_code", map[string]any{"code": "import asyncio\nxs = await asyncio.gather(*[get_order(id=i) for i in range(3)], return_exceptions=True)\ny = await get_order(id=4)\ntry:\n    await get_order(id=5)\nexcept PermissionError as e:\n    z = str(e)\nreturn [getattr(x, 'id', None) or str(x)[-7:] for x in xs] + [y.id, 'do not fit' in z]"})
		if bad || !strings.Contains(got, `[0,"not two",2,40,true]`) && !strings.Contains(got, `["not two"`) && !strings.Contains(got, `"not two",2,40,true]`) {
			t.Errorf("%s: %v %s", version, bad, got)
		}
		if len(asked) != 3 || !strings.Contains(asked[0], "3 calls") || !strings.Contains(asked[0], `2. shop.get_order with {"id":1}`) {
			t.Errorf("%s: asked %q", version, asked)
		}
	}
}

func accept(decision, reason string) sdk.ElicitResult {
	return sdk.ElicitResult{Action: "accept", Content: map[string]any{"decision": decision, "reason": reason}}
}

// connectVersion connects a client of one protocol version.
func connectVersion(t testing.TB, m *server.MCP, transport, version string, o *sdk.ClientOptions) *sdk.ClientSession {
	t.Helper()
	var tr sdk.Transport
	if transport == "stdio" {
		tr = stdio(t, m)
	} else {
		hc := &http.Client{Transport: &http.Transport{}}
		t.Cleanup(hc.CloseIdleConnections)
		tr = &sdk.StreamableClientTransport{Endpoint: overHTTP(t, m, server.HTTPOptions{}), HTTPClient: hc}
	}
	c, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, o).Connect(context.Background(), tr, &sdk.ClientSessionOptions{ProtocolVersion: version})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if got := c.InitializeResult().ProtocolVersion; got != version {
		t.Fatalf("the protocol is %s, want %s", got, version)
	}
	return c
}

// TestNobodyToAsk: a client that cannot ask gets a refusal that says what to do.
func TestNobodyToAsk(t *testing.T) {
	m, _ := asking(t)
	c := connectVersion(t, m, "stdio", "2026-07-28", nil)
	got, bad := call(t, c, "execute_code", map[string]any{"code": "await get_order(id=1)"})
	if !bad || !strings.Contains(got, "the client cannot ask its user; to allow it without a question, the user adds a rule to the policy: allow shop.get_order") {
		t.Error(got)
	}
}

// TestNeverAnswered: a client that is asked and does not come back leaves nothing behind when the server closes.
func TestNeverAnswered(t *testing.T) {
	m, _ := asking(t)
	c := connectVersion(t, m, "http", "2026-07-28", &sdk.ClientOptions{
		MultiRoundTrip:     &sdk.MultiRoundTripOptions{Disabled: true},
		ElicitationHandler: func(context.Context, *sdk.ElicitRequest) (*sdk.ElicitResult, error) { return nil, errors.New("unused") },
	})
	res, err := c.CallTool(context.Background(), &sdk.CallToolParams{Name: "execute_code", Arguments: map[string]any{"code": "await get_order(id=1)"}})
	if err != nil || !res.NeedsInput() || res.RequestState == "" {
		t.Fatalf("%+v %v", res, err)
	}
	again := &sdk.CallToolParams{Name: "execute_code", Arguments: map[string]any{"code": "await get_order(id=1)"}, RequestState: "made up"}
	if res, err := c.CallTool(context.Background(), again); err != nil || !res.IsError {
		t.Errorf("a made-up state: %+v %v", res, err)
	}
	time.Sleep(10 * time.Millisecond)
}
