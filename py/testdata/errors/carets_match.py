def area(shape):
    match shape:
        case {"kind": "square", "side": side}:
            return side * side
        case {"kind": "circle"}:
            return shape["radius"]


print(area({"kind": "square", "side": 2}))
print(area({"kind": "circle"}))
