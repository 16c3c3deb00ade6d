# time: struct_time, strftime, strptime, clocks.
import time


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


# time
show(time.gmtime, 0)
show(time.localtime, 1e9)
show(time.gmtime, 1e20)
show(time.gmtime, 'a')
show(time.mktime, time.gmtime(12345))
show(time.mktime, (2024, 2, 30, 25, 0, 0, 0, 0, 0))
show(time.mktime, (1, 2))
show(time.asctime, (2024, 2, 3, 4, 5, 6, 7, 8, 9))
show(time.asctime, (2024, 13, 3, 4, 5, 6, 7, 8, 9))
show(time.ctime, 0)
show(time.strftime, '%Y-%m-%dT%H:%M:%S %j %a %A %b %B %p %I %U %W %w %y %% %Z %z %c %x %X %D %F %T %R %e %h %n %t %u %V %G %g %C %s %r', time.gmtime(1e9))
for a in (('2024-02-30', '%Y-%m-%d'), ('2024-02-29', '%Y-%m-%d'), ('30 Nov 00', '%d %b %y'), ('x', '%Y'), ('12 PM', '%I %p'), ('2024 060', '%Y %j'), ('2024-W10-3', '%G-W%V-%u'), ('10', '%'), ('10', '%Q'), ('1 2', '%d'), ('Monday 3', '%A %d'), ('2024 10 1', '%Y %U %w'), ('+0530', '%z'), ('UTC', '%Z'), ('EST', '%Z'), ('5', '%V'), ('12:30:61', '%H:%M:%S'), ('0.5', '%f'), ('2024', '%Y %m')):
    show(time.strptime, *a)
show(time.struct_time, range(9))
show(time.struct_time, [1])
show(lambda: time.gmtime(0)[:3])
show(lambda: time.gmtime(0).tm_zone)
show(lambda: time.gmtime(0).n_fields)
show(lambda: time.struct_time.n_sequence_fields)
show(lambda: time.gmtime(0)==(1970, 1, 1, 0, 0, 0, 3, 1, 0))
show(lambda: time.struct_time.__match_args__)
show(lambda: time.gmtime(0).tm_gmtoff)
show(time.sleep, -1)
show(time.sleep, 0)
show(lambda: 1)
show(lambda: time.get_clock_info('monotonic').monotonic)
show(lambda: time.get_clock_info('time').monotonic)
show(time.get_clock_info, 'x')
