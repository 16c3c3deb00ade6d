// Quickstart offers one Go function as a tool and runs a program that calls it for many users at once.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"toolweaver"
)

type Query struct {
	UserID string `json:"user_id"`
}

type Expense struct {
	Amount   float64 `json:"amount"`
	Category string  `json:"category"`
}

func getExpenses(_ context.Context, q Query) ([]Expense, error) {
	if q.UserID == "e2" {
		return []Expense{{9000, "travel"}, {2500, "meals"}}, nil
	}
	return []Expense{{120.50, "meals"}}, nil
}

const program = `
import asyncio
users = ["e1", "e2", "e3"]
expenses = await asyncio.gather(*[get_expenses(u) for u in users])
print(sum(len(e) for e in expenses), "expenses read")
return [u for u, list in zip(users, expenses) if sum(e.amount for e in list) > 10_000]
`

func main() {
	ctx := context.Background()
	w, err := toolweaver.New(ctx, toolweaver.Functions("hr",
		toolweaver.Func("get_expenses", "Expenses of a user.", getExpenses)))
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = w.Close() }()

	res, err := w.Run(ctx, program, toolweaver.Stdout(os.Stdout))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %s after %d calls\n", res.Status, res.Value, len(res.Calls))
}
