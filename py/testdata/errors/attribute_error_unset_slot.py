class Point:
    __slots__ = ("x",)


print(Point().x)
