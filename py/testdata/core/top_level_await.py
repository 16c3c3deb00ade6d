async def fetch(n):
    return n * 2


total = 0
for n in range(3):
    total += await fetch(n)
print(total, [await fetch(n) for n in range(3)], {k: await fetch(k) for k in (1, 2)}, await fetch(await fetch(1)))
print(f"{await fetch(5)} {(await fetch(1)) + 1}", (await fetch(2)) if await fetch(1) else None)
x = y = await fetch(4)
print(x, y)
await fetch(7)
