# The nearest built-in is suggested.
print(lenn([1, 2]))
