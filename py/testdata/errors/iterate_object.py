class Team:
    pass


print([member for member in Team()])
