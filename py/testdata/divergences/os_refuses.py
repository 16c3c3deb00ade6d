# divergence: programs have no files, processes or operating system; what would reach them raises PermissionError
# workaround: call a tool; use io.StringIO and io.BytesIO for data in memory
import os
import shutil
for f in (lambda: os.getpgid(10**8), lambda: os.stat("/nope"), lambda: shutil.rmtree("/nope")):
    try:
        f()
    except OSError as e:
        print(type(e).__name__)
