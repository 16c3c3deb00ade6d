class Temperature:
    def __init__(self, celsius=0):
        self._celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._celsius = None

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    area = property(lambda self: self._celsius**2, doc="made by hand")


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.area)
t.celsius = 30
t.celsius += 5
print(t.celsius, Temperature.celsius.__doc__, Temperature.area.__doc__)
del t.celsius
print(t.celsius)
for bad in [lambda: setattr(t, "celsius", -300), lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "fahrenheit"), lambda: t.kelvin]:
    try:
        bad()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Child(Temperature):
    @property
    def celsius(self):
        return ("child", super().celsius)

    @Temperature.fahrenheit.getter
    def fahrenheit(self):
        return "replaced"


print(Child(5).celsius, Child(5).fahrenheit)


class Broken:
    @property
    def value(self):
        return self.missing

    def __getattr__(self, name):
        return f"fallback {name}"


print(Broken().value, Broken().other)
print(type(Temperature.celsius).__name__, Temperature.celsius.fget(Temperature(7)), Temperature.fahrenheit.fset)
