class Thing:
    def __repr__(self):
        print("in repr")


repr(Thing())
