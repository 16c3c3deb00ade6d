async def get_rows():
    return [1, 2]


for row in get_rows():
    print(row)
