# argparse: the parser.


def _prog_name():
    import os
    return os.path.basename(_sys.argv[0]) if _sys.argv and _sys.argv[0] else ""


class _Run:
    # One parse: the strings, what each of them is, and what is left.

    def __init__(self, parser, arg_strings, namespace, intermixed):
        self.parser, self.namespace, self.intermixed = parser, namespace, intermixed
        self.args = arg_strings
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for i, action in enumerate(members):
                self.conflicts.setdefault(action, []).extend(members[:i] + members[i + 1:])
        # The kind of each string: O an option, A an argument, - the first "--".
        self.options, kinds = {}, []
        strings = iter(arg_strings)
        for i, s in enumerate(strings):
            if s == "--":
                kinds.append("-")
                kinds += ["A" for _ in strings]
                break
            found = parser._parse_optional(s)
            if found is not None:
                self.options[i] = found
            kinds.append("A" if found is None else "O")
        self.pattern = "".join(kinds)
        self.positionals = parser._get_positional_actions()
        self.seen, self.given, self.warned = set(), set(), set()
        self.extras, self.extras_pattern = [], []

    def take(self, action, strings, option=None):
        # Does what an action says.
        self.seen.add(action)
        values = self.parser._get_values(action, strings)
        if values is not action.default:
            self.given.add(action)
            for other in self.conflicts.get(action, []):
                if other in self.given:
                    raise ArgumentError(action, f"not allowed with argument {_get_action_name(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def leave(self, string, kind):
        self.extras.append(string)
        self.extras_pattern.append(kind)

    def option(self, start):
        # Takes the option at start with its arguments; returns where to go on.
        found = self.options[start]
        if len(found) > 1:
            matches = ", ".join(name for _, name, _, _ in found)
            raise ArgumentError(None, f"ambiguous option: {self.args[start]} could match {matches}")
        action, name, sep, explicit = found[0]
        chars = self.parser.prefix_chars
        todo = []
        while True:
            if action is None:
                self.leave(self.args[start], "O")
                return start + 1
            if explicit is None:
                count = self.parser._match_argument(action, self.pattern[start + 1:])
                stop = start + 1 + count
                todo.append((action, self.args[start + 1:stop], name))
                break
            count = self.parser._match_argument(action, "A")
            stop = start + 1
            if count == 0 and name[1] not in chars and explicit != "":
                # Short options written together.
                if sep or explicit[0] in chars:
                    raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
                todo.append((action, [], name))
                name = name[0] + explicit[0]
                action = self.parser._option_string_actions.get(name)
                if action is None:
                    self.leave(name[0] + explicit, "O")
                    break
                explicit = explicit[1:]
                if not explicit:
                    sep = explicit = None
                elif explicit[0] == "=":
                    sep, explicit = "=", explicit[1:]
                else:
                    sep = ""
            elif count == 1:
                todo.append((action, [explicit], name))
                break
            else:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
        for action, strings, name in todo:
            if action.deprecated and name not in self.warned:
                self.parser._warning(f"option '{name}' is deprecated")
                self.warned.add(name)
            self.take(action, strings, name)
        return stop

    def arguments(self, start):
        # Takes as many positionals as match at start; returns where to go on.
        counts = self.parser._match_arguments_partial(self.positionals, self.pattern[start:])
        for action, count in zip(self.positionals, counts):
            strings = self.args[start:start + count]
            if action.nargs == PARSER:
                if self.pattern[start:start + 1] == "-":
                    strings.remove("--")
            elif action.nargs != REMAINDER and "-" in self.pattern[start:start + count]:
                strings.remove("--")
            start += count
            if strings and action.deprecated and action.dest not in self.warned:
                self.parser._warning(f"argument '{action.dest}' is deprecated")
                self.warned.add(action.dest)
            self.take(action, strings)
        self.positionals = self.positionals[len(counts):]
        return start

    def all(self):
        at, last = 0, max(self.options, default=-1)
        while at <= last:
            next = min((i for i in self.options if i >= at), default=last + 1)
            if not self.intermixed and at != next:
                end = self.arguments(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                for i in range(at, next):
                    self.leave(self.args[i], self.pattern[i])
                at = next
            at = self.option(at)
        if self.intermixed:
            for i in range(at, len(self.args)):
                self.leave(self.args[i], self.pattern[i])
            kinds = "".join(self.extras_pattern)
            self.args = [s for s, k in zip(self.extras, kinds) if k != "O"]
            self.pattern = kinds.replace("O", "")
            taken = self.arguments(0)
            kept = []
            for s, k in zip(self.extras, kinds):
                if taken and k != "O":
                    taken -= 1
                else:
                    kept.append(s)
            self.extras = kept
        else:
            self.extras += self.args[self.arguments(at):]
        self.check()

    def check(self):
        # What is required must be there; defaults that are strings are converted.
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif isinstance(action.default, str) and hasattr(self.namespace, action.dest) and action.default is getattr(self.namespace, action.dest):
                setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(a in self.given for a in group._group_actions):
                names = [_get_action_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Parses the arguments of a command line."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars="-",
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True,
                 *, suggest_on_error=False, color=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = _prog_name() if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.suggest_on_error = suggest_on_error
        self.color = color
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None

        def identity(string):
            return string
        self.register("type", None, identity)
        prefix = "-" if "-" in prefix_chars else prefix_chars[0]
        if self.add_help:
            self.add_argument(prefix + "h", prefix * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(n, getattr(self, n)) for n in ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")]

    # Arguments.

    def add_subparsers(self, **kwargs):
        """Return the object whose add_parser adds subcommands."""
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(None, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, "parsers")(option_strings=[], **kwargs)
        action._color = self.color
        self._check_help(action)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [a for a in self._actions if a.option_strings]

    def _get_positional_actions(self):
        return [a for a in self._actions if not a.option_strings]

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        """Parse arguments, sys.argv[1:] by default; all must be known."""
        return self._all_known(*self.parse_known_args(args, namespace))

    def parse_known_args(self, args=None, namespace=None):
        """Parse arguments; return the namespace and the list of the unknown ones."""
        return self._parse_known_args2(args, namespace, intermixed=False)

    def parse_intermixed_args(self, args=None, namespace=None):
        """Parse arguments whose positionals may stand between options."""
        return self._all_known(*self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """The combination of parse_known_args and parse_intermixed_args."""
        for action in self._get_positional_actions():
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f"parse_intermixed_args: positional arg with nargs={action.nargs}")
        return self._parse_known_args2(args, namespace, intermixed=True)

    def _all_known(self, namespace, unknown):
        if unknown:
            message = f"unrecognized arguments: {' '.join(unknown)}"
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def _parse_known_args2(self, args, namespace, intermixed):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, args = self._parse_known_args(args, namespace, intermixed)
            except ArgumentError as err:
                self.error(str(err))
        else:
            namespace, args = self._parse_known_args(args, namespace, intermixed)
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            args.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, args

    def _parse_known_args(self, arg_strings, namespace, intermixed):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        run = _Run(self, arg_strings, namespace, intermixed)
        run.all()
        return run.namespace, run.extras

    def _read_args_from_files(self, arg_strings):
        for s in arg_strings:
            if s and s[0] in self.fromfile_prefix_chars:
                raise ArgumentError(None, f"can't open '{s[1:]}': programs have no file access; pass the arguments themselves")
        return list(arg_strings)

    def convert_arg_line_to_args(self, arg_line):
        """The arguments of a line of a file."""
        return [arg_line]

    def _match_argument(self, action, pattern):
        found = _re.match(self._get_nargs_pattern(action), pattern)
        if found is not None:
            return len(found[1])
        messages = {None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument"}
        message = messages.get(action.nargs)
        if message is None:
            message = f"expected {action.nargs} argument{'s' if action.nargs != 1 else ''}"
        raise ArgumentError(action, message)

    def _match_arguments_partial(self, actions, pattern):
        for i in range(len(actions), 0, -1):
            found = _re.match("".join([self._get_nargs_pattern(a) for a in actions[:i]]), pattern)
            if found is not None:
                counts = [len(s) for s in found.groups()]
                if pattern[found.end():found.end() + 1] == "O":
                    # What matched nothing may match behind the option.
                    while counts and not counts[-1]:
                        counts.pop()
                return counts
        return []

    def _parse_optional(self, arg_string):
        # The options a string can mean; None for a positional.
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if arg_string in known:
            return [(known[arg_string], arg_string, None, None)]
        if len(arg_string) == 1:
            return None
        name, sep, explicit = arg_string.partition("=")
        if sep and name in known:
            return [(known[name], name, sep, explicit)]
        found = self._get_option_tuples(arg_string)
        if found:
            return found
        if self._negative_number_matcher.match(arg_string) and not self._has_negative_number_optionals:
            return None
        if " " in arg_string:
            return None
        return [(None, arg_string, None, None)]

    def _get_option_tuples(self, option_string):
        # The options that begin so.
        chars, known, result = self.prefix_chars, self._option_string_actions, []
        prefix, sep, explicit = option_string.partition("=")
        if not sep:
            sep = explicit = None
        if option_string[1] in chars:
            if self.allow_abbrev:
                result = [(a, name, sep, explicit) for name, a in known.items() if name.startswith(prefix)]
            return result
        short, rest = option_string[:2], option_string[2:]
        for name, action in known.items():
            if name == short:
                result.append((action, name, "", rest))
            elif self.allow_abbrev and name.startswith(prefix):
                result.append((action, name, sep, explicit))
        return result

    def _get_nargs_pattern(self, action):
        nargs, option = action.nargs, action.option_strings
        if nargs is None:
            return "([A])" if option else "(-*A-*)"
        if nargs == OPTIONAL:
            return "(A?)" if option else "(-*A?-*)"
        if nargs == ZERO_OR_MORE:
            return "(A*)" if option else "(-*[A-]*)"
        if nargs == ONE_OR_MORE:
            return "(A+)" if option else "(-*A[A-]*)"
        if nargs == REMAINDER:
            return "([AO]*)" if option else "(.*)"
        if nargs == PARSER:
            return "(A[AO]*)" if option else "(-*A[-AO]*)"
        if nargs == SUPPRESS:
            return "()" if option else "(-*)"
        if option:
            return "(%s)" % ("[AO]" * nargs)
        return "(-*%s-*)" % "-*".join("A" * nargs)

    # Values.

    def _get_values(self, action, arg_strings):
        if not arg_strings and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
            return value
        if not arg_strings and action.nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if len(arg_strings) == 1 and action.nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
            return value
        if action.nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, s) for s in arg_strings]
        if action.nargs == PARSER:
            self._check_value(action, values[0])
        elif action.nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)
        return values

    def _get_value(self, action, arg_string):
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise TypeError(f"{convert!r} is not callable")
        try:
            return convert(arg_string)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {arg_string!r}")

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value in choices:
            return
        value = str(value)
        closest = ""
        if self.suggest_on_error and all(isinstance(c, str) for c in action.choices):
            import difflib
            if found := difflib.get_close_matches(value, action.choices, 1):
                closest = f", maybe you meant {found[0]!r}?"
        raise ArgumentError(action, f"invalid choice: {value!r}{closest} (choose from {', '.join(map(str, action.choices))})")

    # Texts.

    def format_usage(self):
        """The text of the usage."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """The text of the help."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        formatter = self.formatter_class(prog=self.prog)
        set_color = getattr(formatter, "_set_color", None)
        if set_color is not None:
            set_color(False)
        return formatter

    def print_usage(self, file=None):
        """Print the usage, on standard output by default."""
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Print the help, on standard output by default."""
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            file = file or _sys.stderr
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    # The end.

    def exit(self, status=0, message=None):
        """Print a message on standard error and end the program."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Print the usage and a message on standard error and end the program with status 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    def _warning(self, message):
        self._print_message(f"{self.prog}: warning: {message}\n", _sys.stderr)
