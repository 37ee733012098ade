"""Writes the tables beside this file: what Python makes of texts that DigiDoc Setup must read the same way.

Run with Python 3.11 or later, PyYAML 6 and python-dotenv 1, and bash:  python3 tables.py
Each line of a table is a row; each cell of it is JSON.
"""

import base64
import datetime
import io
import json
import os
import pathlib
import subprocess
from decimal import Decimal

import dotenv.main
import yaml

HERE = pathlib.Path(__file__).parent


def shown(value):
    """A loaded value in one line, with its type."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return "float:" + (str(value) if value != value or abs(value) == float("inf") else format(Decimal(repr(value)), "f"))
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bytes):
        return "bytes:" + base64.b64encode(value).decode()
    if isinstance(value, datetime.datetime):
        return "time:" + value.isoformat()
    if isinstance(value, datetime.date):
        return "date:" + value.isoformat()
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(shown, value)) + "]"
    if isinstance(value, set):
        return "{" + ", ".join(sorted(map(shown, value))) + "}"
    return "{" + ", ".join(shown(key) + ": " + shown(inner) for key, inner in value.items()) + "}"


def write(name, rows):
    lines = ["\t".join(json.dumps(cell, ensure_ascii=False) for cell in row) for row in rows]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def loaded(document):
    try:
        return shown(yaml.safe_load(document))
    except yaml.YAMLError:
        return "ERROR"
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError):
        return "ERROR"


SCALARS = """yes Yes YES yEs no No NO on On ON off OFF Off true True TRUE tRUE false False FALSE y n Y N ~ null Null NULL nULL
0 00 010 08 09 0o17 0x1F 0xg 0b101 0b12 1_000 1_0_0 _1 1_ +1 -1 +010 -010 -0x1f +0b11 - + 1:30 1:60 01:30 -1:30 1:30:15 1:2:3:4 190:20:30
1.5 .5 5. -.5 +.5 1e3 1.0e3 1.0e+3 1.e+3 1.5E-3 1_0.5 1:30.5 -1:30.5 .inf .Inf .INF -.inf +.inf .iNF .nan .NaN .NAN -.nan .NAn . .. .e5 1.2.3 1,000
2001-12-14 2001-1-1 2001-12-14T21:59:43.10-05:00 2001-12-14t21:59:43Z 2001-13-45 2001-12-14T21:59:43 9999-12-31 12:30 12:30:45 0.1e+5
= << <<x !x1 redis://localhost:6379/0 http://127.0.0.1:8000 a#b a:b {a} [a] "yes" '010' "1" '' "" 123456789012345678901234567890 1e1000
0.85 0.60 300 8001 "8001" medium /api/digidoc/queue ~/Dropbox $HOME {storage_base}/queue é 日本 😀 ٣ +.e1 0_7 0x_ 0b_ 0_ 1__0""".split()

MORE_SCALARS = [
    "2001-12-14 21:59:43.10 -5", "2001-12-14 21:59:43", "2001-12-15 2:59:43.10", "2001-02-30", "2001-12-14T25:00:00",
    "two words", "two  # words", "two # words", "a\u00a0b", "null ", " ~ ", "1 2", "!!str 010", "!!int '7'", "!!int x",
    "!!float 1", "!!float '1e3'", "!!bool yes", "!!bool maybe", "!!null x", "!!binary aGVsbG8=", "!!binary '!'",
    "!!timestamp 2001-12-14", "!!python/object:os.system x", "!!unknown x", "!local x", "! 010", "!!str",
    '"\\x41\\u00e9\\U0001F600\\n"', "'it''s'", '"a\\\n  b"', '"\\q"', "|\n  a\n  b\n", ">\n  a\n  b\n", "|-\n  a\n",
    "|+\n  a\n\n", ">-\n  a\n\n  b\n", "&a x", "*a", "@x", "`x", "%x", "!<tag:yaml.org,2002:str> 1", "2001-12-14T21:59:43.123456789Z",
]

DOCUMENTS = [
    "", "\n", "# only a remark\n", "---\n", "--- \n...\n", "~\n", "text\n", "- a\n- b\n", "{}\n", "[]\n",
    "a: 1\na: 2\n", "a: 1\nb: 3\na: 2\n", "a:\n  x: 1\na:\n  y: 2\n", "a: {x: 1, x: 2}\n",
    "base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\n", "base: &b {x: 1, y: 2}\nuse:\n  y: 3\n  <<: *b\n",
    "a: &a {x: 1}\nb: &b {x: 2, z: 1}\nc:\n  <<: [*a, *b]\n", "a: {<<: 5}\n", "a: {<<: [5]}\n", "a: {'<<': {x: 1}}\n",
    "a: {<<: {x: 1}, <<: {x: 2, y: 1}}\n", "a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b}\n",
    "1: a\nyes: b\n~: c\n1.5: d\n", "1: a\n1.0: b\ntrue: c\n", "[1]: a\n", "{a: 1}: b\n", "? [a]\n: b\n", "? a\n: b\n", "? a\n",
    "2001-12-14: a\n", "a: &x [1, 2]\nb: *x\n", "a: &a [*a]\n", "a: *missing\n", "a: &x 1\nb: &x 2\nc: *x\n",
    "a: b: c\n", "a\tb: 1\n", "a:\tb\n", "\ta: 1\n", "a:\n\tb: 1\n", "a:\n  b: 1\n c: 2\n", "a: 1\n b: 2\n", "a: 'x\n", "a: \"x\n",
    "a: [1, 2\n", "a: {x: 1\n", "a: ]\n", "a: 1\n---\nb: 2\n", "a: 1\n...\n", "%YAML 1.1\n---\na: yes\n", "%YAML 1.2\n---\na: yes\n",
    "%TAG ! tag:yaml.org,2002:\n---\na: !int '5'\n", "a: !!set {x, y}\n", "a: !!omap [x: 1, y: 2]\n", "a: !!pairs [x: 1, x: 2]\n",
    "a: !!omap {x: 1}\n", "a: !!seq {x: 1}\n", "a: !!map [1]\n", "a: !!str [1]\n", "a: !!int {=: 5}\n", "a: {=: 5}\n", "a: =\n",
    "a: [yes, 010, 1:30, ~, 'x', .5]\n", "a: {b: {c: [1, {d: e}]}}\n", "a:\n- 1\n- 2\n", "a:\n  - x: 1\n    y: 2\n  -\n    - z\n",
    "a: # remark\n  b # remark\n", "a:\n\n\n  b\n", "a: x\n  y\n\n  z\n", "a: 'x\n  y'\n", "\"a\": 1\n'b': 2\n", "a : 1\n", "a:1\n",
    "a: {b:1}\n", "a: {\"b\":1}\n", "a: [b,c]\n", "a: {b, c: }\n", "a: [a: b]\n", "a: [,]\n", "a: [1,]\n", "a: x,y\n", "a: http://x:1/?a=b#c\n",
    "a: |\n  x\n  y\nb: 1\n", "a: >\n  x\n  y\n\n  z\n", "a: |2\n   x\n", "a: |\n\n", "a: \"\\u263a\"\n", "a: \u263a\n", "a: 😀\n",
    "\ufeffa: 1\n", "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "a: 1\u0085b: 2\n", "a: 'x\u2028y'\n", "a: \x07\n", "a: \x7f\n", "a: x\x00\n",
    "paths:\n  storage_base: \"~/Drop box\"\n  queue: \"{storage_base}/q\"\n", "queue:\n  redis_url: redis://:p%40ss@h:1/2\n",
    "queue: redis\n", "queue:\n", "queue: []\n", "- queue:\n    redis_url: x\n", "a: !!binary |\n  aGVs\n  bG8=\n", "a: @b\n", "a: `b\n",
    "a: %b\n", "a: *\n", "a: &\n", "a: !\n", "a: ? b\n", "a: - b\n", "- - a\n  - b\n", "-a: 1\n", "a: -\n", "a: >x\n", "a: |x\n", "a: 'b' c\n",
    "a: \"b\" # c\n", "a: b #c\n", "a: b#c\n", "#a: 1\nb: 2\n", "a: 1 # x\n# y\nb: 2\n", "<<: {a: 1}\nb: 2\n", "? |\n  a\n: 1\n", "&k a: 1\n*k : 2\n",
]

TYPED = ["true", "TRUE", "false", "1", "0", "yes", "no", "On", "off", "2", "-1", "+1", " 5 ", "5\n", "1_000", "_1", "1__0", "010", "0x1f",
         "1.5", ".5", "5.", "1e3", "1E-3", "inf", "-Infinity", "nan", "NaN", "1_0.5", "", " ", "abc", "~", "null", "[1]", "٣", "٣.٥", "1,5",
         "redis://localhost:6379/0", "9" * 40, "true ", "yes please", "-", "+", "1e", "e5", "0b1", "--1", "- 1", "1 2", "infinity", "in", "１２"]


def typed(text, before):
    lower = text.lower()
    try:
        if isinstance(before, int) and not isinstance(before, bool):
            return int(text)
        if isinstance(before, float):
            return float(text)
    except ValueError:
        pass
    if lower in ("true", "1", "yes", "on"):
        return True
    if lower in ("false", "0", "no", "off"):
        return False
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text


DOTENV = [
    "A=b", "A = b", "export A=b", "export  A=b", "exportA=b", "A='b'", 'A="b"', "A='b c' # d", 'A="b # c"', "A=b # c", "A=b#c", "A=#b", "A= #b",
    "A=", "A", "A=\nB=c", "A=''", 'A=""', "# A=b\nB=c", "  A=b", "\tA=b", "A=b  ", "A=b c d", "A=b\r\nB=c\r\n", "A=b\rB=c", "A='b\nc'", 'A="b\nc"\nD=e',
    'A="b\\nc"', "A='b\\nc'", "A=b\\nc", 'A="\\"q\\""', "A='it\\'s'", "A='it's'\nB=c", 'A="x', "A='x\nB=y", "A=b=c", "A==b", "=b\nC=d", "'A'=b", "'A B'=c",
    "A.B=c", "A-B=c", "1A=b", "A B=c\nD=e", "A=\"b\" c\nD=e", "A='b'c\nD=e", "A=${B}", "B=x\nA=${B}", "A=${B}\nB=x", "A=$B\nB=x", "A=${OUT}", "A=${OUT:-d}",
    "A=${NO:-d}", "A=${NO:-}", "A=${NO-d}", "A='${OUT}'", 'A="${OUT}y"', "OUT=in\nA=${OUT}", "A=\\${OUT}", "A=${}", "A=${OUT", "A=a\nA=b", "A=b\nA", "A=é", "A='\\t'",
    'A="\\t\\\\"', "A=\\", "A='\\\\'", "A=\"\\\\\"", "export A", "export\nA=b", "export =b", "A=b\n\n\nC=d\n", "\ufeffA=b", "A=`b`", "A=$(b)", "A=\u00a0b", "A=b\u00a0#c",
    "REDIS_URL=redis://:p@h:1/2", "REDIS_URL='redis://h' # x", "REDIS_URL=\"redis://:a\\\"b@h\"", "A=\"'\"", "A='\"'", "A=b;C=d", "A: b\nC=d", "{A=b}", "A=b\\\nC=d",
    "A='b' ", "A='b'\t#c", "A='b'#c", "A=\"a\\'b\"", "A='a\\\"b'", "A=\"\\a\\b\\f\\v\"", "A=\"\\x41\"", "A='x\\'\nB=c", "A=\"x\\\"\nB=c", "a=b\nA=c",
]

ENVRC = [
    "export A=b", "export A='b c'", 'export A="b c"', "export A=b\\ c", "export A=b # c", "export A=b#c", "A=b\nexport A", "A=b", "export A=b B=c", "B=x\nexport A=$B/1",
    "B=x\nexport A=${B}y", 'B=x\nexport A="$B y"', "B=x\nexport A='$B y'", "export A=$OUT", "export A=${NO:-d}", "export A=${OUT:-d}", "export A=$NO", "export A=b\nunset A",
    'export A="\\$B\\"\\`\\\\\\n"', "export A=b; export B=c", "  export A=b", "\texport A=b", "export A=", "export A=''", "export A=a'b'\"c\"d", "# export A=b", "export A=b\nexport A=c",
    "export A=a=b", "export A=redis://:p%40@h:1/2", "export A=\"redis://h/?a=b&c=d\"", "export A=~x", "A=b true", "export A=$", "export A=\"x$\"", "export A=é😀", "export A=x\\$y",
]

PATHS = ["~", "~/x", "~/Drop box/DigiDoc", "/a/b", "$OUT/x", "${OUT}/x", "$NO/x", "${NO}/x", "$OUTx", "~$OUT", "$TILDE/x", "a~b", "~nobody-of-that-name/x", "$", "$$OUT", "${OUT",
         "\\$OUT", "", "{storage_base}", "x/$OUT/$OUT", "$é", "${O U T}", "~//x", "~/..", "$OUT$OUT"]


def envrc(text):
    script = text + "\nfor n in A B; do printf '%s' \"$n\"; [ -n \"${!n+x}\" ] && [[ $(declare -p $n) == 'declare -x'* ]] && printf '=%s' \"${!n}\"; printf '\\0'; done"
    out = subprocess.run(["/bin/bash", "--norc", "--noprofile", "-c", script], env={"OUT": "o", "PATH": "/usr/bin:/bin", "HOME": "/h"},
                         capture_output=True, check=True).stdout.decode()
    pairs = [part.split("=", 1) for part in out.split("\0") if "=" in part]
    # a command's own output comes before the first name
    return {name[-1]: value for name, value in pairs}


def main():
    single = [f"a: {scalar}\n" for scalar in SCALARS + MORE_SCALARS]
    write("documents.tsv", [(document, loaded(document)) for document in single + DOCUMENTS])
    befores = [None, True, 5, 0.5, "text"]
    write("typed.tsv", [(text, shown(before), shown(typed(text, before))) for text in TYPED for before in befores])
    os.environ.clear()
    os.environ.update({"OUT": "o", "TILDE": "~", "HOME": "/h"})
    write("dotenv.tsv", [(text, {k: v for k, v in dotenv.main.DotEnv(None, io.StringIO(text), override=False).dict().items() if v is not None})
                         for text in DOTENV])
    write("envrc.tsv", [(text, envrc(text)) for text in ENVRC])
    write("paths.tsv", [(path, os.path.expanduser(os.path.expandvars(path))) for path in PATHS])


if __name__ == "__main__":
    main()
