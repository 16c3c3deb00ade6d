class Session:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        return False


with Session() as session:
    pass
