print(f"{5:10q}")
