row = {"a": 1,
