class Point:
    __slots__ = ("x", "y")


point = Point()
point.x = 1
point.z = 3
