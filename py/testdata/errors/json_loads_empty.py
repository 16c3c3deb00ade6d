import json

json.loads("")
