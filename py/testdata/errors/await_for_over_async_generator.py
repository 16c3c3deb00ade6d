async def rows():
    yield 1


for row in rows():
    print(row)
