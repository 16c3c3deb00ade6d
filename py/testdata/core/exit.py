# sys.exit ends the program; finally blocks run.
import sys

try:
    sys.exit("caught")
except SystemExit as error:
    print("caught", error.code)
try:
    print("before")
    sys.exit(3)
finally:
    print("finally")
print("never")
