# The types of files by their names. There is no system to ask: the tables
# are all there is.

import posixpath

__all__ = ['knownfiles', 'inited', 'MimeTypes', 'guess_type', 'guess_file_type', 'guess_all_extensions', 'guess_extension',
           'add_type', 'init', 'read_mime_types', 'suffix_map', 'encodings_map', 'types_map', 'common_types']

_types = '''
text/javascript js mjs
application/epub+zip epub
application/gzip gz
application/json json
application/manifest+json webmanifest
application/msword doc dot wiz
application/n-quads nq
application/n-triples nt
application/octet-stream bin a dll exe o obj so
application/oda oda
application/ogg ogx
application/pdf pdf
application/pkcs7-mime p7c
application/postscript ps ai eps
application/trig trig
application/vnd.apple.mpegurl m3u m3u8
application/vnd.ms-excel xls xlb
application/vnd.ms-fontobject eot
application/vnd.ms-powerpoint ppt pot ppa pps pwz
application/vnd.oasis.opendocument.graphics odg
application/vnd.oasis.opendocument.presentation odp
application/vnd.oasis.opendocument.spreadsheet ods
application/vnd.oasis.opendocument.text odt
application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
application/vnd.rar rar
application/wasm wasm
application/x-7z-compressed 7z
application/x-bcpio bcpio
application/x-cpio cpio
application/x-csh csh
application/x-debian-package deb
application/x-dvi dvi
application/x-gtar gtar
application/x-hdf hdf
application/x-hdf5 h5
application/x-latex latex
application/x-mif mif
application/x-netcdf cdf nc
application/x-pkcs12 p12 pfx
application/x-httpd-php php
application/x-pn-realaudio ram
application/x-python-code pyc pyo
application/x-rpm rpm
application/x-sh sh
application/x-shar shar
application/x-shockwave-flash swf
application/x-sv4cpio sv4cpio
application/x-sv4crc sv4crc
application/x-tar tar
application/x-tcl tcl
application/x-tex tex
application/x-texinfo texi texinfo
application/x-troff roff t tr
application/x-troff-man man
application/x-troff-me me
application/x-troff-ms ms
application/x-ustar ustar
application/x-wais-source src
application/xml xsl rdf wsdl xpdl
application/yaml yaml yml
application/zip zip
audio/3gpp 3gp 3gpp
audio/3gpp2 3g2 3gpp2
audio/aac aac adts loas ass
audio/basic au snd
audio/flac flac
audio/matroska mka
audio/mp4 m4a
audio/mpeg mp3 mp2
audio/ogg ogg
audio/opus opus
audio/x-aiff aif aifc aiff
audio/x-pn-realaudio ra
audio/vnd.wave wav
font/otf otf
font/ttf ttf
audio/webm weba
font/woff woff
font/woff2 woff2
image/avif avif
image/bmp bmp
image/emf emf
image/fits fits
image/g3fax g3
image/gif gif
image/ief ief
image/jp2 jp2
image/jpeg jpg jpe jpeg
image/jpm jpm
image/jpx jpx
image/heic heic
image/heif heif
image/png png
image/svg+xml svg
image/t38 t38
image/tiff tiff tif
image/tiff-fx tfx
image/vnd.microsoft.icon ico
image/webp webp
image/wmf wmf
image/x-cmu-raster ras
image/x-portable-anymap pnm
image/x-portable-bitmap pbm
image/x-portable-graymap pgm
image/x-portable-pixmap ppm
image/x-rgb rgb
image/x-xbitmap xbm
image/x-xpixmap xpm
image/x-xwindowdump xwd
message/rfc822 eml mht mhtml nws
model/gltf+json gltf
model/gltf-binary glb
model/stl stl
text/css css
text/csv csv
text/html html htm
text/markdown md markdown
text/n3 n3
text/plain txt bat c h ksh pl srt
text/richtext rtx
text/rtf rtf
text/tab-separated-values tsv
text/vtt vtt
text/x-python py
text/x-rst rst
text/x-setext etx
text/x-sgml sgm sgml
text/x-vcard vcf
text/xml xml
video/matroska mkv
video/matroska-3d mk3d
video/mp4 mp4
video/mpeg mpeg m1v mpa mpe mpg
video/ogg ogv
video/quicktime mov qt
video/webm webm
video/vnd.avi avi
video/x-m4v m4v
video/x-ms-wmv wmv
video/x-sgi-movie movie
'''

_common = '''
application/rtf rtf
application/vnd.android.package-archive apk
audio/midi midi mid
image/jpg jpg
image/pict pict pct pic
text/xul xul
'''



def _table(text):
    return {'.' + ext: line.split()[0] for line in text.strip().splitlines() for ext in line.split()[1:]}


knownfiles = []
inited = False
_db = None

_suffix_map_default = {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz', '.tbz2': '.tar.bz2',
                       '.txz': '.tar.xz'}
_encodings_map_default = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
_types_map_default = _table(_types)
_common_types_default = _table(_common)
suffix_map = _suffix_map_default.copy()
encodings_map = _encodings_map_default.copy()
types_map = _types_map_default.copy()
common_types = _common_types_default.copy()


class MimeTypes:
    """A database of types of files."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map = _encodings_map_default.copy()
        self.suffix_map = _suffix_map_default.copy()
        self.types_map = ({}, {})
        self.types_map_inv = ({}, {})
        for ext, type in _types_map_default.items():
            self.add_type(type, ext, True)
        for ext, type in _common_types_default.items():
            self.add_type(type, ext, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        if ext and not ext.startswith('.'):
            import warnings
            warnings.warn('Using undotted extensions is deprecated and will raise a ValueError in Python 3.16',
                          DeprecationWarning, stacklevel=2)
        if not type:
            return
        self.types_map[strict][ext] = type
        exts = self.types_map_inv[strict].setdefault(type, [])
        if ext not in exts:
            exts.append(ext)

    def guess_type(self, url, strict=True):
        import os
        from urllib.parse import urlparse
        url = os.fspath(url)
        p = urlparse(url)
        if p.scheme and len(p.scheme) > 1:
            scheme = p.scheme
            url = p.path
            if scheme == 'data':
                comma = url.find(',')
                if comma < 0:
                    return None, None
                semi = url.find(';', 0, comma)
                type = url[:semi] if semi >= 0 else url[:comma]
                if '=' in type or '/' not in type:
                    type = 'text/plain'
                return type, None
        else:
            return self.guess_file_type(url, strict=strict)
        return self._guess(url, strict, posixpath.splitext)

    def guess_file_type(self, path, *, strict=True):
        import os
        path = os.fspath(path)
        if isinstance(path, bytes):
            path = path.decode()
        return self._guess(path, strict, posixpath.splitext)

    def _guess(self, path, strict, splitext):
        base, ext = splitext(path)
        while (low := ext.lower()) in self.suffix_map:
            base, ext = splitext(base + self.suffix_map[low])
        encoding = None
        if ext in self.encodings_map:
            encoding = self.encodings_map[ext]
            base, ext = splitext(base)
        ext = ext.lower()
        types = self.types_map[True]
        if ext in types:
            return types[ext], encoding
        if not strict and ext in self.types_map[False]:
            return self.types_map[False][ext], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        type = type.lower()
        extensions = list(self.types_map_inv[True].get(type, []))
        if not strict:
            for ext in self.types_map_inv[False].get(type, []):
                if ext not in extensions:
                    extensions.append(ext)
        return extensions

    def guess_extension(self, type, strict=True):
        extensions = self.guess_all_extensions(type, strict)
        return extensions[0] if extensions else None

    def read(self, filename, strict=True):
        raise NotImplementedError('open() is not available here: programs have no file system; call a tool that reads or writes files')

    def readfp(self, fp, strict=True):
        while line := fp.readline():
            words = line.split()
            for i in range(len(words)):
                if words[i][0] == '#':
                    del words[i:]
                    break
            if not words:
                continue
            for suff in words[1:]:
                self.add_type(words[0], '.' + suff, strict)

    def read_windows_registry(self, strict=True):
        return None


def _database():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    return _database().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    return _database().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    return _database().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    return _database().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    return _database().add_type(type, ext, strict)


def init(files=None):
    global suffix_map, types_map, encodings_map, common_types, inited, _db
    inited = True
    if files is not None or _db is None:
        db = MimeTypes()
    else:
        db = _db
    for file in files or ():
        db.read(file)
    encodings_map = db.encodings_map
    suffix_map = db.suffix_map
    types_map = db.types_map[True]
    common_types = db.types_map[False]
    _db = db


def read_mime_types(file):
    db = MimeTypes()
    db.read(file, True)
    return db.types_map[True]
