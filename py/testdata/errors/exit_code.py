# sys.exit raises SystemExit.
import sys

try:
    sys.exit(3)
except SystemExit as error:
    print("exit", error.code)
raise KeyboardInterrupt("stop")
