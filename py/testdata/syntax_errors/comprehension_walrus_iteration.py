x = [n := 1 for n in y]
