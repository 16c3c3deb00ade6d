# A class with __eq__ and no __hash__ cannot be a key.
class Point:
    def __eq__(self, other):
        return True


{Point(): 1}
