# A coroutine that was not awaited has no items.
async def get_rows():
    return [1, 2]


rows = get_rows()
print(rows[0])
