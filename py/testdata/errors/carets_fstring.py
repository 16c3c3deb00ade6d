user = {"name": "ann"}
print(f"hello {user['name']} from {user['city']}")
