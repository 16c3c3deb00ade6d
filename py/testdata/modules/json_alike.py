# Objects in a row whose keys are nearly those of the one before.
import json

print(json.loads('[{"a": 1, "b": 2}, {"a": 3, "b": 4}, {"b": 5, "a": 6}, {"a": 7}, {"a": 8, "b": 9, "c": 10}, {}, {"a": 11}]'))
print(json.loads('[{"a": 1, "b": 2}, {"a": 3, "a": 4}, {"a": 5, "b": 6, "a": 7}]'))
print(json.loads(r'[{"a\"b": 1}, {"a\"b": 2}, {"\u0061": 3}, {"a": 4}, {"a": 5}]'))
print(json.loads('[{"ab": 1}, {"a": 2}, {"abc": 3}, {"ab": 4}, {"ab": {"ab": 5}}, {"ab": {"ab": 6}}]'))
for text in [
    r'[{"a\"b": 1}, {"a"b": 2}]',
    r'[{"a\\": 1}, {"a\": 2}]',
    '[{"a\\nb": 1}, {"a\nb": 2}]',
    '[{"a": 1}, {"a" 2}]',
    '[{"a": 1}, {"a',
    '[{"a": 1}, {"a"',
    '[{"a": 1}, {"a": 2,}]',
]:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as exc:
        print(exc)
wide = json.loads("[" + ", ".join(json.dumps({f"key{n}": n * row for n in range(20)}) for row in range(5)) + "]")
print(wide[4]["key19"], wide[3]["key0"], len(wide[2]), "key20" in wide[1])
wide[0]["new"] = 1
del wide[0]["key3"]
print(list(wide[0])[-2:], wide[1]["key3"])
print(json.loads('[{"x": 1}, {"x": 2}]', object_hook=lambda d: d.setdefault("y", d.pop("x"))))
