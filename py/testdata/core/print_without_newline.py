print("first line")
print("no newline at the end", end="")
