s = "abcdefgh"
print(s[0], s[-1], s[2:5], s[:3], s[3:], s[:], s[::2], s[::-1], s[-3:], s[:-3], s[5:2], s[5:2:-1], s[100:], s[-100:2], s[1:7:3], s[7:0:-2])
u = "aé日😀z"
print(u[1], u[2], u[3], u[-1], u[1:4], u[::-1], len(u), u[3:], u[:-1], list(u), u[::2])
print(s * 2, 0 * s, s * -1, s + u, len(s), "a" * 3 + "b", 3 * "xy")
print(max(s), min(s), sorted("hello"), list(reversed("abc")), "".join(sorted("bca")), set("aab") == {"a", "b"})
print(s[slice(1, 4)], s[True], slice(1, 5, 2).indices(4), slice(None, None, -1).indices(3), slice(1, 2) == slice(1, 2), slice(None, 3), slice(2))
for bad in [lambda: s[8], lambda: s[-9], lambda: s["a"], lambda: s[1.0], lambda: s[::0], lambda: s * 1.5, lambda: s + 1, lambda: s[None]]:
    try:
        bad()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
