import json

json.loads('{\n  "a": 1\n  "b": 2\n}')
