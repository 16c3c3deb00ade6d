import datetime

datetime(2024, 1, 1)
