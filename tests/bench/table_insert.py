"""The rows that an import has made, once more into the same tables by a bare loop. Prints the seconds.

The tables are those of the project, with their indices and conditions; what the project held before the import is in
them, too, and is next to nothing. Reading the project is not part of the seconds; the commit, until it is on the disk, is.
"""

import json
import os
import sqlite3
import sys
import time

TABLES = ("rounds", "annotators", "prompts", "items", "queries", "query_items", "comparisons", "current_answers")

project = sqlite3.connect(sys.argv[1])
rows = {table: project.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
schema = [sql for (sql,) in project.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'sqlite_sequence'")]
project.close()
path = sys.argv[2]
database = sqlite3.connect(path, isolation_level=None)
database.execute("PRAGMA journal_mode=WAL")
database.execute("PRAGMA synchronous=FULL")
database.execute("PRAGMA foreign_keys=ON")
for sql in schema:
    database.execute(sql)
begin = time.perf_counter()
database.execute("BEGIN")
for table in TABLES:
    if rows[table]:
        places = ",".join("?" * len(rows[table][0]))
        database.executemany(f"INSERT INTO {table} VALUES ({places})", rows[table])
database.execute("COMMIT")
seconds = time.perf_counter() - begin
database.close()
os.remove(path)
print(json.dumps({"rows": sum(map(len, rows.values())), "seconds": seconds}))
