row = {'a': }
