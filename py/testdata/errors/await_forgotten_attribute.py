async def get_user():
    return "ann"


print(get_user().upper())
