import json

json.loads("Not JSON at all")
