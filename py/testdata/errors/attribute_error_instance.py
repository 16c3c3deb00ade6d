class Lead:
    def __init__(self):
        self.company_id = "c1"


lead = Lead()
print(lead.company_id)
print(lead.company)
