@wrap
x = 1
