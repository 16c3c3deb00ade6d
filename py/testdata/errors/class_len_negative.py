class Thing:
    def __len__(self):
        return -1


len(Thing())
