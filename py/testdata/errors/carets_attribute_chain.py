class Node:
    def __init__(self, child):
        self.child = child


tree = Node(Node(None))
print(tree.child.child.child.name)
