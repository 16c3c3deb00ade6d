package syntax

import "testing"

const tenLines = `import asyncio
members = await get_team_members(department="engineering")
reports = await asyncio.gather(*[get_expenses(m["id"], "Q3") for m in members])
over = []
for m, items in zip(members, reports):
    total = sum(e["amount"] for e in items if e["status"] == "approved")
    if total > 5000:
        over.append({"name": m["name"], "total": round(total, 2)})
over.sort(key=lambda e: -e["total"])
print(f"{len(over)} members are over budget: {over[0]['name']!r:>20}")
`

// BenchmarkParse parses a typical program of ten lines.
func BenchmarkParse(b *testing.B) {
	b.SetBytes(int64(len(tenLines)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("x.py", tenLines); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkScan is the part of BenchmarkParse that the scanner takes.
func BenchmarkScan(b *testing.B) {
	b.SetBytes(int64(len(tenLines)))
	b.ReportAllocs()
	s := new(scanner)
	for b.Loop() {
		s.reset(tenLines, false)
		s.run()
	}
}

// BenchmarkSyntaxError diagnoses an error in the last line.
func BenchmarkSyntaxError(b *testing.B) {
	src := tenLines + "x = (1 2)\n"
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("x.py", src); err == nil {
			b.Fatal("no error")
		}
	}
}
