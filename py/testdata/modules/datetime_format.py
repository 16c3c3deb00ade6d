from datetime import date, datetime, timedelta, timezone, time

dt = datetime(2024, 3, 5, 14, 7, 9, 1234)
for code in "aAbBcdHIjmMpSUWwxXyYfzZGuVFTDeRCh":
    print(code, repr(dt.strftime("%" + code)))
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f %% %A, %d %B %y"), date(2024, 1, 9).strftime("%d.%m.%Y %H"), time(5, 6).strftime("%I:%M %p"), f"{dt:%H:%M}", format(dt, "%j"), format(dt, ""))
print(datetime(2024, 1, 1, 0, 30).strftime("%I %p"), datetime(2023, 1, 1).strftime("%U %W %G-W%V-%u"), datetime(2024, 3, 5, tzinfo=timezone(timedelta(hours=-3, minutes=-30))).strftime("%z %Z %:z"))
for text, pattern in [("2024-03-05", "%Y-%m-%d"), ("05/03/24", "%d/%m/%y"), ("Mar 5, 2024", "%b %d, %Y"), ("Tuesday 5 March 2024", "%A %d %B %Y"), ("2024-03-05 02:07:09 PM", "%Y-%m-%d %I:%M:%S %p"), ("14:07", "%H:%M"), ("2024-03-05T14:07:09.5", "%Y-%m-%dT%H:%M:%S.%f"), ("2024-03-05 +0200", "%Y-%m-%d %z"), ("2024-03-05Z", "%Y-%m-%d%z"), ("065 2024", "%j %Y"), ("2024  03", "%Y %m"), ("68", "%y")]:
    print(repr(datetime.strptime(text, pattern)))
for text, pattern in [("2024-13-01", "%Y-%m-%d"), ("2024-02-30", "%Y-%m-%d"), ("2024-03-05 extra", "%Y-%m-%d"), ("x", "%Q"), ("", "%Y"), ("12", "%"), ("March", "%b")]:
    try:
        print(datetime.strptime(text, pattern))
    except ValueError as error:
        print(error)
