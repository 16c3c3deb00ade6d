print(3 in "345")
