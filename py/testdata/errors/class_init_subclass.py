class Base:
    def __init_subclass__(cls, /, tag, **options):
        super().__init_subclass__(**options)
        cls.tag = tag


class Child(Base):
    pass
