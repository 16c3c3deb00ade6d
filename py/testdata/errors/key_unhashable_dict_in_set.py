print({{"a": 1}})
