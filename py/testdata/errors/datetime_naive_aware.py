from datetime import datetime, timezone

datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=timezone.utc)
