# The value of the last statement is the result when it is an expression.
values = [3, 1, 2]
values.sort()
{"sorted": values, "max": max(values)}
