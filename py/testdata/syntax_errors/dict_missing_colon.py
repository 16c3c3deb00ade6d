row = {'a': 1, 'b'}
