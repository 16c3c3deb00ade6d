package openapi

// This file sends requests and reads answers.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"toolweaver/internal/netguard"
	"toolweaver/tool"
)

// send makes the request of a call and reads its answer.
func (s *Source) send(ctx context.Context, a *api, op *operation, call tool.Call) (tool.Result, error) {
	req, err := op.request(ctx, a.base, call.Args)
	if err != nil {
		return tool.Result{}, err
	}
	for name, v := range s.cfg.Headers {
		req.Header.Set(name, v)
	}
	s.authorize(req)
	if call.IdempotencyKey != "" {
		req.Header.Set("Idempotency-Key", call.IdempotencyKey)
	}
	res, err := s.client.Do(req)
	if err != nil {
		return tool.Result{}, s.unreachable(err, "the API")
	}
	defer func() { _ = res.Body.Close() }()
	data, err := io.ReadAll(io.LimitReader(res.Body, s.cfg.MaxResponseBytes+1))
	if err != nil {
		return tool.Result{}, &tool.Error{Kind: tool.KindUnavailable, Message: "the answer broke off: " + s.clean(err), Retryable: true, Err: err}
	}
	if int64(len(data)) > s.cfg.MaxResponseBytes {
		return tool.Result{}, &tool.Error{Kind: tool.KindTooLarge, Message: fmt.Sprintf("the answer has more than %d bytes; ask for less, or in pages", s.cfg.MaxResponseBytes)}
	}
	media, _, _ := mime.ParseMediaType(res.Header.Get("Content-Type")) // what cannot be read is no media type
	if res.StatusCode >= 300 {
		return tool.Result{}, s.failed(res, data)
	}
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return tool.JSONResult(json.RawMessage("null")), nil
	case json.Valid(data) && (isJSON(media) || media == ""):
		return tool.JSONResult(bytes.TrimSpace(data)), nil
	case utf8.Valid(data) && !strings.HasPrefix(media, "image/") && media != "application/octet-stream":
		return tool.TextResult(string(data)), nil
	}
	kind, _, _ := strings.Cut(media, "/")
	if kind != "image" && kind != "audio" {
		kind = "resource"
	}
	return tool.Result{Content: []tool.Content{{Type: kind, MIMEType: media, Data: data}}}, nil
}

// authorize adds the credentials.
func (s *Source) authorize(req *http.Request) {
	for _, a := range s.cfg.Auth {
		switch a.Type {
		case "bearer":
			req.Header.Set("Authorization", "Bearer "+a.Value)
		case "basic":
			req.SetBasicAuth(a.User, a.Password)
		case "header":
			req.Header.Set(a.Name, a.Value)
		case "query":
			q := req.URL.Query()
			q.Set(a.Name, a.Value)
			req.URL.RawQuery = q.Encode()
		}
	}
}

// clean returns the text of an error without the URL, which may hold credentials.
func (s *Source) clean(err error) string {
	var ue *url.Error
	if errors.As(err, &ue) {
		err = ue.Err
	}
	return tool.CleanLine(err.Error(), 300)
}

// unreachable is the error of a request that got no answer.
func (s *Source) unreachable(err error, what string) error {
	e := &tool.Error{Kind: tool.KindUnavailable, Source: s.cfg.Name, Message: what + " cannot be reached: " + s.clean(err), Retryable: true, Err: err}
	var ne net.Error
	switch {
	case errors.Is(err, netguard.ErrPrivate):
		e.Retryable = false
	case errors.As(err, &ne) && ne.Timeout():
		e.Kind = tool.KindTimeout
	}
	return e
}

// maxErrorBody is how much of an answer is told when it is an error, in code points.
const maxErrorBody = 1000

// failed is the error of an answer that is one.
func (s *Source) failed(res *http.Response, data []byte) error {
	msg := "the API answers " + tool.CleanLine(res.Status, 80)
	if text := strings.TrimSpace(tool.Clean(string(data), maxErrorBody)); text != "" {
		msg += ": " + text
	}
	e := &tool.Error{Kind: tool.KindFailed, Message: msg}
	switch res.StatusCode {
	case http.StatusUnauthorized, http.StatusForbidden:
		if len(s.cfg.Auth) == 0 {
			e.Message += "\n(no credentials are configured; set \"auth\")"
		}
	case http.StatusBadRequest, http.StatusUnprocessableEntity:
		e.Kind = tool.KindBadArguments
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		e.Kind, e.Retryable = tool.KindUnavailable, true
		if after := res.Header.Get("Retry-After"); after != "" {
			e.Message += "\n(it asks to wait: " + tool.CleanLine(after, 40) + ")"
		}
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		e.Message += "\n(it redirects to another host, which is not followed; set \"baseUrl\")"
	}
	return e
}

// request makes the request of a call.
func (o *operation) request(ctx context.Context, base *url.URL, args json.RawMessage) (*http.Request, error) {
	given := map[string]json.RawMessage{}
	if len(args) > 0 {
		if err := json.Unmarshal(args, &given); err != nil {
			return nil, &tool.Error{Kind: tool.KindBadArguments, Message: "the arguments are no object"}
		}
	}
	u := *base
	query := url.Values{}
	header := http.Header{}
	escaped := o.path
	var cookies []*http.Cookie
	for _, p := range o.params {
		v, ok := given[p.name]
		delete(given, p.name)
		if !ok || string(v) == "null" {
			if p.required {
				return nil, missing(p.name)
			}
			continue
		}
		switch p.in {
		case "path":
			text, err := p.join(v)
			if err != nil {
				return nil, err
			}
			if text == "" || text == "." || text == ".." {
				return nil, &tool.Error{Kind: tool.KindBadArguments, Message: fmt.Sprintf("the argument %q cannot be %q: it is part of the path", p.name, text)}
			}
			escaped = strings.ReplaceAll(escaped, "{"+p.wire+"}", url.PathEscape(text))
		case "query":
			if err := p.query(query, v); err != nil {
				return nil, err
			}
		case "header", "cookie":
			text, err := p.join(v)
			if err != nil {
				return nil, err
			}
			if p.in == "cookie" {
				cookies = append(cookies, &http.Cookie{Name: p.wire, Value: url.QueryEscape(text)})
			} else {
				header.Set(p.wire, strings.NewReplacer("\r", " ", "\n", " ").Replace(text))
			}
		}
	}
	if at := strings.IndexByte(escaped, '{'); at >= 0 {
		return nil, &tool.Error{Kind: tool.KindProtocol, Message: "the document names no parameter for " + tool.CleanLine(escaped[at:], 60) + " of the path"}
	}
	payload, err := o.payload(given)
	if err != nil {
		return nil, err
	}
	path, err := url.PathUnescape(escaped)
	if err != nil {
		return nil, &tool.Error{Kind: tool.KindProtocol, Message: "the path of the operation is malformed"}
	}
	u.RawPath = u.EscapedPath() + escaped
	u.Path += path
	u.RawQuery = query.Encode()
	var reader io.Reader
	if payload != nil {
		reader = bytes.NewReader(payload)
	}
	req, err := http.NewRequestWithContext(ctx, o.method, u.String(), reader)
	if err != nil {
		return nil, &tool.Error{Kind: tool.KindBadArguments, Message: tool.CleanLine(err.Error(), 200)}
	}
	req.Header = header
	for _, c := range cookies {
		req.AddCookie(c)
	}
	req.Header.Set("Accept", "application/json, text/*;q=0.8, */*;q=0.5")
	if payload != nil {
		req.Header.Set("Content-Type", o.body.media)
	}
	return req, nil
}

func missing(name string) error {
	return &tool.Error{Kind: tool.KindBadArguments, Message: fmt.Sprintf("the argument %q is missing", name)}
}

// payload makes the body of the arguments that are no parameters.
func (o *operation) payload(given map[string]json.RawMessage) ([]byte, error) {
	switch {
	case o.body.media == "":
		return nil, nil
	case o.body.whole == "":
		doc := &object{}
		for name, wire := range o.body.members {
			if v, ok := given[name]; ok {
				doc.add(wire, v)
			}
		}
		if len(doc.names) == 0 && !o.body.required {
			return nil, nil
		}
		if o.body.media == formMedia {
			return form(asMap(doc))
		}
		return json.Marshal(asMap(doc))
	}
	v, ok := given[o.body.whole]
	if !ok || string(v) == "null" && !isJSON(o.body.media) {
		if o.body.required {
			return nil, missing(o.body.whole)
		}
		return nil, nil
	}
	switch {
	case isJSON(o.body.media):
		return v, nil
	case o.body.media == formMedia:
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(v, &fields); err != nil {
			return nil, &tool.Error{Kind: tool.KindBadArguments, Message: fmt.Sprintf("the argument %q must be an object: the fields of the form", o.body.whole)}
		}
		return form(fields)
	}
	return []byte(scalar(v)), nil
}

// form encodes the fields of a form.
func form(fields map[string]json.RawMessage) ([]byte, error) {
	values := url.Values{}
	for name, f := range fields {
		p := param{name: name, wire: name, explode: true}
		if err := p.query(values, f); err != nil {
			return nil, err
		}
	}
	return []byte(values.Encode()), nil
}

// asMap makes a map of an object: encoded, its keys are sorted, so that equal calls are equal requests.
func asMap(o *object) map[string]json.RawMessage {
	m := make(map[string]json.RawMessage, len(o.names))
	for i, n := range o.names {
		m[n] = o.values[i]
	}
	return m
}

// scalar returns the text of a value: a string without quotes, anything else as JSON.
func scalar(v json.RawMessage) string {
	var s string
	if json.Unmarshal(v, &s) == nil && bytes.HasPrefix(bytes.TrimSpace(v), []byte(`"`)) {
		return s
	}
	return string(bytes.TrimSpace(v))
}

// list returns the elements of an array, and reports whether v is one.
func list(v json.RawMessage) ([]json.RawMessage, bool) {
	var elements []json.RawMessage
	if !bytes.HasPrefix(bytes.TrimSpace(v), []byte("[")) || json.Unmarshal(v, &elements) != nil {
		return nil, false
	}
	return elements, true
}

// members returns the members of an object in their order, and reports whether v is one.
func members(v json.RawMessage) (*object, bool) {
	dec := json.NewDecoder(bytes.NewReader(v))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil, false
	}
	o := &object{}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, false
		}
		var x json.RawMessage
		if dec.Decode(&x) != nil {
			return nil, false
		}
		name, _ := key.(string)
		o.add(name, x)
	}
	return o, true
}

// join returns a value in the style "simple": elements and members with commas between them.
func (p *param) join(v json.RawMessage) (string, error) {
	if p.json {
		return string(v), nil
	}
	var parts []string
	if elements, ok := list(v); ok {
		for _, e := range elements {
			parts = append(parts, scalar(e))
		}
		return strings.Join(parts, ","), nil
	}
	if o, ok := members(v); ok {
		for i, n := range o.names {
			if p.explode {
				parts = append(parts, n+"="+scalar(o.values[i]))
			} else {
				parts = append(parts, n, scalar(o.values[i]))
			}
		}
		return strings.Join(parts, ","), nil
	}
	return scalar(v), nil
}

// separators are those of the styles of lists in a query.
var separators = map[string]string{"spaceDelimited": " ", "pipeDelimited": "|", "form": ","}

// query adds a value to a query, in its style: https://spec.openapis.org/oas/v3.1.1.html#style-values
func (p *param) query(q url.Values, v json.RawMessage) error {
	if p.json {
		q.Set(p.wire, string(v))
		return nil
	}
	if elements, ok := list(v); ok {
		var parts []string
		for _, e := range elements {
			if p.explode {
				q.Add(p.wire, scalar(e))
			} else {
				parts = append(parts, scalar(e))
			}
		}
		if !p.explode {
			q.Set(p.wire, strings.Join(parts, separators[p.style]))
		}
		return nil
	}
	o, ok := members(v)
	if !ok {
		q.Set(p.wire, scalar(v))
		return nil
	}
	switch {
	case p.style == "deepObject":
		for i, n := range o.names {
			if elements, ok := list(o.values[i]); ok {
				for j, e := range elements {
					q.Add(p.wire+"["+n+"]["+strconv.Itoa(j)+"]", scalar(e))
				}
				continue
			}
			q.Set(p.wire+"["+n+"]", scalar(o.values[i]))
		}
	case p.explode:
		for i, n := range o.names {
			q.Set(n, scalar(o.values[i]))
		}
	default:
		text, err := (&param{style: "simple"}).join(v)
		if err != nil {
			return err
		}
		q.Set(p.wire, text)
	}
	return nil
}
