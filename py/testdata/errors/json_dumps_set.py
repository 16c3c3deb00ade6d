import json

json.dumps({"tags": {1}})
