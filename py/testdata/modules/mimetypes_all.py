# mimetypes: types by name, extensions by type, databases.

import io
import mimetypes


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


for name in ('foo.html', 'foo.tgz', 'foo.tar.gz', 'foo.tar.Z', 'foo.TAR.xz', 'foo.svgz', 'a.py', 'a.JPG', 'a.unknown', 'noext', '.html', 'a.gz',
             'http://x.org/a.pdf?q=1', 'http://x.org', 'data:,abc', 'data:text/css;base64,xx', 'data:image/png,xx', 'data:foo', 'a.rtf', 'a.pict',
             'dir/a.json', 'scheme:a.png', 'C:a.txt', '', 'a.b.js', 'x.webp', 'y.yaml', 'z.xlsx'):
    print(name)
    t(lambda: mimetypes.guess_type(name))
    t(lambda: mimetypes.guess_type(name, strict=False))
    t(lambda: mimetypes.guess_file_type(name))
t(lambda: mimetypes.guess_type(1))
t(lambda: mimetypes.guess_file_type(1))
t(lambda: mimetypes.guess_file_type(b'a.png'))
for kind in ('text/html', 'image/jpeg', 'TEXT/PLAIN', 'audio/mpeg', 'foo/bar', 'application/octet-stream', 'image/jpg', 'video/mp4', 'application/json'):
    print(kind)
    t(lambda: mimetypes.guess_extension(kind))
    t(lambda: mimetypes.guess_all_extensions(kind))
    t(lambda: mimetypes.guess_all_extensions(kind, strict=False))
mimetypes.add_type('foo/bar', '.fb')
t(lambda: mimetypes.guess_type('x.fb'))
t(lambda: mimetypes.guess_extension('foo/bar'))
m = mimetypes.MimeTypes()
t(lambda: m.guess_type('x.fb'))
m.readfp(io.StringIO('# comment\nfoo/baz fbz fbq # more\n\n'))
t(lambda: m.guess_type('x.fbq'))
t(lambda: m.guess_all_extensions('foo/baz'))
t(lambda: (mimetypes.inited, mimetypes.encodings_map, mimetypes.suffix_map, mimetypes.common_types))
t(lambda: sorted(mimetypes.types_map.items()))
