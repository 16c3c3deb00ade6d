print("items: " + 5)
