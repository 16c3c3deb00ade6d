# Comparison operators, chains and identity.
print(1 < 2, 2 <= 2, 3 > 4, 3 >= 3, 1 == 1.0, 1 != 2)
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 0, 1 == 1.0 == True, 3 > 2 == 2)


def value(n):
    print("value", n)
    return n


print(value(1) < value(2) < value(3))
print(value(5) < value(2) < value(9))
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "é" > "z")
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] == [1, 2], [1, 2] != [2, 1])
print((1, "a") < (1, "b"), (1, 2, 3) > (1, 2), () == (), (1,) == [1])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1, 2} == {2, 1}, {1} < {1, 2}, {1, 2} <= {1, 2}, {3} < {1, 2})
print(None is None, None == None, None == 0, None == False, [] is [], "x" == 1, 1 == "1")
a = [1]
b = a
c = [1]
print(a is b, a is c, a is not c, a == c)
print(1 in [1, 2], 3 not in [1, 2], "b" in "abc", "" in "abc", "k" in {"k": 1}, 1 in {"k": 1}, 2 in range(0, 10, 2), 3 in range(0, 10, 2))
print([1, [2, 3]] == [1, [2, 3]], {"a": [1]} == {"a": [1]}, (1, (2,)) == (1, (2,)))
print(b"a" == b"a", b"a" == "a", b"a" < b"b", frozenset([1]) == {1})
print(1 == 1 in [1], (1 == 1) in [1], not 1 == 2)
