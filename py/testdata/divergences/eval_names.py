# divergence: eval computes literals and operators only; text never becomes code, so names, calls and attributes in it are refused
# workaround: write the expression in the program, or choose among functions with a dict

price = 3
print(eval("2 * 3 + 4"))
try:
    print(eval("price * 2"))
except NotImplementedError as exc:
    print(exc)

operations = {"double": lambda n: n * 2}
print(operations["double"](price))
