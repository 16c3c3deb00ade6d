# A name is gone after del.
value = 1
del value
print(value)
