# A name that exists only inside a comprehension.
squares = [n * n for n in range(3)]
print(squares)
print(n)
