from enum import Enum


class Colour(Enum):
    RED = 1


print(Colour.RED)
Colour(7)
