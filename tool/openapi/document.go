package openapi

// This file loads a document.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/getkin/kin-openapi/openapi2"
	"github.com/getkin/kin-openapi/openapi2conv"
	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oasdiff/yaml"

	"toolweaver/tool"
)

// Limits of a document: its size in bytes, and the time it may take to understand it.
const (
	maxDocument = 16 << 20
	maxLoading  = 20 * time.Second
)

// open loads the document and makes tools of its operations.
func (s *Source) open(ctx context.Context) (*api, error) {
	data, location, err := s.read(ctx)
	if err != nil {
		return nil, err
	}
	type loaded struct {
		doc *openapi3.T
		err error
	}
	done := make(chan loaded, 1)
	go func() { // the parsers do not heed a context
		defer func() {
			if p := recover(); p != nil {
				done <- loaded{err: errors.New("the parser failed with an internal error")}
			}
		}()
		doc, err := parse(data, location)
		done <- loaded{doc, err}
	}()
	t := time.NewTimer(maxLoading)
	defer t.Stop()
	var l loaded
	select {
	case l = <-done:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-t.C:
		l.err = fmt.Errorf("it was not understood within %v", maxLoading)
	}
	if l.err != nil {
		return nil, s.bad("the document cannot be used: %s", tool.CleanLine(l.err.Error(), 400))
	}
	base, err := s.base(l.doc, location)
	if err != nil {
		return nil, err
	}
	return s.build(l.doc, base)
}

func (s *Source) bad(format string, args ...any) error {
	return &tool.Error{Kind: tool.KindUnavailable, Source: s.cfg.Name, Message: fmt.Sprintf(format, args...)}
}

// read reads the document.
func (s *Source) read(ctx context.Context) ([]byte, *url.URL, error) {
	u, err := url.Parse(s.cfg.Document)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		f, err := os.Open(s.cfg.Document)
		if err != nil {
			return nil, nil, s.bad("the document cannot be read: %v", err)
		}
		defer f.Close()
		data, err := bounded(f)
		if err != nil {
			return nil, nil, s.bad("the document %s: %v", s.cfg.Document, err)
		}
		return data, nil, nil
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, nil, err
	}
	req.Header.Set("Accept", "application/json, application/yaml, text/yaml, */*;q=0.5")
	if base, err := url.Parse(s.cfg.BaseURL); s.cfg.BaseURL == "" || err == nil && base.Host == u.Host {
		s.authorize(req) // the document is part of the API
	}
	res, err := s.client.Do(req)
	if err != nil {
		return nil, nil, s.unreachable(err, "the document")
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return nil, nil, s.bad("the document: the server answers %s", res.Status)
	}
	data, err := bounded(res.Body)
	if err != nil {
		return nil, nil, s.bad("the document: %v", err)
	}
	return data, u, nil
}

func bounded(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxDocument+1))
	if err == nil && len(data) > maxDocument {
		err = fmt.Errorf("it has more than %d bytes", maxDocument)
	}
	return data, err
}

// parse understands a document of any version, as JSON or YAML. References to other documents are refused.
func parse(data []byte, location *url.URL) (*openapi3.T, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var version struct {
		Swagger json.RawMessage `json:"swagger"`
		OpenAPI json.RawMessage `json:"openapi"`
	}
	asJSON := data
	if !json.Valid(data) {
		var v any
		if _, err := yaml.Unmarshal(data, &v, yaml.DecodeOpts{}); err != nil {
			return nil, fmt.Errorf("it is neither JSON nor YAML: %w", err)
		}
		var err error
		if asJSON, err = json.Marshal(v); err != nil {
			return nil, fmt.Errorf("it is YAML that has no form in JSON: %w", err)
		}
	}
	if err := json.Unmarshal(asJSON, &version); err != nil {
		return nil, errors.New("it is no object")
	}
	loader := openapi3.NewLoader()
	loader.IsExternalRefsAllowed = false
	switch {
	case version.OpenAPI != nil:
		if location != nil {
			return loader.LoadFromDataWithPath(asJSON, location)
		}
		return loader.LoadFromData(asJSON)
	case version.Swagger != nil:
		var old openapi2.T
		if err := json.Unmarshal(mend(asJSON), &old); err != nil {
			return nil, err
		}
		doc, err := openapi2conv.ToV3(&old)
		if err != nil {
			return nil, err
		}
		return doc, loader.ResolveRefsIn(doc, location)
	}
	return nil, errors.New(`it is no OpenAPI document: it has neither "openapi" nor "swagger"`)
}

// mend returns a Swagger 2.0 document without a mistake that servers make in theirs: several schemas for the elements of an
// array, where the format knows one.
func mend(doc []byte) []byte {
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.UseNumber()
	var v any
	if dec.Decode(&v) != nil {
		return doc
	}
	mended := false
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if list, ok := v["items"].([]any); ok && v["type"] == "array" {
				mended = true
				v["items"] = map[string]any{} // anything
				if len(list) == 1 {
					v["items"] = list[0]
				}
			}
			for _, x := range v {
				walk(x)
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(v)
	if !mended {
		return doc
	}
	out, err := json.Marshal(v)
	if err != nil {
		return doc
	}
	return out
}

// base returns where requests go.
func (s *Source) base(doc *openapi3.T, location *url.URL) (*url.URL, error) {
	text := s.cfg.BaseURL
	if text == "" && len(doc.Servers) > 0 {
		text = doc.Servers[0].URL
		for name, v := range doc.Servers[0].Variables {
			text = strings.ReplaceAll(text, "{"+name+"}", v.Default)
		}
	}
	u, err := url.Parse(text)
	if err == nil && location != nil {
		u = location.ResolveReference(u)
		if text == "" {
			u.Path = ""
		}
	}
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, s.bad("the document does not say where the API is; set \"baseUrl\"")
	}
	u.RawQuery, u.Fragment = "", ""
	u.Path = strings.TrimSuffix(u.Path, "/")
	u.RawPath = ""
	return u, nil
}
