values = list(range(10))
del values[0]
del values[-1]
del values[2:5]
print(values)
del values[::2]
print(values)
row = {"a": 1, "b": 2, "c": 3}
del row["a"], row["b"]
print(row)
x = y = 1
del x, y
try:
    x
except NameError as error:
    print(error)


class Box:
    pass


box = Box()
box.content = 5
del box.content
print(hasattr(box, "content"))
a = b = [1]
del a
print(b)
del (b)
print("b" in globals())


def local():
    n = 1
    del n
    try:
        return n
    except UnboundLocalError as error:
        return str(error)


print(local())
