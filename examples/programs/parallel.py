# Pattern: fetch many things at once.
import asyncio
import json

users = await get_users()
tasks = [get_transactions(user_id=user["id"]) for user in users]
histories = await asyncio.gather(*tasks)

total = sum(t["amount"] for history in histories for t in history)
print(json.dumps({
    "users": len(users),
    "transactions": sum(len(history) for history in histories),
    "total": round(total, 2),
}))
