class Plugin:
    plugins = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugins[name or cls.__name__] = cls


class Csv(Plugin, name="csv"):
    pass


class Json(Plugin):
    pass


class Deep(Json, name="deep"):
    pass


print(list(Plugin.plugins), Plugin.plugins["csv"].__name__)


class Validated:
    required = ()

    def __init_subclass__(cls):
        for name in cls.required:
            if not hasattr(cls, name):
                raise TypeError(f"{cls.__name__} needs {name}")


class Good(Validated):
    required = ("size",)
    size = 1


try:

    class Bad(Validated):
        required = ("size",)

except TypeError as error:
    print(error)


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item}"


print(Generic[int], Generic["a", 1], list[int], dict[str, list[int]], list[int]([1]), tuple[int, ...])
print(int | None, (int | str) == (str | int), isinstance(5, int | None), list[int] == list[int], type(list[int]).__name__)
