package model

// This file sends requests, waits and sends them again, and says what went wrong.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// An Error is an endpoint's refusal to answer.
type Error struct {
	// Status is the HTTP status, 0 if there was no answer.
	Status int
	// Timeout is how long the client waited if there was none in time.
	Timeout time.Duration
	// Message is what the endpoint says.
	Message string
	// Hint is what to do about it, possibly empty.
	Hint string
}

// Error implements error.
func (e *Error) Error() string {
	text := "the model's endpoint "
	switch {
	case e.Status == 0 && e.Timeout > 0:
		text += fmt.Sprintf("did not answer within %v", e.Timeout)
	case e.Status == 0:
		text += "cannot be reached"
	default:
		text += strings.TrimSpace(fmt.Sprintf("answered HTTP %d %s", e.Status, http.StatusText(e.Status)))
	}
	if e.Message != "" {
		text += ": " + e.Message
	}
	if e.Hint != "" {
		text += " (" + e.Hint + ")"
	}
	return text
}

// hints are the remedies of the usual refusals.
var hints = map[int]string{
	http.StatusUnauthorized:    "check the API key in the environment",
	http.StatusForbidden:       "check what the API key is allowed to use",
	http.StatusNotFound:        "check the name of the model and the base URL",
	http.StatusTooManyRequests: "the rate or the quota of the key is used up; try again later",
	529:                        "the endpoint is overloaded; try again later",
}

// maxResponse bounds a response, in bytes.
const maxResponse = 16 << 20

// Generate sends a request and returns the model's turn. What the endpoint refuses for the moment is sent again, after the pause it asks
// for or a growing one. The error is an [*Error] where the endpoint refused.
func (c *Client) Generate(ctx context.Context, r Request) (*Response, error) {
	body, err := json.Marshal(c.format.encode(&c.cfg, r))
	if err != nil {
		return nil, err
	}
	for attempt := 1; ; attempt++ {
		res, wait, err := c.once(ctx, body)
		if err == nil {
			return res, nil
		}
		if wait < 0 || attempt >= c.cfg.Attempts || ctx.Err() != nil {
			return nil, err
		}
		if wait == 0 {
			wait = min(time.Duration(float64(time.Second<<min(attempt-1, 10))*(0.5+rand.Float64())), maxPause)
		}
		if wait > maxPause { // nobody waits for that; the caller may come again
			if e := (*Error)(nil); errors.As(err, &e) {
				e.Hint = fmt.Sprintf("it asks to wait %v", wait.Round(time.Second))
			}
			return nil, err
		}
		if c.cfg.OnRetry != nil {
			c.cfg.OnRetry(err, wait)
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return nil, err
		}
	}
}

// maxPause bounds the pause before a further attempt. An endpoint that asks for more is not asked again.
const maxPause = time.Minute

// once sends a request. If it fails, wait says when to send it again: 0 for a pause of one's own choice, negative for never.
func (c *Client) once(caller context.Context, body []byte) (res *Response, wait time.Duration, err error) {
	ctx, cancel := context.WithTimeout(caller, c.cfg.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, bytes.NewReader(body))
	if err != nil {
		return nil, -1, errors.New("model: the base URL cannot be used")
	}
	req.Header = c.format.headers(c.cfg.Key)
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		if ctx.Err() != nil {
			return nil, -1, c.late(caller)
		}
		var op *net.OpError
		if errors.As(err, &op) {
			return nil, 0, &Error{Message: op.Err.Error(), Hint: "check the base URL"}
		}
		return nil, 0, &Error{Message: c.clean(err.Error())}
	}
	defer func() { _ = resp.Body.Close() }()
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxResponse+1))
	switch {
	case ctx.Err() != nil:
		return nil, -1, c.late(caller)
	case err != nil:
		return nil, 0, &Error{Status: resp.StatusCode, Message: c.clean(err.Error())}
	case len(data) > maxResponse:
		return nil, -1, &Error{Status: resp.StatusCode, Message: "the answer is too large"}
	case resp.StatusCode != http.StatusOK:
		e := &Error{Status: resp.StatusCode, Message: c.clean(errorText(data)), Hint: hints[resp.StatusCode]}
		if errorCode(data) == "insufficient_quota" { // OpenAI's 429 that no waiting ends
			e.Hint = "the account has no credit left"
			return nil, -1, e
		}
		if resp.StatusCode == http.StatusTooManyRequests || resp.StatusCode >= 500 || resp.StatusCode == http.StatusRequestTimeout {
			return nil, retryAfter(resp.Header), e
		}
		return nil, -1, e
	}
	res, err = c.format.decode(data)
	if err != nil {
		return nil, -1, &Error{Status: resp.StatusCode, Message: "the answer cannot be read: " + err.Error(), Hint: "is this the right provider for this endpoint?"}
	}
	return res, 0, nil
}

// late is the error of a request whose time was up: the caller's, or that of an attempt.
func (c *Client) late(caller context.Context) error {
	if err := caller.Err(); err != nil {
		return fmt.Errorf("the model did not answer in time: %w", err)
	}
	return &Error{Timeout: c.cfg.Timeout}
}

// retryAfter is the pause that an endpoint asks for, 0 if it says nothing.
func retryAfter(h http.Header) time.Duration {
	if ms, err := strconv.ParseFloat(h.Get("Retry-After-Ms"), 64); err == nil && ms > 0 {
		return time.Duration(ms * float64(time.Millisecond))
	}
	if s, err := strconv.ParseFloat(h.Get("Retry-After"), 64); err == nil && s > 0 {
		return time.Duration(s * float64(time.Second))
	}
	return 0
}

// errorText is the message of an error: both APIs have it at the same place.
func errorText(body []byte) string {
	var doc struct {
		Error struct{ Message string }
	}
	if json.Unmarshal(body, &doc) == nil && doc.Error.Message != "" {
		return doc.Error.Message
	}
	return strings.TrimSpace(string(body[:min(len(body), 300)]))
}

// errorCode is the code of an error, "" if it has none that is text.
func errorCode(body []byte) string {
	var doc struct {
		Error struct{ Code any }
	}
	if json.Unmarshal(body, &doc) != nil {
		return ""
	}
	code, _ := doc.Error.Code.(string)
	return code
}

// clean takes the key out of a message and bounds it.
func (c *Client) clean(s string) string {
	if len(c.cfg.Key) >= 8 {
		s = strings.ReplaceAll(s, c.cfg.Key, "[key]")
	}
	return strings.ToValidUTF8(s[:min(len(s), 2000)], "")
}
