values = []
values[0] = "first"
