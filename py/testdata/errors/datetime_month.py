from datetime import date

date(2024, 13, 1)
