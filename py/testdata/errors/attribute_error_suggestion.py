class Lead:
    def __init__(self):
        self.company_id = "c1"


print(Lead().compny_id)
