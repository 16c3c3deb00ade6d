for n in range(3):
