print(f'{a!x}')
