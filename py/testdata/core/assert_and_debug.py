assert True
assert 1 < 2, "never shown"
for check in (lambda: [], lambda: 0, lambda: "x"):
    try:
        assert check(), f"value was {check()!r}"
        print("passed")
    except AssertionError as error:
        print("failed:", error)
print(__debug__)
try:
    assert False
except AssertionError as error:
    print(repr(error), error.args)
