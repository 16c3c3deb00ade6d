def collect(jobs):
    errors = []
    for job in jobs:
        try:
            job()
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("jobs failed", errors)


collect([lambda: 1 / 0, lambda: int("x"), lambda: 1])
