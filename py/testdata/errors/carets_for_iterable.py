config = {"items": None}
for item in config["items"]:
    print(item)
