# A module of the standard library that was not imported.
print(json.dumps({"a": 1}))
