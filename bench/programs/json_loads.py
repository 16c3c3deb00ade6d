"""Parsing 10 MB of JSON."""
import json


def setup():
    row = {"id": 12345, "name": "Ann Example", "tags": ["a", "b", "c"], "score": 0.12345, "active": True, "manager": None,
           "address": {"street": "1 Main Street", "city": "Springfield", "zip": "12345"}, "note": "ein kürzerer Text\n"}
    return json.dumps([dict(row, id=i) for i in range(46_000)])


def bench(text):
    rows = json.loads(text)
    return len(rows), rows[-1]["id"]
