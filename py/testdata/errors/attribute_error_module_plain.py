import json

json.parse("{}")
