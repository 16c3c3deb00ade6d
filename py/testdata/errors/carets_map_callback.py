print(list(map(lambda text: int(text), ["1", "b"])))
