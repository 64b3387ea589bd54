#!/usr/bin/env python3
"""Prints the text of a Word document by python-docx: what the benchmark is measured beside."""

import sys

import docx

body = docx.Document(sys.argv[1])
for item in body.iter_inner_content():
    if isinstance(item, docx.table.Table):
        for row in item.rows:
            print("\t".join(cell.text for cell in row.cells))
    else:
        print(item.text)
