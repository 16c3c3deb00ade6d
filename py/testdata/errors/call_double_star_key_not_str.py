def show(**options):
    return options


show(**{1: 2})
