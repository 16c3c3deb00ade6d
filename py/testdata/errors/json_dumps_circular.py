import json

loop = []
loop.append(loop)
json.dumps(loop)
