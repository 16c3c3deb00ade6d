def count():
    return 5


print(await count())
