(5).append(1)
