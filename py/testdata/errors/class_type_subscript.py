class Box:
    pass


Box[int]
