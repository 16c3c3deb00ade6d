from datetime import datetime

datetime.fromisoformat("2024-99-01")
