"""Ten lines with three tool calls."""


async def bench(data):
    user = await get_user(name="ann")
    orders = await get_orders(user=user["id"])
    total = 0
    for order in orders:
        if order["open"]:
            total += order["amount"]
    if total > 100:
        await notify(user=user["id"], text="open orders: " + str(total))
    return total
