def search(query, max_results=10):
    return query, max_results


search("a", max_result=5)
