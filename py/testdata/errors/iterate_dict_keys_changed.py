prices = {"a": 1, "b": 2}
for name in prices:
    del prices[name]
    prices[name + "2"] = 0
