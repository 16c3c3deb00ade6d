import json
from datetime import datetime

json.dumps({"at": datetime(2024, 1, 1)})
