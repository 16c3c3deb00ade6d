# A program may return: the value is its result.
import json

rows = [{"n": n} for n in range(5)]
for row in rows:
    if row["n"] == 3:
        try:
            return {"found": row, "rows": len(rows), "text": json.dumps(row)}
        finally:
            print("cleaning up")
print("never")
