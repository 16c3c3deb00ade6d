package demo

// This file makes reproducible random values, and the words that names are made of.

import (
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"
)

// random returns the random numbers that belong to the parts of a key.
func (c *company) random(key ...any) *rng {
	h := fnv.New64a()
	for _, k := range key {
		fmt.Fprintf(h, "%v\x00", k)
	}
	return &rng{rand.New(rand.NewPCG(c.Seed, h.Sum64()))}
}

type rng struct{ *rand.Rand }

func pick[T any](r *rng, from []T) T { return from[r.IntN(len(from))] }

// between returns a number from lo to hi, both included.
func (r *rng) between(lo, hi int) int { return lo + r.IntN(hi-lo+1) }

// cents rounds an amount to two decimals.
func cents(x float64) float64 { return math.Round(x*100) / 100 }

// hex returns n hexadecimal digits.
func (r *rng) hex(n int) string {
	var b strings.Builder
	for range n {
		b.WriteByte("0123456789abcdef"[r.IntN(16)])
	}
	return b.String()
}

// sentence returns n words.
func (r *rng) sentence(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = pick(r, fillers)
	}
	s := strings.Join(words, " ") + "."
	return strings.ToUpper(s[:1]) + s[1:]
}

// day returns a date in a quarter ("Q1" to "Q4") of 2025.
func (r *rng) day(quarter string) string {
	first := time.Date(2025, time.Month(1+3*(quarter[1]-'1')), 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, r.IntN(90)).Format(time.DateOnly)
}

// number returns the number in an id such as "lead_12"; false if the id is not of this form or the number is not from 1
// to limit.
func number(id, prefix string, limit int) (int, bool) {
	digits, ok := strings.CutPrefix(id, prefix)
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 || n > limit || digits != strconv.Itoa(n) {
		return 0, false
	}
	return n, true
}

func (r *rng) fullName() (first, last string) { return pick(r, firstNames), pick(r, lastNames) }

func email(first, last, domain string) string {
	return strings.ToLower(first + "." + last + "@" + domain)
}

var (
	firstNames = []string{"Ada", "Alan", "Amara", "Barbara", "Chen", "Claude", "Dorothy", "Edsger", "Elif", "Emmy", "Farah", "Grace",
		"Hedy", "Ines", "Ivan", "Jamal", "Joan", "Karim", "Katherine", "Kenji", "Lena", "Linus", "Mateo", "Mina", "Niklaus",
		"Olga", "Priya", "Radia", "Rosa", "Sofia", "Tim", "Wanda"}
	lastNames = []string{"Abara", "Bauer", "Castillo", "Dubois", "Eriksen", "Fischer", "Garcia", "Haddad", "Ito", "Jensen", "Kowalski",
		"Laurent", "Moreau", "Nakamura", "Okafor", "Petrov", "Quinn", "Rossi", "Sato", "Tanaka", "Usman", "Varga", "Weber", "Yilmaz"}
	teams     = []string{"engineering", "sales", "marketing", "support", "finance"}
	cities    = []string{"Berlin", "Lisbon", "Nairobi", "Osaka", "Oslo", "Porto", "Singapore", "Toronto"}
	merchants = []string{"Blue Rail", "City Cabs", "Harbour Hotel", "Kite Airlines", "Lantern Diner", "North Office Supply", "Orbit Cloud", "Summit Events"}
	goods     = map[string][]string{
		"travel":    {"Return flight", "Train ticket", "Taxi to the airport", "Rental car, one day", "Seat reservation"},
		"lodging":   {"Hotel, one night", "City tax", "Breakfast", "Late check-out"},
		"meals":     {"Dinner with a customer", "Team lunch", "Coffee for a workshop", "Catering"},
		"software":  {"Licence, one seat", "Cloud hosting", "Support plan", "Domain renewal"},
		"equipment": {"Monitor", "Keyboard", "Docking station", "Headset", "Cables and adapters"},
		"training":  {"Conference ticket", "Course fee", "Books", "Certification exam"},
	}
	categories = []string{"travel", "lodging", "meals", "software", "equipment", "training"}
	industries = []string{"Healthcare Tech", "Retail", "Financial Services", "Biotech", "Logistics", "Technology", "Manufacturing", "Energy", "FinTech", "Education"}
	companyA   = []string{"Acme", "Bright", "Cobalt", "Delta", "Ember", "Foster", "Granite", "Helio", "Iris", "Juniper"}
	companyB   = []string{"Analytics", "Dynamics", "Foods", "Health", "Industries", "Labs", "Logistics", "Networks", "Partners", "Works"}
	titles     = []string{"Backend Engineer", "Data Scientist", "Product Manager", "Site Reliability Engineer", "Sales Lead", "UX Designer", "Security Engineer"}
	roles      = []string{"Head of Operations", "CTO", "Purchasing Manager", "Founder", "VP Engineering", "Office Manager"}
	fillers    = strings.Fields(`customer visit agreed with the regional lead before booking receipt attached original on file shared cost centre
		workshop for onboarding quarterly planning follow up meeting project kickoff approved in advance split between two teams see ticket for details`)
)
