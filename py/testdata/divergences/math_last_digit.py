# divergence: atanh and acosh are correctly rounded here; CPython's C library is off by one in the last digit for some arguments
# workaround: compare with math.isclose
import math

print(math.atanh(0.5))
print(math.acosh(2))
