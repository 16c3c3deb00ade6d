name = 'a'
print(f'hello {name)
