import json


class Lead:
    pass


json.dumps([Lead()])
