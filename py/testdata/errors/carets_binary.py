# Carets point at the part of the line that failed.
a, b, c = 1, 0, 2
print(c + (a / b) * c)
