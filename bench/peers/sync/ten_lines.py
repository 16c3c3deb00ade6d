def bench(data):
    user = get_user(name="ann")
    orders = get_orders(user=user["id"])
    total = 0
    for order in orders:
        if order["open"]:
            total += order["amount"]
    if total > 100:
        notify(user=user["id"], text="open orders: " + str(total))
    return total
