package main

// This file defines the tools of the host for the peers that run in a Go process; peers.mjs and cpython.py have the same ones.

import (
	"context"

	"toolweaver/tool"
	"toolweaver/tool/gofunc"
)

type (
	named struct {
		Name string `json:"name"`
	}
	ofUser struct {
		User int `json:"user"`
	}
	message struct {
		User int    `json:"user"`
		Text string `json:"text"`
	}
	counted struct {
		Count int `json:"count"`
	}
	ofMember struct {
		Member int `json:"member"`
	}
	ofLevel struct {
		Level string `json:"level"`
	}
	nothing struct{}
)

type (
	user struct {
		ID   int    `json:"id"`
		Name string `json:"name"`
	}
	openOrder struct {
		ID     int     `json:"id"`
		Open   bool    `json:"open"`
		Amount float64 `json:"amount"`
	}
	sent struct {
		Sent bool `json:"sent"`
	}
	member struct {
		ID    int    `json:"id"`
		Name  string `json:"name"`
		Level string `json:"level"`
	}
	expense struct {
		Category string  `json:"category"`
		Amount   float64 `json:"amount"`
	}
	budget struct {
		Travel float64 `json:"travel"`
	}
)

func getUser(in named) user { return user{7, in.Name} }

func getOrders(ofUser) []openOrder {
	var all []openOrder
	for i := range 5 {
		all = append(all, openOrder{i, i%2 == 0, 30.5 * float64(i)})
	}
	return all
}

func notify(message) sent { return sent{true} }

func getMembers(in counted) []member {
	all := make([]member, in.Count)
	for i := range all {
		all[i] = member{i, "member", "junior"}
		if i%3 == 0 {
			all[i].Level = "senior"
		}
	}
	return all
}

func getExpenses(in ofMember) []expense {
	all := make([]expense, 20)
	for i := range all {
		all[i] = expense{"meals", float64((in.Member*7+i*13)%100) + 0.5}
		if i%4 == 0 {
			all[i].Category = "travel"
		}
	}
	return all
}

func getBudget(in ofLevel) budget {
	if in.Level == "senior" {
		return budget{300}
	}
	return budget{250}
}

func noop(nothing) *nothing { return nil }

// catalog offers the tools to the engine.
func catalog(k kind, wait <-chan struct{}) (*tool.Catalog, error) {
	s, err := gofunc.NewSource("host", hosted(k, wait, "get_user", getUser), hosted(k, wait, "get_orders", getOrders), hosted(k, wait, "notify", notify),
		hosted(k, wait, "get_members", getMembers), hosted(k, wait, "get_expenses", getExpenses), hosted(k, wait, "get_budget", getBudget),
		hosted(k, wait, "noop", noop))
	if err != nil {
		return nil, err
	}
	return tool.NewCatalog(context.Background(), tool.CatalogOptions{}, s)
}

// hosted is a tool that answers at once, unless the row wants it to take its time.
func hosted[In, Out any](k kind, wait <-chan struct{}, name string, f func(In) Out) *gofunc.Func {
	opts := []gofunc.Option{gofunc.ReadOnly()}
	if k == tools {
		opts = append(opts, gofunc.Inline())
	}
	return gofunc.New(name, func(_ context.Context, in In) (Out, error) {
		delay(k, wait)
		return f(in), nil
	}, opts...)
}
