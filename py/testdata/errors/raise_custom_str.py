class ApiError(Exception):
    def __init__(self, status, body):
        super().__init__(status, body)
        self.status = status
        self.body = body

    def __str__(self):
        return f"{self.status}: {self.body}"


raise ApiError(404, "not found")
