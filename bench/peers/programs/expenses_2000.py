"""Who of 2000 members spent more on travel than the budget of the level allows; each member has 20 expenses."""
import asyncio


async def bench(data):
    members = await get_members(count=2000)
    spent = await asyncio.gather(*[get_expenses(member=m["id"]) for m in members])
    levels = sorted({m["level"] for m in members})
    budgets = dict(zip(levels, await asyncio.gather(*[get_budget(level=level) for level in levels])))
    over = []
    for member, expenses in zip(members, spent):
        total = sum(e["amount"] for e in expenses if e["category"] == "travel")
        if total > budgets[member["level"]]["travel"]:
            over.append(member["id"])
    return len(over)
