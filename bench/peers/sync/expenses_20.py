def bench(data):
    members = get_members(count=20)
    spent = [get_expenses(member=m["id"]) for m in members]
    levels = sorted(set([m["level"] for m in members]))
    budgets = dict([(level, get_budget(level=level)) for level in levels])
    over = []
    for member, expenses in zip(members, spent):
        total = 0
        for e in expenses:
            if e["category"] == "travel":
                total += e["amount"]
        if total > budgets[member["level"]]["travel"]:
            over.append(member["id"])
    return len(over)
