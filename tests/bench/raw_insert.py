"""The rows of a JSONL file into SQLite by a bare loop: what an import is held against. Prints the seconds.

Reading and parsing the file is not part of them; the commit, until it is on the disk, is.
"""

import json
import os
import sqlite3
import sys
import time

with open(sys.argv[1], encoding="utf-8") as lines:
    rows = [(row["chosen"], row["rejected"]) for row in map(json.loads, lines)]
path = sys.argv[2]
database = sqlite3.connect(path, isolation_level=None)
database.execute("PRAGMA journal_mode=WAL")
database.execute("PRAGMA synchronous=FULL")
database.execute("CREATE TABLE pairs (id INTEGER PRIMARY KEY, chosen TEXT, rejected TEXT)")
begin = time.perf_counter()
database.execute("BEGIN")
database.executemany("INSERT INTO pairs (chosen, rejected) VALUES (?, ?)", rows)
database.execute("COMMIT")
seconds = time.perf_counter() - begin
database.close()
os.remove(path)
print(json.dumps({"rows": len(rows), "seconds": seconds}))
