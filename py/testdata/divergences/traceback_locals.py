# divergence: Nothing leads from a frame to its variables: traceback shows none with capture_locals, and frames have no f_locals, f_globals or f_back.
# workaround: Print the values, or put them into the exception with add_note.
import traceback


def divide(a, b):
    return a / b


try:
    divide(1, 0)
except ZeroDivisionError as error:
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    print(shown.stack[-1].locals)
    print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(error.__traceback__)])
