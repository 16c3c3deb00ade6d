# An error in the body of a class has a frame of its own.
class Config:
    size = 10
    ratio = size / 0
