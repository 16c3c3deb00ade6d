from datetime import datetime

datetime(2023, 2, 29)
