# Wide and combining characters before the place of the error.
name = "é日本"
print("日本語", name + 5, "é")
