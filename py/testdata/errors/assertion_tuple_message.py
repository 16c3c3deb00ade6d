assert False, ("got", 3)
