prices = {"a": 1, "b": 2}
for name in prices:
    prices[name + "2"] = 0
