# Pattern: a batch report over several teams.
import asyncio
from datetime import datetime

teams = ["platform", "payments", "search", "mobile"]
metrics = await asyncio.gather(*[get_team_metrics(team) for team in teams])

rows = []
for team, m in zip(teams, metrics):
    rows.append({
        "team": team,
        "velocity": m["completed"] / m["weeks"],
        "defect_rate": round(m["defects"] / m["completed"], 3) if m["completed"] else None,
        "health": "good" if m["defects"] * 10 < m["completed"] else "watch",
    })

return {
    "generated_at": datetime.now().isoformat(),
    "teams": rows,
    "summary": {
        "completed": sum(m["completed"] for m in metrics),
        "best": max(rows, key=lambda row: row["velocity"])["team"],
        "watch": [row["team"] for row in rows if row["health"] == "watch"],
    },
}
