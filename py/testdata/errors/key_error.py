prices = {"apple": 1}
print(prices["pear"])
