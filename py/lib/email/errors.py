# email.errors: what can be wrong with messages.


class MessageError(Exception):
    """The base of the errors of email."""


class MessageParseError(MessageError):
    """The base of the errors of parsing."""


class HeaderParseError(MessageParseError):
    """A header cannot be parsed."""


class BoundaryError(MessageParseError):
    """No boundary was found."""


class MultipartConversionError(MessageError, TypeError):
    """A message cannot become one of several parts."""


class CharsetError(MessageError):
    """A character set is unknown."""


class HeaderWriteError(MessageError):
    """A header cannot be written."""


class MessageDefect(ValueError):
    """The base of the defects that parsing notes."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A message of several parts names no boundary."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """The boundary was named but not found."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """The closing boundary was not found."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first line is the continuation of a header."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """A Unix-from line stands among the headers."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """A line that is no header ends the headers."""


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """A message says it has several parts but has not."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A message of several parts has an encoding."""


class UndecodableBytesDefect(MessageDefect):
    """There are bytes that are no text."""


class InvalidBase64PaddingDefect(MessageDefect):
    """The padding of base64 is wrong."""


class InvalidBase64CharactersDefect(MessageDefect):
    """There are characters that base64 does not have."""


class InvalidBase64LengthDefect(MessageDefect):
    """The length of base64 is impossible."""


class HeaderDefect(MessageDefect):
    """The base of the defects of headers."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


class InvalidHeaderDefect(HeaderDefect):
    """The value of a header is not valid."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header has no value."""


class NonPrintableDefect(HeaderDefect):
    """There are characters that cannot be printed."""

    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables

    def __str__(self):
        return f"the following ASCII non-printables found in header: {self.non_printables}"


class ObsoleteHeaderDefect(HeaderDefect):
    """A header is written in an old way."""


class NonASCIILocalPartDefect(HeaderDefect):
    """The local part of an address is not ASCII."""


class InvalidDateDefect(HeaderDefect):
    """A date cannot be read."""
