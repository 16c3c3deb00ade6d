from math import square
