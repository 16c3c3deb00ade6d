name = "ann"
name[0] = "A"
