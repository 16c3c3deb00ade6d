import asyncio
team = await get_team_members()
expenses = await asyncio.gather(*[
get_expenses(m["id"], "Q3") for m in team
])
exceeded = [
m for m, exp in zip(team, expenses)
if sum(e["amount"] for e in exp) > 10000
]
return {"exceeded_count": len(exceeded), "list": exceeded}
