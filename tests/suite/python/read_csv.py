"""Reads CSV files as their description says, with Python's own reader, and prints them as JSON.

    read_csv.py FOLDER         {"name.csv": {"columns": […], "rows": [[…], …]}, …}

A file that is not described, a column that is not, a cell that is no number where one is due, is an error."""

import csv
import json
import pathlib
import sys


def value(cell, column):
    # What stands before a formula is no part of the text.
    cell = cell[1:] if cell.startswith("'") else cell
    if column["datatype"] == "nonNegativeInteger":
        assert cell in column["null"] or cell.isdecimal(), (column, cell)
    return cell


folder = pathlib.Path(sys.argv[1])
described = json.loads((folder / "csv-metadata.json").read_text("utf-8"))
dialect = described["dialect"]
read = {}
for table in described["tables"]:
    data = (folder / table["url"]).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n"), table["url"]
    with open(folder / table["url"], encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=dialect["delimiter"], quotechar=dialect["quoteChar"], strict=True))
    columns = table["tableSchema"]["columns"]
    assert rows[0] == [column["titles"] for column in columns], table["url"]
    assert all(column["dc:description"] and column["name"].isidentifier() for column in columns), table["url"]
    assert all(len(row) == len(columns) for row in rows), table["url"]
    read[table["url"]] = {
        "columns": [column["name"] for column in columns],
        "rows": [[value(cell, column) for cell, column in zip(row, columns)] for row in rows[1:]],
    }
there = {path.name for path in folder.glob("*.csv")}
assert there == set(read), (there, set(read))
print(json.dumps(read, ensure_ascii=False))
