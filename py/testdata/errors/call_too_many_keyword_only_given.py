def search(query, *, limit=10):
    return query, limit


search("a", "b", limit=5)
