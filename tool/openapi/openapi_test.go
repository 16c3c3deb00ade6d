package openapi_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"toolweaver/tool"
	"toolweaver/tool/openapi"
	"toolweaver/tool/stub"
	"toolweaver/tool/tooltest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// shop answers every request with what it was, and some in other ways.
func shop(t testing.TB) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/openapi.yaml", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "testdata/shop.yaml") })
	mux.HandleFunc("/api/v1/", func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		switch path := strings.TrimPrefix(r.URL.Path, "/api/v1"); {
		case path == "/logo":
			w.Header().Set("Content-Type", "image/png")
			_, _ = w.Write([]byte("\x89PNG"))
		case path == "/slow":
			select {
			case <-r.Context().Done():
			case <-time.After(15 * time.Second):
			}
		case strings.HasPrefix(path, "/status/"):
			var code int
			if _, err := fmt.Sscanf(path, "/status/%d", &code); err != nil {
				code = 500
			}
			if code == 302 {
				w.Header().Set("Location", "http://elsewhere.example/")
			}
			w.WriteHeader(code)
			fmt.Fprintf(w, "status %d", code)
		case r.Method == http.MethodDelete:
			w.WriteHeader(http.StatusNoContent)
		case path == "/search":
			fmt.Fprintf(w, "%s %s", r.Header.Get("Content-Type"), body)
		default:
			w.Header().Set("Content-Type", "application/json")
			doc, _ := json.Marshal(map[string]any{"id": fmt.Sprintf("%s %s body=%s trace=%s auth=%s key=%s", r.Method, r.URL.RequestURI(), body, r.Header.Get("X-Trace"), r.Header.Get("Authorization"), r.Header.Get("Idempotency-Key"))})
			_, _ = w.Write(doc)
		}
	})
	s := httptest.NewServer(mux)
	t.Cleanup(func() {
		s.CloseClientConnections()
		s.Close()
	})
	return s
}

func source(t testing.TB, cfg openapi.Config) *openapi.Source {
	t.Helper()
	cfg.Name = "shop"
	s, err := openapi.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func call(t testing.TB, s tool.Source, name, args string) (string, error) {
	t.Helper()
	res, err := s.Call(context.Background(), tool.Call{Tool: name, Args: json.RawMessage(args), IdempotencyKey: "k1"})
	if err != nil {
		return "", err
	}
	v, err := res.Value()
	return string(v.Bytes()), err
}

// TestSource runs the suite of all sources.
func TestSource(t *testing.T) {
	server := shop(t)
	tooltest.Run(t, tooltest.Fixture{
		New: func(t *testing.T) tool.Source {
			return source(t, openapi.Config{Document: server.URL + "/openapi.yaml", AllowPrivate: true})
		},
		Echo: tool.Call{Tool: "getOrder", Args: json.RawMessage(`{"id":"7"}`)},
		Want: "GET /api/v1/orders/7",
		Bad:  tool.Call{Tool: "status", Args: json.RawMessage(`{"code":422}`)},
		Slow: tool.Call{Tool: "slow"},
	})
}

func TestRequests(t *testing.T) {
	server := shop(t)
	s := source(t, openapi.Config{Document: "testdata/shop.yaml", BaseURL: server.URL + "/api/v1", AllowPrivate: true,
		Auth: []openapi.Auth{{Type: "bearer", Value: "t0ken"}, {Type: "query", Name: "apikey", Value: "q"}}, Headers: map[string]string{"X-Trace": "always"}})
	for _, tt := range []struct{ tool, args, want string }{
		{"getOrder", `{"id":"a/b ?#é"}`, `GET /api/v1/orders/a%2Fb%20%3F%23%C3%A9?apikey=q body= trace=always auth=Bearer t0ken key=k1`},
		{"getOrder", `{"id":"1","fields":["a","b&c"],"ids":[1,2],"filter":{"x":"1","y":[true,null]}}`, `GET /api/v1/orders/1?apikey=q&fields=a&fields=b%26c&filter%5Bx%5D=1&filter%5By%5D%5B0%5D=true&filter%5By%5D%5B1%5D=null&ids=1%2C2 body= trace=`},
		{"putOrder", `{"id_path":"1","body":{}}`, `error bad arguments: the argument "id" is missing`},
		{"createOrder", `{"total":1.50,"customer":"c","note":null}`, `POST /api/v1/orders?apikey=q body={"customer":"c","note":null,"total":1.50} trace=`},
		{"createOrder", `{"total":123456789012345678901234567890,"customer":"c"}`, `body={"customer":"c","total":123456789012345678901234567890}`},
		{"search", `{"q":"a b"}`, `application/x-www-form-urlencoded q=a+b`},
		{"search", `{}`, `null`},
		{"logo", `{}`, `{"type":"image","mimeType":"image/png","data":"iVBORw=="}`},
		{"delete_orders_id", `{"id":"1"}`, `null`},
		{"status", `{"code":404}`, `error failed: the API answers 404 Not Found: status 404`},
		{"status", `{"code":422}`, `error bad arguments: the API answers 422`},
		{"status", `{"code":503}`, `error unavailable: the API answers 503`},
		{"status", `{"code":302}`, `error failed: the API answers 302 Found: status 302` + "\n" + `(it redirects to another host, which is not followed; set "baseUrl")`},
		{"getOrder", `{"id":".."}`, `error bad arguments: the argument "id" cannot be "..": it is part of the path`},
		{"getOrder", `{}`, `error bad arguments: the argument "id" is missing`},
		{"nothing", `{}`, `error unknown tool: there is no such operation`},
	} {
		got, err := call(t, s, tt.tool, tt.args)
		var te *tool.Error
		if errors.As(err, &te) {
			got = "error " + te.Kind.String() + ": " + te.Message
		}
		if !strings.Contains(strings.NewReplacer(`\"`, `"`, `\u0026`, `&`).Replace(got), tt.want) {
			t.Errorf("%s %s\n got  %s\n want %s", tt.tool, tt.args, got, tt.want)
		}
		if strings.Contains(got, "t0ken") && strings.HasPrefix(got, "error") {
			t.Errorf("%s: the error tells the token: %s", tt.tool, got)
		}
	}
}

// TestTools compares the declarations of the tools with a file that a person has read.
func TestTools(t *testing.T) {
	c, err := tool.NewCatalog(context.Background(), tool.CatalogOptions{}, source(t, openapi.Config{Document: "testdata/shop.yaml", BaseURL: "http://shop.example"}))
	if err != nil || c.Err() != nil {
		t.Fatal(err, c.Err())
	}
	got := stub.Write(c.Entries(), stub.Options{})
	want, err := os.ReadFile("testdata/shop.pyi")
	if os.Getenv("UPDATE") != "" {
		want, err = []byte(got), os.WriteFile("testdata/shop.pyi", []byte(got), 0o644)
	}
	if err != nil || got != string(want) {
		t.Errorf("%v; the declarations changed; run UPDATE=1 go test ./tool/openapi and read the difference\n%s", err, got)
	}
	for _, tt := range []struct {
		include, exclude []string
		want             int
	}{{[]string{"get*"}, nil, 1}, {[]string{"* /orders*"}, []string{"DELETE *"}, 3}, {nil, []string{"*"}, 0}} {
		list, err := source(t, openapi.Config{Document: "testdata/shop.yaml", BaseURL: "http://shop.example", Include: tt.include, Exclude: tt.exclude}).List(context.Background())
		if len(list) != tt.want || (err != nil) != (tt.want == 0) {
			t.Errorf("%v without %v: %d tools, %v", tt.include, tt.exclude, len(list), err)
		}
	}
}

// TestPrivate: by default neither the document nor the API may be on this machine or its network.
func TestPrivate(t *testing.T) {
	server := shop(t)
	for _, cfg := range []openapi.Config{{Document: server.URL + "/openapi.yaml"}, {Document: "testdata/shop.yaml", BaseURL: strings.Replace(server.URL, "127.0.0.1", "localhost", 1)},
		{Document: "testdata/shop.yaml", BaseURL: "http://[::ffff:127.0.0.1]:" + server.URL[strings.LastIndexByte(server.URL, ':')+1:]}, {Document: "testdata/shop.yaml", BaseURL: "http://169.254.169.254"}} {
		_, err := call(t, source(t, cfg), "getOrder", `{"id":"1"}`)
		if err == nil || !strings.Contains(err.Error(), `private address`) || !strings.Contains(err.Error(), `"allowPrivate": true`) {
			t.Errorf("%+v: %v", cfg, err)
		}
	}
}

// TestDocuments: what cannot be used is said in one clear error.
func TestDocuments(t *testing.T) {
	dir := t.TempDir()
	for _, tt := range []struct{ name, doc, want string }{
		{"prose", "hello", "it is no object"},
		{"broken", "{\"openapi\": ", "it is neither JSON nor YAML"},
		{"other", `{"a": 1}`, `it has neither "openapi" nor "swagger"`},
		{"no paths", `{"openapi":"3.0.0","info":{"title":"x","version":"1"},"paths":{}}`, "no operations"},
		{"external", `{"openapi":"3.0.0","info":{"title":"x","version":"1"},"paths":{"/a":{"$ref":"/etc/passwd"}}}`, "external"},
		{"unresolved", `{"openapi":"3.0.0","info":{"title":"x","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"$ref":"#/components/responses/Nope"}}}}}}`, "cannot be used"},
		{"large", strings.Repeat(" ", 17<<20), "more than 16777216 bytes"},
		{"no server", `{"openapi":"3.0.0","info":{"title":"x","version":"1"},"paths":{"/a":{"get":{"responses":{}}}}}`, `set "baseUrl"`},
	} {
		file := filepath.Join(dir, tt.name+".json")
		if err := os.WriteFile(file, []byte(tt.doc), 0o600); err != nil {
			t.Fatal(err)
		}
		cfg := openapi.Config{Document: file, BaseURL: "http://x.example"}
		if tt.name == "no server" {
			cfg.BaseURL = ""
		}
		_, err := source(t, cfg).List(context.Background())
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	for _, tt := range []struct {
		cfg  openapi.Config
		want string
	}{
		{openapi.Config{Name: "x"}, `needs a "document"`},
		{openapi.Config{Name: "x", Document: "d", BaseURL: "ftp://x"}, "no http or https URL"},
		{openapi.Config{Name: "x", Document: "d", Auth: []openapi.Auth{{Type: "oauth"}}}, `"oauth" is not known`},
		{openapi.Config{Name: "x", Document: "d", Auth: []openapi.Auth{{Type: "header", Name: "k"}}}, "needs name and value"},
		{openapi.Config{Name: "x", Document: "d", Include: []string{"["}}, "malformed"},
		{openapi.Config{Document: "d"}, "no name"},
	} {
		if _, err := openapi.New(tt.cfg); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%+v: %v", tt.cfg, err)
		}
	}
	if s := fmt.Sprintf("%v %+v %#v", openapi.Config{Name: "x", Auth: []openapi.Auth{{Value: "s3cret"}}}, openapi.Config{Name: "x", Auth: []openapi.Auth{{Value: "s3cret"}}}, openapi.Config{Name: "x", Auth: []openapi.Auth{{Value: "s3cret"}}}); strings.Contains(s, "s3cret") {
		t.Error(s)
	}
}
