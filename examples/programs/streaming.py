# Pattern: one JSON line an item, readable while the program still runs.
import json

users = await get_users()
for index, user in enumerate(users, start=1):
    history = await get_transactions(user_id=user["id"])
    print(json.dumps({
        "n": index,
        "of": len(users),
        "user": user["name"],
        "spent": round(sum(t["amount"] for t in history), 2),
    }))
return {"processed": len(users)}
