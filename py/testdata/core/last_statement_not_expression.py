x = 5
print(x)
y = x + 1
if y:
    "this expression is not the last statement of the program"
