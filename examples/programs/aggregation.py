# Pattern: group and total a large list inside the program; only the summary leaves it.
transactions = await get_transactions()

by_category = {}
totals = {}
for t in transactions:
    by_category.setdefault(t["category"], []).append(t["amount"])
    totals[t["category"]] = totals.get(t["category"], 0) + t["amount"]

mean = sum(t["amount"] for t in transactions) / len(transactions)
outliers = sorted((t for t in transactions if t["amount"] > 3 * mean), key=lambda t: t["amount"], reverse=True)

return {
    "count": len(transactions),
    "totals": {category: round(totals[category], 2) for category in sorted(totals)},
    "average": {category: round(sum(v) / len(v), 2) for category, v in sorted(by_category.items())},
    "largest": [{"id": t["id"], "amount": t["amount"]} for t in outliers[:5]],
    "outliers": len(outliers),
}
