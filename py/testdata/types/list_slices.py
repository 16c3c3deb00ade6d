a = list(range(10))
print(a[2:5], a[:3], a[7:], a[::3], a[::-1], a[8:2:-2], a[-3:], a[:-7], a[5:5], a[20:], a[-20:3], a[:], a[None:None])
a[2:5] = ["x", "y"]
print(a)
a[1:1] = [100, 200]
print(a)
a[:2] = []
print(a)
a[-1:] = "end"
print(a)
a[::2] = range(len(a[::2]))
print(a)
a[5:100] = (n for n in "g")
print(a)
del a[1:3]
print(a)
b = list(range(10))
del b[::2]
print(b)
del b[::-2]
print(b)
b[:] = [1, 2, 3]
print(b)
b[1:2] = b
print(b)
c = b[:]
c[0] = 99
print(b, c)
b[len(b):] = [7]
b[10:20] = [8]
print(b)
b[3:1] = ["inserted"]
print(b)
b[::-1] = b[:]
print(b)
for bad in ["step size", "step zero", "not iterable", "index type", "assign range"]:
    try:
        match bad:
            case "step size":
                b[::2] = [1]
            case "step zero":
                b[::0] = []
            case "not iterable":
                b[1:2] = 5
            case "index type":
                b["a":] = []
            case "assign range":
                b[100] = 1
    except (TypeError, ValueError, IndexError) as error:
        print(bad, type(error).__name__, error)
