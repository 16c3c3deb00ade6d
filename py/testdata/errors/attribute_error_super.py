class Base:
    pass


class Child(Base):
    def greet(self):
        return super().greet()


Child().greet()
