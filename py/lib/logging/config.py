# logging.config: configuration by a dict.
import logging
import logging.handlers

DEFAULT_LOGGING_CONFIG_PORT = 9030


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Programs have no files: use dictConfig."""
    raise PermissionError("programs have no file access: configure logging with logging.config.dictConfig")


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Programs have no network."""
    raise PermissionError("programs have no network access: configure logging with logging.config.dictConfig")


def stopListening():
    """Nothing listens."""


class BaseConfigurator:
    """Resolves what the values of a configuration mean."""

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        """The object of a dotted name."""
        parts = s.split(".")
        for n in range(len(parts), 0, -1):
            try:
                found = _import(".".join(parts[:n]))
            except ImportError:
                continue
            for i, name in enumerate(parts[n:], n + 1):
                try:
                    found = getattr(found, name)
                except AttributeError:
                    raise ValueError(f"Cannot resolve {s!r}: No module named {'.'.join(parts[:i])!r}") from None
            return found
        raise ValueError(f"Cannot resolve {s!r}: No module named {parts[0]!r}")

    def convert(self, value):
        """A value with ext:// and cfg:// references replaced."""
        if isinstance(value, dict):
            return {k: self.convert(v) for k, v in value.items()}
        if isinstance(value, list):
            return [self.convert(v) for v in value]
        if type(value) is tuple:
            return tuple([self.convert(v) for v in value])
        if isinstance(value, str):
            if value.startswith("ext://"):
                return self.resolve(value[6:])
            if value.startswith("cfg://"):
                return self._lookup(value[6:])
        return value

    def _lookup(self, path):
        import re
        found = self.config
        for name, index in re.findall(r"\.?(\w+)|\[([^\]]+)\]", path):
            key = name or index
            if index and index.isdigit() and not isinstance(found, dict):
                key = int(index)
            elif index and index.isdigit() and index not in found:
                key = int(index)
            found = found[key]
        return self.convert(found)

    def configure_custom(self, config):
        """Call the factory that a dict names under "()"."""
        config = dict(config)
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        props = config.pop(".", None)
        result = factory(**{k: self.convert(v) for k, v in config.items() if k.isidentifier()})
        if props:
            for name, value in props.items():
                setattr(result, name, value)
        return result


class DictConfigurator(BaseConfigurator):
    """Configures logging as a dict says."""

    def configure(self):
        """Do it."""
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.get("incremental", False):
            self._incremental()
            return
        disable = config.get("disable_existing_loggers", True)
        for h in list(logging._handlerList):
            if h is not logging.lastResort:
                h.close()
        logging._handlers.clear()
        formatters = self._section("formatters", self.configure_formatter, "formatter")
        filters = self._section("filters", self.configure_filter, "filter")
        self._formatters, self._filters = formatters, filters
        self._made = {}
        waiting = {}
        for name in sorted(config.get("handlers", {})):
            try:
                self._made[name] = self.configure_handler(config["handlers"][name], name)
            except _Later:
                waiting[name] = True
            except Exception as e:
                raise ValueError(f"Unable to configure handler {name!r}") from e
        for name in waiting:
            try:
                self._made[name] = self.configure_handler(config["handlers"][name], name)
            except Exception as e:
                raise ValueError(f"Unable to configure handler {name!r}") from e
        self._configure_loggers(disable)
        if config.get("root"):
            try:
                self._common(logging.root, config["root"])
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def _section(self, section, make, what):
        made = {}
        for name, conf in self.config.get(section, {}).items():
            try:
                made[name] = make(conf)
            except Exception as e:
                raise ValueError(f"Unable to configure {what} {name!r}") from e
        return made

    def _incremental(self):
        for name, conf in self.config.get("handlers", {}).items():
            handler = logging._handlers.get(name)
            if handler is None:
                raise ValueError(f"No handler found with name {name!r}")
            if conf.get("level"):
                handler.setLevel(logging._checkLevel(conf["level"]))
        for name, conf in self.config.get("loggers", {}).items():
            logger = logging.getLogger(name)
            if conf.get("level"):
                logger.setLevel(conf["level"])
            if conf.get("propagate") is not None:
                logger.propagate = conf["propagate"]
        root = self.config.get("root")
        if root and root.get("level"):
            logging.root.setLevel(root["level"])

    def _configure_loggers(self, disable):
        loggers = self.config.get("loggers", {})
        existing = sorted(n for n, x in logging.root.manager.loggerDict.items() if isinstance(x, logging.Logger))
        named, below = set(loggers), set()
        for name in existing:
            if name not in named and any(name.startswith(n + ".") for n in named):
                below.add(name)
        for name, conf in loggers.items():
            logger = logging.getLogger(name)
            try:
                self._common(logger, conf)
                logger.disabled = False
                if conf.get("propagate") is not None:
                    logger.propagate = conf["propagate"]
            except Exception as e:
                raise ValueError(f"Unable to configure logger {name!r}") from e
        for name in existing:
            logger = logging.root.manager.loggerDict[name]
            if name in below:
                logger.level = logging.NOTSET
                logger.handlers = []
                logger.propagate = True
            elif name not in named:
                logger.disabled = disable
        logging.root.manager._clear_cache()

    def _common(self, logger, conf):
        if conf.get("level") is not None:
            logger.setLevel(logging._checkLevel(conf["level"]))
        for h in logger.handlers[:]:
            logger.removeHandler(h)
        for name in conf.get("handlers") or ():
            try:
                logger.addHandler(self._made[name])
            except Exception as e:
                raise ValueError(f"Unable to add handler {name!r}") from e
        self._add_filters(logger, conf.get("filters"))

    def _add_filters(self, filterer, names):
        for f in names or ():
            try:
                filterer.addFilter(f if callable(f) or hasattr(f, "filter") else self._filters[f])
            except Exception as e:
                raise ValueError(f"Unable to add filter {f!r}") from e

    def configure_formatter(self, conf):
        """Make a formatter."""
        if "()" in conf:
            return self.configure_custom({**conf, **({"fmt": conf["format"]} if "format" in conf else {})} if "format" in conf else conf)
        cls = conf.get("class")
        cls = self.resolve(cls) if cls else logging.Formatter
        more = {}
        if "validate" in conf:
            more["validate"] = conf["validate"]
        if "defaults" in conf:
            more["defaults"] = self.convert(conf["defaults"])
        return cls(conf.get("format"), conf.get("datefmt"), conf.get("style", "%"), **more)

    def configure_filter(self, conf):
        """Make a filter."""
        return self.configure_custom(conf) if "()" in conf else logging.Filter(conf.get("name", ""))

    def configure_handler(self, conf, name):
        """Make a handler."""
        conf = dict(conf)
        formatter = conf.pop("formatter", None)
        if formatter:
            try:
                formatter = self._formatters[formatter]
            except Exception as e:
                raise ValueError(f"Unable to set formatter {formatter!r}") from e
        level = conf.pop("level", None)
        filters = conf.pop("filters", None)
        if "()" in conf:
            handler = self.configure_custom(conf)
        else:
            cls = conf.pop("class")
            if not callable(cls):
                cls = self.resolve(cls)
            props = conf.pop(".", None)
            if issubclass(cls, logging.handlers.MemoryHandler) and "target" in conf:
                target = conf["target"]
                if not isinstance(target, logging.Handler):
                    if target not in self._made:
                        if target in self.config.get("handlers", {}):
                            raise _Later
                        raise ValueError(f"Unable to set target handler {target!r}")
                    conf["target"] = self._made[target]
            handler = cls(**{k: self.convert(v) for k, v in conf.items() if k.isidentifier()})
            for key, value in (props or {}).items():
                setattr(handler, key, value)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        self._add_filters(handler, filters)
        handler.name = name
        return handler


class _Later(Exception):
    """A handler has to be made after its target."""


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configure logging as a dict says."""
    dictConfigClass(config).configure()
